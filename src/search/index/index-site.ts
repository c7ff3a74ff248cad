import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import * as pagefind from "pagefind";
import { UserError } from "../../lib/user-error.ts";
import { listsOf } from "./index-lists.ts";

/** A site that could not be indexed; the message is Pagefind's. */
export class IndexError extends UserError {}

/** The search index of a site whose pages are being made. */
export interface SiteIndex {
  /** Takes the HTML of a page at an address such as `/updates/`. The order in which pages come doesn't matter. */
  add(address: string, html: string): Promise<void>;
  /**
   * Writes the index of all pages into the folder of the site, and gives the number of pages that are in it.
   * @throws {IndexError} where Pagefind reports anything wrong.
   */
  write(folder: string): Promise<number>;
  /** Ends Pagefind's program, if it runs, whatever has been made. */
  end(): Promise<void>;
}

/**
 * How large Pagefind's files of words are to be, in a measure of its own: it takes 20,000 if it isn't told.
 * A search loads every file that has one of its words.
 */
const WORDS_CHUNK_SIZE = 2000;

/** How many pages are on their way to Pagefind's program at a time. */
const PAGES_AT_ONCE = 64;

/** What a page repeats of another, which is found where it was said and not wherever it is shown. */
const repeated = [
  ".app-thread",
  ".app-history",
  ".app-entries .app-facts",
  ".app-measure__label",
  ".app-measure table",
];

/** What a search needs of Pagefind's files: not its interfaces, nor its filters, which are in lists of our own. */
const needed = /^(?:fragment\/|index\/|pagefind-entry\.json$|pagefind-worker\.js$|wasm\.en\.)|\.pf_meta$/;

/** Begins the search index of a site: of its pages, those that are marked to be searchable. */
export function startIndex(): SiteIndex {
  // As bytes: pieces of a text would keep the whole of it in memory.
  const pages = new Map<string, Buffer>();
  return {
    async add(address, html) {
      if (isSearchable(html)) pages.set(address, Buffer.from(indexedPartOf(html)));
    },
    async write(folder) {
      const made = await unlessEnded(indexPages(pages));
      const texts = made.filter(({ path }) => path.startsWith("fragment/"));
      for (const { path, content } of [...made, ...listsOf(texts)]) {
        const file = join(folder, "pagefind", path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      return texts.length;
    },
    async end() {
      await pagefind.close();
    },
  };
}

/** Whether a page, as HTML, is marked to be found by the search: in its own elements, not in words of its text. */
export function isSearchable(html: string | Buffer): boolean {
  const from = html.indexOf("<main");
  if (from === -1) return false;
  const to = from + 2000; // letters: the mark is on a page's main element or on its title
  const opening = typeof html === "string" ? html.slice(from, to) : html.toString("latin1", from, to);
  return /<(?:main|h1) [^<>]*data-pagefind-body/.test(opening);
}

/** A page's head and its main content. What every page has around that would only be sent and left out. */
function indexedPartOf(html: string): string {
  const head = html.slice(0, html.indexOf("<body"));
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return `${head}<body>${main}</main></body></html>`;
}

/** Takes some pages and gives Pagefind's files for them. It numbers pages as they come, so they come sorted. */
async function indexPages(pages: Map<string, Buffer>): Promise<pagefind.IndexFile[]> {
  // The program, which this starts, reads it.
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = `${WORDS_CHUNK_SIZE}`;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "en", excludeSelectors: repeated });
  refuse(errors);
  if (index === undefined) throw new IndexError("Pagefind made no index.");
  const addresses = [...pages.keys()].toSorted();
  for (let at = 0; at < addresses.length; at += PAGES_AT_ONCE) {
    const added = addresses.slice(at, at + PAGES_AT_ONCE).map((address) => {
      const content = `${pages.get(address)}`;
      pages.delete(address); // of a big site they are much
      return index.addHTMLFile({ sourcePath: `${address.slice(1)}index.html`, content });
    });
    for (const { errors } of await Promise.all(added)) refuse(errors);
  }
  const made = await index.getFiles();
  refuse(made.errors);
  await index.deleteIndex();
  return made.files.filter(({ path }) => needed.test(path));
}

/** Waits for some work of Pagefind's. Where its program ends before, Node has nothing to wait for any more. */
async function unlessEnded<T>(work: Promise<T>): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  process.once("beforeExit", reject);
  try {
    return await Promise.race([work, ended]);
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    throw new IndexError("Pagefind ended before it had made the search index.", { cause });
  } finally {
    process.off("beforeExit", reject);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new IndexError(errors.join("\n"));
}
