import { join } from "node:path";
import { z } from "zod";
import type { Write } from "../build/file-writer.ts";
import type { File } from "./index-files.ts";
import { listedIn, listsOf, type Listed } from "./index-lists.ts";
import { readPart, type IndexPart } from "./index-part.ts";
import { sharded } from "./index-shards.ts";
import { mergeParts } from "./merge-parts.ts";
import { countWords } from "./word-counts.ts";

/** What the search loads of Pagefind besides an index: its list of languages, its worker and its program. */
const own = /^(?:pagefind-entry\.json|pagefind-worker\.js|wasm\.en\.pagefind)$/;
const ofPages = /^(?:fragment|index)\/|\.pf_meta$/;

/** Whether a file of Pagefind's is needed for a site's index. */
export function isNeeded({ path }: File): boolean {
  return own.test(path) || ofPages.test(path);
}

/** The search index of a site, which is put together from Pagefind's files for its parts. */
export interface WholeIndex {
  /** Takes a part, by its place among all parts. */
  add(at: number, files: readonly File[]): void;
  /** Writes the index, and gives the number of its pages. */
  write(write: Write): number;
}

/** Begins an index. What can be done with a part alone is done when it comes: more of them are still being made. */
export function startWhole(): WholeIndex {
  const parts: IndexPart[] = [];
  const listed: Listed[][] = [];
  const counts = countWords();
  let itsOwn: File[] = [];
  return {
    add(at, files) {
      const part = readPart(files);
      parts[at] = part;
      listed[at] = part.pages.map(({ text }) => listedIn(text, counts.add));
      if (at === 0) itsOwn = files.filter(({ path }) => own.test(path));
    },
    write(write) {
      const index = mergeParts(parts);
      const { name, files } = sharded(index);
      const count = index.pages.length;
      const lists = listsOf(
        listed.flat().map((page, at) => ({ ...page, id: index.pages[at]!.id })),
        counts.mostCommonFirst(),
      );
      for (const { path, content } of [...itsOwn, ...files, ...lists]) {
        write(
          join("pagefind", path),
          path === "pagefind-entry.json" ? listing(content, name, count) : content,
        );
      }
      return count;
    },
  };
}

const list = z.looseObject({ languages: z.object({ en: z.looseObject({}) }) });

/** Pagefind's list of languages, with the name of the list of all files, and the number of all pages. */
function listing(content: Uint8Array, name: string, count: number): string {
  const { languages, ...rest } = list.parse(JSON.parse(Buffer.from(content).toString()));
  return JSON.stringify({ ...rest, languages: { en: { ...languages.en, hash: name, page_count: count } } });
}
