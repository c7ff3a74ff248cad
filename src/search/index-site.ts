import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** The search index of a site whose pages are being made. */
export interface SiteIndex {
  /** Gives it the HTML of a page at an address such as `/updates/`. Pages are numbered as they come. */
  add(address: string, html: string): Promise<void>;
  /** Writes the index into the folder of the site, and gives the number of pages that are in it. */
  write(folder: string): Promise<number>;
}

/**
 * Begins the search index of a site: of its pages those whose main content is marked for it. It takes a program
 * of Pagefind's, which has to be ended (`endIndex`). All throw an `IndexError` where that reports anything wrong.
 */
export async function startIndex(): Promise<SiteIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "en", excludeSelectors: repeated });
  refuse(errors);
  if (index === undefined) throw new IndexError("Pagefind made no index.");
  return {
    async add(address, html) {
      const content = whatIsIndexed(html);
      const sourcePath = `${address.slice(1)}index.html`;
      if (content) refuse((await unlessEnded(index.addHTMLFile({ sourcePath, content }))).errors);
    },
    async write(folder) {
      const { files, errors } = await unlessEnded(index.getFiles());
      refuse(errors);
      for (const { path, content } of [...sharded(files), ...listsOf(files)]) {
        if (interfaces.test(path)) continue;
        const file = join(folder, "pagefind", path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      return pagesIn(folder);
    },
  };
}

/** Ends Pagefind's program, whatever has been made. */
export function endIndex(): Promise<unknown> {
  return pagefind.close();
}

/**
 * What Pagefind is to read of a page: its head and its main content. What every page has around that would
 * only be sent and left out. Nothing of a page that isn't marked to be searchable.
 */
function whatIsIndexed(html: string): string | undefined {
  if (!html.includes("data-pagefind-body")) return undefined;
  const head = html.slice(0, html.indexOf("<body"));
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return `${head}<body>${main}</main></body></html>`;
}

/** Waits for some work of Pagefind's. Where its program ends before, it tells that to some work only. */
async function unlessEnded<T>(work: Promise<T>): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  process.once("beforeExit", reject);
  try {
    return await Promise.race([work, ended]);
  } catch (cause) {
    throw new IndexError("Pagefind ended before it had made the search index.", { cause });
  } finally {
    process.off("beforeExit", reject);
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
