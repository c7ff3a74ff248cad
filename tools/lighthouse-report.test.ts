import { load } from "cheerio";
import { expect, test } from "vitest";
import { listAskedPages, isPerfect, writeReport } from "./lighthouse-report.ts";

const figures = { fcp: 900.4, lcp: 901, cls: 0, bytes: 19_041 };
const good = { path: "/", version: "13", scores: [100, 100, 100, 100], figures, below: [] };
const slow = { ...good, path: "/plans/", scores: [99, 100, 100, 100], below: ["fid: Slow, 200 ms"] };
const run = { day: "2026-03-20", browser: "150", server: "nginx" };

test("a page is perfect with 100 in every category alone", () => {
  expect([good, slow].map(isPerfect)).toEqual([true, false]);
});

test("a run is told as a row a page, and each audit below the best with how often", () => {
  const page = writeReport([good, slow, { ...slow, path: "/goals/" }], run);
  expect(page).toContain("On 2026-03-20: 1 of 3 pages have 100 in all 4 categories.");
  expect(page).toContain("| `/` | 100 | 100 | 100 | 100 | 900 ms | 901 ms | 0.00 | 19,041 |");
  expect(page).toContain("- fid: Slow: 2 pages, such as `/plans/`, 200 ms");
});

test("the page for what is not found isn't asked about, and a page kept from search engines is not to be crawlable", () => {
  const htmls: Record<string, string> = {
    "/": "<title>Home</title>",
    "/404.html": "<title>Not found</title>",
    "/plans/whole/": '<meta name="robots" content="noindex">',
  };
  const pages = Object.entries(htmls).map(([path, html]) => ({ path, html, $: load(html) }));
  const pageAt = (path: string) => pages.find((page) => page.path === path)!;
  expect(listAskedPages({ pages, pageAt })).toEqual([
    { path: "/", skipAudits: [] },
    { path: "/plans/whole/", skipAudits: ["is-crawlable"] },
  ]);
});
