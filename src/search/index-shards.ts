import { hashOf } from "../build/hash.ts";
import { listOf, textItem } from "./cbor.ts";
import { shardsOf, type Shard } from "./cut-words.ts";
import { packed, type File } from "./index-files.ts";
import type { MergedIndex } from "./merge-parts.ts";

/** A page's id, its number of words and the group of files that its text is in. */
const pageItems = 3;
const none = listOf([]);

/**
 * The files of an index, and the name of the list of them that is for Pagefind. A search loads every file that has
 * one of its words: Pagefind makes files of some 50,000 bytes and more, and has no setting for it.
 */
export function sharded({ version, pages, fields, words }: MergedIndex): { name: string; files: File[] } {
  const shards = shardsOf(words).map(fileOf);
  const list = packed(
    listOf([
      textItem(version),
      listOf(pages.map(({ id, rest }) => listOf([textItem(id), rest], pageItems))),
      listOf(shards.flatMap(({ ranges }) => ranges)),
      none, // its filters: see facets.ts
      none, // what it could sort by
      listOf(fields.map(textItem)),
    ]),
  );
  const name = `en_${hashOf(list).slice(0, 10)}`;
  const texts = pages.map(({ id, text }) => ({ path: `fragment/${id}.pf_fragment`, content: text }));
  const files = [...texts, ...shards.map(({ file }) => file)];
  return { name, files: [...files, { path: `pagefind.${name}.pf_meta`, content: list }] };
}

/** A file of words, and what Pagefind's list says of it: its ranges, each with its name. */
function fileOf({ words, ranges }: Shard): { file: File; ranges: Buffer[] } {
  const content = packed(listOf([listOf(words.map(({ item }) => item))]));
  const name = `en_${hashOf(content).slice(0, 7)}`;
  return {
    file: { path: `index/${name}.pf_index`, content },
    ranges: ranges.map(([from, to]) => listOf([from, to, name].map(textItem))),
  };
}
