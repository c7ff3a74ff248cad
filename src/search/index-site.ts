import { hashOf } from "../build/hash.ts";
import { startThread } from "../build/in-thread.ts";
import { openParts, type KeptParts } from "./kept-parts.ts";
import { endPagefind, indexOf, repeated, type Page } from "./pagefind-index.ts";
import { isSearchable } from "./searchable.ts";
import { isNeeded } from "./whole-index.ts";
import type { Message } from "./write-thread.ts";

/** The search index of a site whose pages are being made. */
export interface SiteIndex {
  /** Gives it the HTML of a page at an address such as `/updates/`. Pages are numbered as they come. */
  add(address: string, html: string): Promise<void>;
  /**
   * Writes the index into the folder of the site, and gives the number of pages that are in it. Where the folder of an
   * earlier build has the same files, they keep their time.
   */
  write(folder: string, earlier?: string): Promise<number>;
  /** Ends what works on it, whatever has been made. */
  end(): Promise<unknown>;
}

/** How many pages a part has, on average, and how many parts are made at a time. */
const [pagesOfPart, atOnce] = [64, 4];

/**
 * Begins the search index of a site: of its pages those whose main content is marked for it. Pagefind makes it in
 * parts, and those that an earlier build made of the same pages come from the folder of what builds keep. A thread
 * puts them together as they come. Both functions throw an `IndexError` where Pagefind reports anything wrong.
 */
export function startIndex(keptIn: string): SiteIndex {
  const kept = openParts(keptIn);
  const thread = startThread<number>(new URL("./write-thread.ts", import.meta.url));
  const tell = (message: Message): void => thread.send(message);
  const parts: Promise<void>[] = [];
  let pages: Page[] = [];
  const endPart = (): void => {
    const at = parts.length;
    const part = partOf(pages, kept).then((files) => tell({ at, files }));
    part.catch(() => undefined); // Whoever waits for it is told.
    parts.push(part);
    pages = [];
  };
  return {
    async add(address, html) {
      const content = whatIsIndexed(html);
      if (content !== undefined) pages.push([address, content]);
      if (pages.length === 0 || !isLast(address)) return;
      endPart();
      await parts.at(-atOnce);
    },
    async write(folder, earlier) {
      if (pages.length > 0) endPart();
      await Promise.all(parts);
      tell({ folder, earlier });
      const count = await thread.answer;
      kept.tidy();
      return count;
    },
    end: () => Promise.all([thread.end(), endPagefind()]),
  };
}

/** Pagefind's files for a part, as builds keep them. */
async function partOf(pages: readonly Page[], kept: KeptParts): Promise<Uint8Array> {
  const name = hashOf(...repeated, ...pages.flat());
  return kept.find(name) ?? kept.keep(name, (await indexOf(pages)).filter(isNeeded));
}

/** Whether a part ends with a page. Its address alone says so: other parts stay as they are with a page more. */
function isLast(address: string): boolean {
  return parseInt(hashOf(address).slice(0, 8), 16) % pagesOfPart === 0;
}

/**
 * What Pagefind is to read of a page: its head and its main content. What every page has around that would
 * only be sent and left out. Nothing of a page that isn't marked to be searchable.
 */
function whatIsIndexed(html: string): string | undefined {
  if (!isSearchable(html)) return undefined;
  const head = html.slice(0, html.indexOf("<body"));
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return `${head}<body>${main}</main></body></html>`;
}
