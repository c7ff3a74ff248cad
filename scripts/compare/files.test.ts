import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAsOneDay } from "./pages.ts";
import { compareFiles, compareFindings, measureSizes, type Problem, readReport } from "./files.ts";
import { makeFeed, writeTinySite, makeTinySite } from "../../tests/setup/tiny-site.ts";

const problem = (message: string, line = 1): Problem => ({
  rule: "links",
  path: "content/goals/falls.md",
  line,
  severity: "warning",
  message,
});

test("a finding is new that was not there, and mended that is not there any more", () => {
  expect(compareFindings([problem("a"), problem("b")], [problem("b", 9), problem("c")])).toEqual({
    added: [problem("c")],
    mended: 1,
  });
});

test("a second finding of the same words is new", () => {
  expect(compareFindings([problem("a")], [problem("a"), problem("a", 7)]).added).toEqual([problem("a", 7)]);
});

test("a report is what the check wrote, and anything else is told", () => {
  const file = join(writeTinySite({}), "report.json");
  writeFileSync(file, JSON.stringify({ problems: [{ ...problem("a"), fix: "b" }], summary: "1 warning" }));
  expect(readReport(file)).toEqual([problem("a")]);
  writeFileSync(file, "> npm run check");
  expect(() => readReport(file)).toThrow(
    /holds no report of the checks\. Make it with npm run --silent check/,
  );
  expect(() => readReport(`${file}x`)).toThrow("holds no report");
});

const changes = (before: Record<string, string>, after: Record<string, string>) =>
  compareFiles(makeTinySite(before), makeTinySite(after), readAsOneDay("2026-11-20", "2026-11-21"));

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
    { address: "/_astro/Page.css", before: 3, after: 3 },
    { address: "/data/goals.csv", before: 2, after: 8 },
    { address: "/gone.svg", before: 6, after: undefined },
    { address: "/new.ics", before: undefined, after: 5 },
  ]);
});

test("pages, RSS, redirects and the search index are told elsewhere", () => {
  const files = {
    "a/index.html": "<p>",
    "feed.xml": makeFeed("A", []),
    _redirects: "/a/ /b/",
    "pagefind/a": "1",
  };
  expect(changes({}, files)).toEqual([]);
});

test("a JSON Feed is told where it differs otherwise than its RSS", () => {
  const feed = (json: string, title: string) => ({ "a/feed.xml": makeFeed(title, []), "a/feed.json": json });
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
  const kinds = measureSizes(makeTinySite({}), makeTinySite({ "a.css": "a{}", "pagefind/index.js": "1" }));
  expect(kinds.get(".css")).toEqual({ before: { files: 0, bytes: 0 }, after: { files: 1, bytes: 3 } });
  expect(kinds.get("search index")?.after).toEqual({ files: 1, bytes: 1 });
  expect(kinds.get("all")).toMatchObject({ before: { files: 2 }, after: { files: 4 } });
});
