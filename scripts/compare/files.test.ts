import { expect, test } from "vitest";
import { compareFiles, measureSizes } from "./files.ts";
import { readAsOneDay } from "./site.ts";
import { rss, tinySite } from "./tiny-site.ts";

const changes = (before: Record<string, string>, after: Record<string, string>) =>
  compareFiles(tinySite(before), tinySite(after), readAsOneDay("2026-11-20", "2026-11-21"));

test("data, styles and other files that differ are told with their sizes", () => {
  expect(
    changes(
      { "data/goals.csv": "id", "_astro/Page.C2MSpSgZ.css": "a{}", "gone.svg": "<svg/>", "same.txt": "same" },
      {
        "data/goals.csv": "id,title",
        "_astro/Page.D3NTqThA.css": "b{}",
        "new.ics": "BEGIN",
        "same.txt": "same",
      },
    ),
  ).toEqual([
    { address: "/_astro/Page.css", kind: "css", before: 3, after: 3 },
    { address: "/data/goals.csv", kind: "data", before: 2, after: 8 },
    { address: "/gone.svg", kind: "images", before: 6, after: undefined },
    { address: "/new.ics", kind: "data", before: undefined, after: 5 },
  ]);
});

test("pages, RSS, redirects and the search index are told elsewhere", () => {
  const files = { "a/index.html": "<p>", "feed.xml": rss("A", []), _redirects: "/a/ /b/", "pagefind/a": "1" };
  expect(changes({}, files)).toEqual([]);
});

test("a JSON Feed is told where it differs otherwise than its RSS", () => {
  const feed = (json: string, title: string) => ({ "a/feed.xml": rss(title, []), "a/feed.json": json });
  expect(changes(feed("1", "A"), feed("2", "B"))).toEqual([]);
  expect(changes(feed("1", "A"), feed("2", "A"))).toMatchObject([{ address: "/a/feed.json" }]);
});

test("data that is the same but for its day has not changed", () => {
  const data = (day: string, goal: string) => ({
    "data/goals.json": `{ "asAt": "${day}", "goal": "${goal}" }`,
  });
  expect(changes(data("2026-11-20", "falls"), data("2026-11-21", "falls"))).toEqual([]);
  expect(changes(data("2026-11-20", "falls"), data("2026-11-21", "waste"))).toHaveLength(1);
});

test("sizes are counted by kind", () => {
  const { all, kinds } = measureSizes(tinySite({}), tinySite({ "a.css": "a{}", "pagefind/index.js": "1" }));
  expect(kinds.get("css")).toEqual({ before: { files: 0, bytes: 0 }, after: { files: 1, bytes: 3 } });
  expect(kinds.get("search")?.after).toEqual({ files: 1, bytes: 1 });
  expect(all.after.files - all.before.files).toBe(2);
});
