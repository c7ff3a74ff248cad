import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeStrategyPage } from "../src/checks/example.ts";
import { site, standingFiles } from "../src/checks/since/fixture.ts";
import { findGit } from "../src/source/git-fixture.ts";
import { checkCommand } from "./check.ts";
import { answerCommand } from "../tests/setup/answer-command.ts";

const folder = mkdtempSync(join(tmpdir(), "content-"));
afterAll(() => rmSync(folder, { recursive: true }));

const checkCheck = (content: string, ...args: string[]) =>
  answerCommand(checkCommand, args, { CONTENT_DIR: content });

test("good content ends with 0, and with only warnings too", async () => {
  writeFileSync(join(folder, "site.yaml"), site);
  expect(await checkCheck(folder)).toEqual({ status: 0, stdout: "No problems in 1 file", stderr: "" });
  writeFileSync(join(folder, "site.yaml"), site.replaceAll("\n", "\r\n"));
  expect(await checkCheck(folder)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 warning in 1 file"),
  });
});

test("a problem ends with 1 and is shown in the form asked for", async () => {
  const bad = join(folder, "bad");
  mkdirSync(bad);
  writeFileSync(join(bad, "site.yaml"), site.replace("title: Record", "titel: Record"));
  expect(await checkCheck(bad)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("Did you mean “title”?"),
  });
  expect((await checkCheck(bad, "--format", "github")).stdout).toContain("::error file=");
  expect(JSON.parse((await checkCheck(bad, "--format=json")).stdout)).toMatchObject({
    summary: "1 problem in 1 file",
  });
});

test.each([
  [["--fromat", "json"], "There is no flag --fromat. Did you mean --format?"],
  [["content"], '"content" is one word too many here.'],
  [["--format", "xml"], '"xml" is not a format: write text, github, summary or json.'],
])("%j is told in one line what to write, and ends with 2", async (args, expected) => {
  const { status, stdout, stderr } = await checkCheck(folder, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.split("\n")).toEqual([expect.stringContaining(expected)]);
});

test("a content folder that isn’t there is one line, and ends with 2", async () => {
  const nowhere = join(folder, "nowhere");
  expect(await checkCheck(nowhere)).toEqual({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining(`There is no content folder at ${nowhere}.`),
  });
});

test("--help tells the formats", async () => {
  expect(await checkCheck(folder, "--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("text|github|summary|json"),
  });
});

test("--only shows some files, by their paths from here or from the content", async () => {
  const some = join(folder, "some");
  mkdirSync(join(some, "goals"), { recursive: true });
  writeFileSync(join(some, "site.yaml"), site.replace("title: Record", "titel: Record"));
  writeFileSync(join(some, "goals/falls.md"), "---\ntitle: No falls\n");
  expect((await checkCheck(some, "--only", "goals/falls.md", "--format=json")).stdout).not.toContain(
    "site.yaml",
  );
  const summary = "2 problems in 2 files";
  expect((await checkCheck(some, "--only", join(some, "goals"), "site.yaml")).stdout).toContain(summary);
  expect((await checkCheck(some, "--only", "goals", "--only", "site.yaml")).stdout).toContain(summary);
  expect(await checkCheck(some, "--only", "goals/fals.md")).toEqual({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^There is nothing at “goals\/fals\.md” .*“goals\/falls\.md”\?.*$/),
  });
});

test("--errors leaves warnings out, and --all shows each", async () => {
  const loud = join(folder, "loud");
  mkdirSync(join(loud, "strategy"), { recursive: true });
  const words = Array.from({ length: 6 }, (_, index) => `w${index}: { use: v${index} }\n`).join("");
  writeFileSync(join(loud, "site.yaml"), site.replace("title: Record", "titel: Record"));
  writeFileSync(join(loud, "words-to-avoid.yaml"), words);
  const text = Array.from({ length: 6 }, (_, index) => `The w${index} is here.\n\n`).join("");
  writeFileSync(
    join(loud, "strategy/vision.md"),
    `---\ntitle: Vision\nsummary: What we want.\nsource: Plan\n---\n\n${text}`,
  );
  const shown = async (...args: string[]) =>
    (await checkCheck(loud, ...args)).stdout.match(/warning plain-words$/gm)?.length ?? 0;
  expect(await shown()).toBe(3);
  expect(await shown("--all")).toBe(6);
  expect(await shown("--errors")).toBe(0);
  expect((await checkCheck(loud, "--errors")).stdout).toMatch(/\n1 problem in 1 file$/);
});

test("--fix mends what is safe to mend, tells it apart from the report, and leaves the rest", async () => {
  const odd = join(folder, "odd");
  mkdirSync(odd);
  const file = join(odd, "site.yaml");
  writeFileSync(file, `\uFEFF${site.replace("title: Record", "title: “Record” ").replaceAll("\n", "\r\n")}`);
  expect(await checkCheck(odd, "--fix", "--format=json")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('"summary": "No problems in 1 file"'),
    stderr: [
      "Fixed site.yaml:1 plain-text: The file begins with a byte order mark, which can’t be seen.",
      "Fixed site.yaml:1 plain-text: The lines end as Windows ends them, so every line may show as changed.",
      'Fixed site.yaml:2 yaml-syntax: “Record” → “"Record"”',
      "Fixed site.yaml:2 plain-text: removed “ ”",
      "4 changes in 1 file",
    ].join("\n"),
  });
  expect(readFileSync(file, "utf8")).toBe(site.replace("title: Record", 'title: "Record"'));
  expect(await checkCheck(odd, "--fix")).toEqual({ status: 0, stdout: "No problems in 1 file", stderr: "" });
});

// A repository with a history, as an editor has it.

const repository = mkdtempSync(join(tmpdir(), "since-"));
const content = join(repository, "content");
afterAll(() => rmSync(repository, { recursive: true }));

const git = findGit(repository);

const checkSinceCheck = (...args: string[]) =>
  answerCommand(checkCommand, args, { CONTENT_DIR: content, AS_OF: "2022-06-01" }, repository);

beforeAll(() => {
  for (const [path, text] of Object.entries({
    ...standingFiles,
    "strategy/vision.md": writeStrategyPage(""),
  })) {
    mkdirSync(join(content, path, ".."), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=First");
});

test("what is as it was has no problem", async () => {
  expect(await checkSinceCheck("--since", "main")).toMatchObject({ status: 0, stderr: "" });
});

test("a renamed and a changed page are found against the history, in the form asked for", async () => {
  renameSync(join(content, "strategy/vision.md"), join(content, "strategy/our-vision.md"));
  const changed = standingFiles["programmes/garden-rooms.md"]!.replace(
    "Rooms with gardens.",
    "Rooms with a view.",
  );
  writeFileSync(join(content, "programmes/garden-rooms.md"), changed);
  expect(await checkSinceCheck()).toMatchObject({ status: 0 });
  const { status, stdout } = await checkSinceCheck("--since", "HEAD");
  expect(stdout).toContain("npm run check -- --since HEAD --fix puts right what is certain: ");
  expect(status).toBe(1);
  expect(stdout).toContain("content/strategy/our-vision.md:1:1 error vanished-addresses");
  expect(stdout).toContain("Add “redirect_from: [/strategy/vision/]” to this file.");
  expect(stdout).toContain("content/programmes/garden-rooms.md:3:10 error unnoted-changes");
  expect(stdout).toContain("2 problems");
  const { problems } = JSON.parse((await checkSinceCheck("--since", "HEAD", "--format", "json")).stdout);
  expect(problems.filter(({ severity }: { severity: string }) => severity === "error")).toHaveLength(2);
});

test("a revision that isn’t there is one line, and ends with 2", async () => {
  expect(await checkSinceCheck("--since", "no-such-branch")).toEqual({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^There is no revision “no-such-branch” here: .*$/),
  });
});
