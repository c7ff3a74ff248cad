import { days } from "../../../tests/setup/build-run.ts";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { goal } from "../../../src/checks/example.ts";
import { fixture } from "../../../src/checks/fixture.ts";
import { ukDayEnd } from "../../../src/record/calendar.ts";
import { pageProblems, plainSite } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = "goals/falls.md";
const source = fixture({
  [path]: goal("Rails along the walls of *every* ward."),
  "plans/2021-22/index.md": "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: a\nsource: b\n---\n",
});
const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en-GB"><head><title>Falls</title></head><body>${body}</body></html>\n`;
const good = "<h1>No falls</h1><p>Rails along the walls\nof <em>every</em> ward.</p>";

function site(name: string, body: string, feed = "<rss></rss>"): string {
  const files = { "goals/falls/index.html": page(body), "goals/falls/feed.xml": feed };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return join(folder, name);
}

const plain = await plainSite(site("plain", "<h1>No falls</h1>"));
const problems = (mutated: string) =>
  pageProblems({ plain, mutated, source, asOf: days[0], at: ukDayEnd(days[0]) }, [path]);

test("a page with all the words of its entry is right", async () => {
  expect(await problems(site("good", good))).toEqual([]);
});

test.each([
  ["words are missing", good.replace("along", ""), "is without “Rails along the walls of every ward.”"],
  ["there is no heading", good.replaceAll("h1>", "h2>"), "has 0 h1 headings"],
  ["a character is lost", `${good}<p>caf\uFFFD</p>`, "has a lost character"],
  ["the HTML is broken", `${good}<p><div>a</div></p>`, "index.html:3 Stray end tag"],
  ["data shows", `${good}<p>plan: 2021-22</p>`, "shows the line “plan: 2021-22” of the data"],
])("a page where %s is found", async (name, body, expected) => {
  expect((await problems(site(name, body))).join("\n")).toContain(expected);
});

test("a page that isn’t there and a feed that is no XML are found", async () => {
  const mutated = site("broken", good, "<rss>a & b</rss>");
  expect(await problems(mutated)).toEqual(["goals/falls/feed.xml is no XML."]);
  rmSync(join(mutated, "goals/falls/index.html"));
  expect(await problems(mutated)).toContainEqual(`${path} has no page /goals/falls/.`);
});
