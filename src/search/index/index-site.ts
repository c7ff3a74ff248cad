import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { UserError } from "../../lib/user-error.ts";
import type { IndexFile } from "pagefind";
import { z } from "zod";
import { listKeys, type HeadingFile, type HeadingList } from "../heading-keys.ts";
import { memoize } from "../../lib/memoize.ts";
import { workings } from "../../record/everything.ts";
import { routes } from "../../routes.ts";
import { readSynonyms, type Synonyms } from "../synonyms.ts";
import { getRoot, normaliseWord } from "../words.ts";
import { listEnglishFor } from "./english.ts";

/** A site that could not be indexed; the message is Pagefind's. */
export class IndexError extends UserError {}

/** The search index of a site whose pages are being made. */
interface SiteIndex {
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
      if (isSearchable(html)) pages.set(address, Buffer.from(getIndexedPart(html)));
    },
    async write(folder) {
      const made = await unlessEnded(indexPages(pages));
      const texts = made.filter(({ path }) => path.startsWith("fragment/"));
      for (const { path, content } of [...made, ...getLists(texts)]) {
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
function getIndexedPart(page: string): string {
  const head = page.slice(0, page.indexOf("<body"));
  const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
  const html = `${head}<body>${main}</main></body></html>`;
  // Letters that are pasted as one: what readers type has two.
  return html.replace(/[\uFB00-\uFB06]/g, (letters) => letters.normalize("NFKC"));
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

/** A heading of a page, by the page's id: the number of its first word, and all of them. */
export interface PageHeading {
  page: string;
  from: number;
  words: string[];
}

/** Headings that have a word with one of some keys, of which this is the first. */
interface Group {
  key: string;
  headings: ReadonlySet<PageHeading>;
}

/** Headings of a file, at the least: some 20,000 bytes before it is compressed. */
const MIN_HEADINGS = 1200;

/** Files of some headings, by the words in them. A search needs those with its words only. */
export function makeHeadingFiles(headings: readonly PageHeading[]): {
  list: HeadingList["files"];
  files: IndexFile[];
} {
  const made = mergeSmall(groupByKey(headings)).map(({ key, headings }) => {
    const content = Buffer.from(JSON.stringify(groupHeadingsByPage([...headings])));
    return { key, name: createHash("sha256").update(content).digest("hex").slice(0, 7), content };
  });
  return {
    list: made.map(({ key, name }) => [key, name]),
    files: made.map(({ name, content }) => ({ path: `headings/${name}.json`, content })),
  };
}

function groupByKey(headings: readonly PageHeading[]): Group[] {
  const groups = new Map<string, Set<PageHeading>>();
  const keysOf = memoize(listKeys);
  for (const heading of headings) {
    for (const key of heading.words.flatMap(keysOf)) {
      groups.set(key, (groups.get(key) ?? new Set()).add(heading));
    }
  }
  return [...groups]
    .map(([key, headings]) => ({ key, headings }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Small groups together with small ones that follow. */
function mergeSmall(groups: readonly Group[]): Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const last = all.at(-1);
    if (last && last.headings.size < MIN_HEADINGS && group.headings.size < MIN_HEADINGS) {
      all.splice(-1, 1, { key: last.key, headings: last.headings.union(group.headings) });
    } else all.push(group);
  }
  return all;
}

/** In an order that follows from the headings alone, as does the name of their file. */
function groupHeadingsByPage(headings: readonly PageHeading[]): HeadingFile {
  const sorted = headings.toSorted((a, b) =>
    a.page === b.page ? a.from - b.from : a.page < b.page ? -1 : 1,
  );
  const pages = Object.groupBy(sorted, ({ page }) => page);
  return Object.fromEntries(
    Object.entries(pages).map(([page, own = []]) => [
      page,
      own.map(({ from, words }) => [from, words.length]),
    ]),
  );
}

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.object({ title: z.string(), summary: z.string().optional() }),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

/** A page of the index: its id, by which a search knows it, and what Pagefind has read in it. */
type IndexedPage = z.infer<typeof fragment> & { id: string };

/**
 * The lists that the search needs and Pagefind keeps to itself: where the headings of each page are, what it is
 * filtered by, and the words there are, the most common first. Made from Pagefind's files of the texts of pages.
 */
function getLists(fragments: readonly IndexFile[]): IndexFile[] {
  const pages = fragments.map(readText).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const headings = makeHeadingFiles(pages.flatMap(getHeadings));
  const texts = pages.map(({ content, meta }) => `${content} ${meta.summary ?? ""}`);
  const words = compareMostCommonFirst(texts);
  const headingList: HeadingList = {
    pages: pages.length,
    kinds: findKinds(pages),
    synonyms: findSynonyms(readSynonyms(), texts),
    files: headings.list,
  };
  return [
    getFile("headings.json", headingList),
    ...headings.files,
    getFile("facets.json", Object.fromEntries(pages.map(({ id, filters }) => [id, filters]))),
    getFile("words.json", words),
    ...[...listEnglishFor(words)].map(([letter, own]) => getFile(`english/${letter}.json`, own)),
  ];
}

/** The name of such a file is the page's id. Its content begins with a mark of Pagefind's. */
function readText({ path, content }: IndexFile): IndexedPage {
  const text = gunzipSync(content).toString("utf8");
  return {
    id: path.replace(/^.*\/|\..*$/g, ""),
    ...fragment.parse(JSON.parse(text.slice(text.indexOf("{")))),
  };
}

/** The pages that are ranked in another way than others. */
function findKinds(pages: readonly IndexedPage[]): HeadingList["kinds"] {
  const getIds = (isOfKind: (page: IndexedPage) => boolean) => pages.filter(isOfKind).map(({ id }) => id);
  const addresses = new Set(workings.map(({ href }) => href));
  return {
    measures: getIds(({ filters }) => filters["kind"]?.[0] === "Measure"),
    glossary: getIds(({ url }) => url === routes.glossary),
    commitmentList: getIds(({ url }) => url === routes.commitments),
    commitments: getIds(({ filters }) => filters["kind"]?.[0] === "Commitment"),
    workings: getIds(({ url }) => addresses.has(url)),
  };
}

/** Of words for the same thing those that some texts have, and the others; without those of which they have none. */
function findSynonyms(groups: readonly string[][], texts: readonly string[]): Synonyms[] {
  const getRoots = (text: string) =>
    text
      .split(/[\s-]+/)
      .map(getRootOfWord)
      .filter((root) => root !== "");
  const phrases = groups.flat().map((phrase) => ({ phrase, roots: getRoots(phrase) }));
  const byRoot = Map.groupBy(phrases, ({ roots }) => roots[0]);
  const found = new Set<string>();
  for (const roots of texts.map(getRoots)) {
    for (const [at, root] of roots.entries()) {
      for (const one of byRoot.get(root) ?? []) {
        if (one.roots.every((own, index) => own === roots[at + index])) found.add(one.phrase);
      }
    }
  }
  const isFound = (phrase: string) => found.has(phrase);
  return groups
    .map((group): Synonyms => [group.filter(isFound), group.filter((phrase) => !isFound(phrase))])
    .filter(([some]) => some.length > 0);
}

const getRootOfWord = memoize((word: string) => getRoot(normaliseWord(word)));

/** The title is the first heading. */
function getHeadings({ id, meta, anchors }: IndexedPage): PageHeading[] {
  const headings = anchors.filter(({ element, text }) => /^h\d$/.test(element) && text.trim() !== "");
  return [{ location: 0, text: meta.title }, ...headings].map(({ location, text }) => ({
    page: id,
    from: location,
    words: text.trim().split(/\s+/),
  }));
}

/** Each word of some texts once, those that are as common in the order of their letters. */
function compareMostCommonFirst(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const wordsIn = memoize(wordAndParts);
  for (const text of texts) {
    for (const word of text.split(/\s+/).flatMap(wordsIn)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** A compound counts with its parts. Those of one letter tell nothing. */
function wordAndParts(word: string): string[] {
  const all = new Set([word, ...word.split(/[^\p{L}\p{N}’']+/u)].map(normaliseWord));
  return [...all].filter((one) => one.length > 1);
}

function getFile(path: string, list: unknown): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(list)) };
}
