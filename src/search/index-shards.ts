import { listOf, textItem } from "./cbor.ts";
import { hashOf, packed, type File } from "./index-files.ts";
import type { MergedIndex, Word } from "./merge-parts.ts";
import { stopWords } from "./stop-words.ts";

/** Words with where they are, and what is looked for among them: all that comes from one text to another. */
interface Shard {
  from: string;
  to: string;
  words: Buffer[];
  bytes: number;
}

/** Letters that words of one file begin with, at the least: what is typed first is then in one file. */
const letters = 2;
/** Bytes of a file before it is compressed, at the least. */
const least = 8000;
/** Bytes from which on a word that hardly anybody looks for is in a file of its own. */
const heavy = 2000;
const lastCharacter = "\u{10ffff}";
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
      listOf(shards.map(({ item }) => item)),
      none, // its filters: see facets.ts
      none, // what it could sort by
      listOf(fields.map(textItem)),
    ]),
  );
  const name = `en_${hashOf(list, 10)}`;
  const texts = pages.map(({ id, text }) => ({ path: `fragment/${id}.pf_fragment`, content: text }));
  const files = [...texts, ...shards.map(({ file }) => file)];
  return { name, files: [...files, { path: `pagefind.${name}.pf_meta`, content: list }] };
}

/** Pagefind takes the first file in whose range a word is: so those of a single word come first. */
function shardsOf(words: Word[]): Shard[] {
  const isAlone = ({ text, item }: Word) => stopWords.has(text) && item.length >= heavy;
  const alone = words.filter(isAlone).map(({ text, item }) => shardOf(text, text, item));
  const shards: Shard[] = [];
  for (const { text, item } of words.filter((word) => !isAlone(word))) {
    const last = shards.at(-1);
    const beginning = [...text].slice(0, letters).join("");
    const end = `${beginning}${lastCharacter}`;
    if (last && (last.to === end || last.bytes < least)) {
      last.words.push(item);
      last.bytes += item.length;
      last.to = end;
    } else shards.push(shardOf(beginning, end, item));
  }
  return [...alone, ...shards];
}

function shardOf(from: string, to: string, item: Buffer): Shard {
  return { from, to, words: [item], bytes: item.length };
}

function fileOf({ from, to, words }: Shard): { item: Buffer; file: File } {
  const content = packed(listOf([listOf(words)]));
  const name = `en_${hashOf(content, 7)}`;
  return {
    item: listOf([from, to, name].map(textItem)),
    file: { path: `index/${name}.pf_index`, content },
  };
}
