import { join } from "node:path";
import { z } from "zod";
import { fileWriter } from "../build/file-writer.ts";
import type { File } from "./index-files.ts";
import { listsOf } from "./index-lists.ts";
import { readPart } from "./index-part.ts";
import { sharded } from "./index-shards.ts";
import { mergeParts } from "./merge-parts.ts";

/** What the search loads of Pagefind besides an index: its list of languages, its worker and its program. */
const own = /^(?:pagefind-entry\.json|pagefind-worker\.js|wasm\.en\.pagefind)$/;
const ofPages = /^(?:fragment|index)\/|\.pf_meta$/;

/** Whether a file of Pagefind's is needed for a site's index. */
export function isNeeded({ path }: File): boolean {
  return own.test(path) || ofPages.test(path);
}

/** Writes the search index of a site into its folder, from Pagefind's files for its parts, and gives the number of its pages. */
export function writeIndex(parts: readonly File[][], folder: string): number {
  const index = mergeParts(parts.map(readPart));
  const { name, files } = sharded(index);
  const itsOwn = parts[0]?.filter(({ path }) => own.test(path)) ?? [];
  const count = index.pages.length;
  const write = fileWriter(folder);
  for (const { path, content } of [...itsOwn, ...files, ...listsOf(files)]) {
    write(join("pagefind", path), path === "pagefind-entry.json" ? listing(content, name, count) : content);
  }
  return count;
}

const list = z.looseObject({ languages: z.object({ en: z.looseObject({}) }) });

/** Pagefind's list of languages, with the name of the list of all files, and the number of all pages. */
function listing(content: Uint8Array, name: string, count: number): string {
  const { languages, ...rest } = list.parse(JSON.parse(Buffer.from(content).toString()));
  return JSON.stringify({ ...rest, languages: { en: { ...languages.en, hash: name, page_count: count } } });
}
