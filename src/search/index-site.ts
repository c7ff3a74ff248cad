import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import * as pagefind from "pagefind";
import { z } from "zod";
import { listsOf } from "./index-lists.ts";
import { sharded } from "./index-shards.ts";

/** A site that could not be indexed; the message is Pagefind's. */
export class IndexError extends Error {}

// What a page repeats of another is found where it was said, not wherever it is shown.
const repeated = [".app-thread", ".app-history", ".app-entries .app-facts"];

// The site has a search page of its own; Pagefind's ready-made interfaces would only be downloaded.
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index of the built site in a folder and writes it beside the pages.
 * Gives the number of pages indexed: those whose main content is marked for it.
 * @throws {IndexError} where Pagefind reports anything wrong.
 */
export async function indexSite(folder: string): Promise<number> {
  try {
    const files = await unlessEnded(indexOf(folder));
    for (const { path, content } of [...sharded(files), ...listsOf(files)]) {
      if (interfaces.test(path)) continue;
      const file = join(folder, "pagefind", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return pagesIn(folder);
  } finally {
    await pagefind.close();
  }
}

/**
 * The files of the index. Pagefind numbers pages as they come, and a folder's come as its disk has
 * them: so they are given to it one by one, sorted, and the index is the same on every machine.
 */
async function indexOf(folder: string): Promise<pagefind.GetFilesResponse["files"]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "en", excludeSelectors: repeated });
  refuse(errors);
  if (index === undefined) throw new IndexError("Pagefind made no index.");
  for (const path of globSync("**/*.html", { cwd: folder }).toSorted()) {
    const content = whatIsIndexed(readFileSync(join(folder, path), "utf8"));
    if (content) refuse((await index.addHTMLFile({ sourcePath: path, content })).errors);
  }
  const made = await index.getFiles();
  refuse(made.errors);
  return made.files;
}

/**
 * What Pagefind is to read of a page: its head, without styles, and its main content. What every page has
 * around that would only be sent and left out. Nothing of a page that isn't marked to be searchable.
 */
function whatIsIndexed(html: string): string | undefined {
  if (!html.includes("data-pagefind-body")) return undefined;
  const head = html.slice(0, html.indexOf("<body"));
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return `${head.replace(/<style>.*?<\/style>/gs, "")}<body>${main}</main></body></html>`;
}

/** Waits for some work of Pagefind's. Where its program ends before, nothing else would ever tell. */
async function unlessEnded<T>(work: Promise<T>): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = () => reject(new IndexError("Pagefind ended before it had made the search index."));
  process.once("beforeExit", end);
  try {
    return await Promise.race([work, ended]);
  } finally {
    process.off("beforeExit", end);
  }
}

// What Pagefind counts when it reads a folder are files, not the pages that it then indexes.
const entry = z.object({ languages: z.record(z.string(), z.object({ page_count: z.int() })) });

function pagesIn(folder: string): number {
  const file = readFileSync(`${folder}/pagefind/pagefind-entry.json`, "utf8");
  const { languages } = entry.parse(JSON.parse(file));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new IndexError(errors.join("\n"));
}
