import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookUpKeys, type HeadingFile } from "../heading-keys.ts";
import { isSearchable, startIndex, makeHeadingFiles, type PageHeading } from "./index-site.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "index-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = (text: string) =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>Title</h1><p>${text}</p></main></body></html>`;

/** Words that there are not, each another, as many as a record of some hundred updates has. */
const site = Array.from({ length: 200 }, (_, at): [address: string, html: string] => [
  `/page${at}/`,
  pageOf(Array.from({ length: 40 }, (_, word) => `${((at * 40 + word) * 7919).toString(26)}x`).join(" ")),
]);

/** Indexes some pages as a build does, and gives the files of the index. */
async function indexed(name: string, pages: readonly [address: string, html: string][]) {
  const index = startIndex();
  try {
    await Promise.all(pages.map(([address, html]) => index.add(address, html)));
    const count = await index.write(join(folder, name));
    const cwd = join(folder, name, "pagefind");
    return { count, paths: globSync("**/*.*", { cwd }).toSorted(), cwd };
  } finally {
    await index.end();
  }
}

const bytesOf = ({ paths, cwd }: Awaited<ReturnType<typeof indexed>>) =>
  paths.map((path) => [path, readFileSync(join(cwd, path), "hex")]);

test("in whatever order pages come, the index has the same bytes", async () => {
  const first = await indexed("first", site);
  expect(first.count).toBe(200);
  expect(bytesOf(await indexed("second", site.toReversed()))).toEqual(bytesOf(first));
});

test("Pagefind makes its files of words as small as it is told", async () => {
  const { paths, cwd } = await indexed("small", site);
  const sizes = paths
    .filter((path) => path.startsWith("index/"))
    .map((path) => statSync(join(cwd, path)).size);
  // Without being told, it puts all 8,000 words into two.
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(8000);
});

test("the site has what a search loads of Pagefind, and none of its interfaces", async () => {
  const { paths } = await indexed("needed", site.slice(0, 1));
  const named = paths.map((path) => path.replace(/en_[0-9a-f]+|[0-9a-f]{7}|(?<=english\/)./, "…"));
  expect([...new Set(named)]).toEqual([
    "english/….json",
    "facets.json",
    "fragment/….pf_fragment",
    "headings.json",
    "headings/….json",
    "index/….pf_index",
    "pagefind-entry.json",
    "pagefind-worker.js",
    "pagefind.….pf_meta",
    "wasm.en.pagefind",
    "words.json",
  ]);
});

test("a page that isn't to be searchable is in no index", async () => {
  expect((await indexed("some", [...site.slice(0, 3), ["/other/", "<main>Else</main>"]])).count).toBe(3);
});

test("a page is searchable by a mark of its own, not by a text that speaks of one", () => {
  expect(isSearchable('<body><main id="Page-maincontent" data-pagefind-body><h1>Title</h1></main>')).toBe(
    true,
  );
  expect(
    isSearchable('<main id="Page-maincontent"><h1 class="big" data-pagefind-body>Title</h1></main>'),
  ).toBe(true);
  expect(
    isSearchable("<main><p>Write <code>data-pagefind-body</code> or &lt;main data-pagefind-body&gt;.</p>"),
  ).toBe(false);
});

const idOf = (number: number) => `en_${number.toString(16).padStart(7, "0")}`;
const page = (number: number, ...headings: string[]): PageHeading[] =>
  headings.map((text, index) => ({ page: idOf(number), from: 50 * index, words: text.split(" ") }));
const few = [...page(1, "Garden Rooms", "Rooms to let"), ...page(2, "Night buses", "Garden")];
const many = Array.from({ length: 4000 }, (_, index) =>
  page(index, `Better ${["garden", "night", "quiet", "waiting"][index % 4]}`, `Zone ${index}`),
).flat();

/** The headings that are in the file for a word, as a reader's browser finds it. */
function headingsFor(word: string, headings: PageHeading[]): HeadingFile {
  const { list, files } = makeHeadingFiles(headings);
  const [key = ""] = lookUpKeys(word);
  const name = list.findLast(([from]) => from <= key)?.[1];
  const file = files.find(({ path }) => path === `headings/${name}.json`);
  return JSON.parse(Buffer.from(file?.content ?? "{}").toString());
}

test("a small site has one file with all its headings", () => {
  expect(makeHeadingFiles(few).files).toHaveLength(1);
  expect(headingsFor("rooms", few)).toEqual({
    [idOf(1)]: [
      [0, 2],
      [50, 3],
    ],
    [idOf(2)]: [
      [0, 2],
      [50, 1],
    ],
  });
});

test("of a big site a word's file has the headings with it, and few others", () => {
  const found = headingsFor("garden", many);
  const inGardens = many.filter(({ words }) => words.includes("garden"));
  expect(inGardens.filter(({ page }) => !(page in found))).toEqual([]);
  expect(Object.keys(headingsFor("zone", many))).toHaveLength(4000);
  expect(headingsFor("better", many)[idOf(7)]).toEqual([[0, 2]]);
});

test("a heavy word weighs on no other", () => {
  const { list } = makeHeadingFiles(many);
  expect(list.map(([from]) => from)).toContain("bet");
  expect(Object.values(headingsFor("night", many)).flat()).not.toContainEqual([50, 2]);
});

test("names change with what is in the files, and only then", () => {
  const namesOf = (headings: PageHeading[]) => makeHeadingFiles(headings).files.map(({ path }) => path);
  expect(namesOf(few)).toEqual(namesOf(few.toReversed()));
  expect(namesOf(few)).not.toEqual(namesOf(few.slice(1)));
});

test("no page, no file", () => expect(makeHeadingFiles([])).toEqual({ list: [], files: [] }));
