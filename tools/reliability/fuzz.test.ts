import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { writeGoal } from "../../src/checks/example.ts";
import type { RuleFinding } from "../../src/checks/finding.ts";
import { makeSource } from "../../src/checks/fixture.ts";
import { getUkDayEnd } from "../../src/record/calendar.ts";
import { hashFiles } from "../../tests/reliability/trial.ts";
import { days } from "../../tests/setup/build-run.ts";
import { makeRandom } from "../../tests/setup/random.ts";
import { type Answer, answerTo, startChecker } from "./checker.ts";
import { pageProblems, plainSite } from "./fuzz.ts";
import { copyContent, isRightPlace, judge } from "./judge.ts";
import {
  type Change,
  changed,
  type Expected,
  type Mutant,
  mutators,
  refused,
  right,
  warned,
} from "./mutators.ts";

const checkerFolder = mkdtempSync(join(tmpdir(), "checker-"));
afterAll(() => rmSync(checkerFolder, { recursive: true }));
const content = join(projectFolder, "docs/content/example");

/** A process that answers, ends or hangs, as the name of the content folder says. */
const script = join(checkerFolder, "child.mjs");
writeFileSync(
  script,
  `process.on("message", ({ contentDir }) => {
  if (contentDir === "ends") process.exit(1);
  while (contentDir === "hangs");
  process.send({ passes: true, findings: [], report: contentDir, processor: 1 });
});`,
);

test("the check that answers is the command’s", async () => {
  const checker = startChecker("2026-11-01", projectFolder);
  expect(await checker.check(content)).toMatchObject({ passes: true, findings: [] });
  expect(await checker.check(join(checkerFolder, "nowhere"))).toMatchObject({
    crash: expect.stringContaining("There is no content folder"),
  });
  checker.close();
});

test("a check that ends or hangs is told, and the next one is answered", async () => {
  const checker = startChecker("2026-11-01", checkerFolder, { script, patience: 500 });
  // The first answer also waits for the process to start.
  while (!("passes" in (await checker.check("first"))));
  expect(await checker.check("ends")).toHaveProperty("crash");
  while (!("passes" in (await checker.check("second"))));
  expect(await checker.check("hangs")).toHaveProperty("hang");
  while (!("passes" in (await checker.check("third"))));
  checker.close();
});

const contentCopyFolder = mkdtempSync(join(tmpdir(), "copy-"));
afterAll(() => rmSync(contentCopyFolder, { recursive: true }));
mkdirSync(join(contentCopyFolder, "from/goals"), { recursive: true });
writeFileSync(join(contentCopyFolder, "from/goals/falls.md"), "---\n---\n");
writeFileSync(join(contentCopyFolder, "from/goals/ward.svg"), "<svg/>");
writeFileSync(join(contentCopyFolder, "from/site.yaml"), "title: a\n");
const contentCopyCopy = copyContent(join(contentCopyFolder, "from"), join(contentCopyFolder, "to"));
const contentCopyBefore = hashFiles(contentCopyCopy.folder);

test("has the files that hold content", () => {
  expect([...contentCopyCopy.files.keys()]).toEqual(["goals/falls.md", "site.yaml"]);
});

const changes: Change[][] = [
  [changed("goals/falls.md", "x")],
  [{ path: "goals/falls.md", kind: "gone" }, changed("goals/Falls 2.md", "x")],
  [{ path: "goals", kind: "file", bytes: new Uint8Array() }],
  [{ path: "goals", kind: "link", to: "nowhere" }],
  [{ path: "site.yaml", kind: "folder" }, changed("site.yaml/site.yaml", "x")],
];

test.each(changes)("is as it was once a change is undone: %j", (...made) => {
  contentCopyCopy.put(made);
  expect(lstatSync(join(contentCopyCopy.folder, made.at(-1)!.path))).toBeTruthy();
  contentCopyCopy.undo(made);
  expect(hashFiles(contentCopyCopy.folder)).toEqual(contentCopyBefore);
  expect(readFileSync(join(contentCopyCopy.folder, "goals/ward.svg"), "utf8")).toBe("<svg/>");
});

const text = "---\ntitle: No falls\nplan: 2021-22\n---\n\nText of a goal.\n";
const files = new Map([
  ["goals/falls.md", Buffer.from(text)],
  ["places.yaml", Buffer.from("north:\n  name: North\n")],
]);
const mutant = (expected: Expected, content = text.replace("2021-22", "2021-23")): Mutant => ({
  about: "a test",
  changes: [changed("goals/falls.md", content)],
  expected,
});

function answer(passes: boolean, ...places: [path: string, line: number][]): Answer {
  const severity = passes ? "warning" : "error";
  const findings = places.map(([path, line]): RuleFinding => ({
    path,
    line,
    column: 1,
    rule: "a",
    severity,
    message: "A.",
    fix: "B.",
  }));
  return { passes, findings, report: "", processor: 1 };
}

const refusedAt = refused("goals/falls.md", 3);
const warnedAt = warned("goals/falls.md", 1);

test.each([
  ["refused", refusedAt, answer(false, ["goals/falls.md", 6], ["goals/falls.md", 3])],
  ["accepted", warnedAt, answer(true, ["goals/falls.md", 1])],
  ["accepted", right, answer(true)],
  ["refused", right, answer(false, ["goals/falls.md", 3])],
])("what is as it should be is %s", (outcome, expected, given) => {
  expect(judge(mutant(expected), files, given)).toEqual({ outcome });
});

test.each([
  ["crash", "a stack trace", refusedAt, { crash: "TypeError: x\n    at y" }],
  ["hang", "no answer", refusedAt, { hang: "There was none." }],
  ["hang", "more than 5 s", refusedAt, { ...answer(false, ["goals/falls.md", 3]), processor: 5001 }],
  ["wrong verdict", "broken content that passes", refusedAt, answer(true)],
  ["wrong verdict", "good content that doesn’t pass", warnedAt, answer(false, ["goals/falls.md", 1])],
  ["wrong place", "another line", refusedAt, answer(false, ["goals/falls.md", 2])],
  ["wrong place", "another file", refusedAt, answer(false, ["places.yaml", 1])],
  ["wrong place", "a warning not given", warnedAt, answer(true)],
  ["wrong place", "a line that isn’t there", right, answer(false, ["goals/falls.md", 9])],
  ["wrong place", "a file that isn’t there", refusedAt, answer(false, ["goals/x.md", 2])],
  ["wrong place", "a line that has nothing to do with it", right, answer(false, ["places.yaml", 2])],
])("%s is found: %s", (outcome, _about, expected, given) => {
  expect(judge(mutant(expected), files, given)).toMatchObject({ outcome, why: expect.any(String) });
});

const pagesFolder = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(pagesFolder, { recursive: true }));

const path = "goals/falls.md";
const source = makeSource({
  [path]: writeGoal("Rails along the walls of *every* ward."),
  "plans/2021-22/index.md": "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: a\nsource: b\n---\n",
});
const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en-GB"><head><title>Falls</title></head><body>${body}</body></html>\n`;
const good = "<h1>No falls</h1><p>Rails along the walls\nof <em>every</em> ward.</p>";

function site(name: string, body: string, feed = "<rss></rss>"): string {
  const files = { "goals/falls/index.html": page(body), "goals/falls/feed.xml": feed };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(pagesFolder, name, file)), { recursive: true });
    writeFileSync(join(pagesFolder, name, file), text);
  }
  return join(pagesFolder, name);
}

const plain = await plainSite(site("plain", "<h1>No falls</h1>"));
const problems = (mutated: string) =>
  pageProblems({ plain, mutated, source, asOf: days[0], at: getUkDayEnd(days[0]) }, [path]);

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

const rightPlaceBefore = [
  "---",
  "title: Spring",
  "sections:",
  "  - id: beds",
  "    heading: Beds",
  "    places:",
  "      - north",
  "---",
  "",
  "Text",
  "in two lines.",
  "",
  "## Beds",
  "",
  "More.",
];
const other = ["north:", "  name: North", "south:", "  name: South"];

function isRight(path: string, line: number, index: number, ...instead: string[]): boolean {
  const after = rightPlaceBefore.toSpliced(index - 1, 1, ...instead);
  const files = new Map([
    ["updates/spring.md", after],
    ["places.yaml", other],
  ]);
  const changed = { path: "updates/spring.md", before: rightPlaceBefore, after };
  return isRightPlace(
    { path, line, column: 1 },
    changed,
    (place) => files.get(place.path)?.[place.line - 1] ?? "",
  );
}

test.each([
  ["the line itself", "updates/spring.md", 7, 7, ["      - nort"]],
  ["the line below, now that one is gone", "updates/spring.md", 7, 7, []],
  ["the line below, past a note", "updates/spring.md", 8, 5, ["  heading: Beds", "    # A note", ""]],
  ["the key above it", "updates/spring.md", 6, 7, ["      - nort"]],
  ["the item of the list that it is in", "updates/spring.md", 4, 7, ["      - nort"]],
  ["where the data begins", "updates/spring.md", 1, 8, ["-x-"]],
  ["the same key further on", "updates/spring.md", 5, 2, ["heading: Spring"]],
  ["the start of the paragraph", "updates/spring.md", 10, 11, ["<b>"]],
  ["a line that names what was lost", "updates/spring.md", 5, 13, ["## Bads"]],
  ["a line that names what is no heading now", "updates/spring.md", 5, 13, ["!# Beds"]],
  ["a line of another file that names it", "places.yaml", 1, 7, ["      - nort"]],
])("%s is the right place", (_name, path, line, index, instead) => {
  expect(isRight(path, line, index, ...instead)).toBe(true);
});

test("between two slips, the lines that are as they were are none of them", () => {
  const after = rightPlaceBefore.with(1, "title: Sprint").with(14, "Mare.");
  const changed = { path: "updates/spring.md", before: rightPlaceBefore, after };
  const at = (line: string) => isRightPlace({ path: "places.yaml", line: 1, column: 1 }, changed, () => line);
  expect([at("sprint"), at("more"), at("beds")]).toEqual([true, true, false]);
});

test.each([
  ["another key", "updates/spring.md", 5, 7, ["      - nort"]],
  ["the text far below", "updates/spring.md", 15, 7, ["      - nort"]],
  ["a line of another file that doesn’t name it", "places.yaml", 3, 7, ["      - nort"]],
])("%s is not", (_name, path, line, index, instead) => {
  expect(isRight(path, line, index, ...instead)).toBe(false);
});

// The light form of `npm run reliability -- fuzz`, on the content of the guide.

const mutatorsFolder = mkdtempSync(join(tmpdir(), "fuzz-"));
const mutatorsCopy = copyContent(
  join(projectFolder, "docs/content/example"),
  join(mutatorsFolder, "content"),
);
afterAll(() => rmSync(mutatorsFolder, { recursive: true }));

const check = () => answerTo({ contentDir: mutatorsCopy.folder, asOf: days[0], seenFrom: mutatorsFolder });

test.each(mutators)("$name: each is refused at its line or leaves good content", async ({ mutate }) => {
  for (let index = 0; index < 8; index++) {
    const mutant = mutate(mutatorsCopy.files, makeRandom(`light ${index}`));
    mutatorsCopy.put(mutant.changes);
    const judgement = judge(mutant, mutatorsCopy.files, await check());
    mutatorsCopy.undo(mutant.changes);
    expect(judgement, mutant.about).not.toHaveProperty("why");
  }
  expect(await check()).toMatchObject({ findings: [] });
});

test.each(mutators)("$name: the same choices make the same", ({ mutate }) => {
  const made = [1, 1, 2].map((seed) => mutate(mutatorsCopy.files, makeRandom(`${seed}`)).about);
  expect(made[0]).toBe(made[1]);
  expect(new Set(made).size).toBeGreaterThan(1);
});
