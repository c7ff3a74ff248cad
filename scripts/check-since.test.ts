import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { strategyPage } from "../src/checks/example.ts";
import { standing } from "../src/checks/since/fixture.ts";
import { gitIn } from "../src/source/git-fixture.ts";
import { checkCommand } from "./check.ts";
import { answered } from "./command-fixture.ts";

// A repository with a history, as an editor has it.

const repository = mkdtempSync(join(tmpdir(), "since-"));
const content = join(repository, "content");
afterAll(() => rmSync(repository, { recursive: true }));

const git = gitIn(repository);

const check = (...args: string[]) =>
  answered(checkCommand, args, { CONTENT_DIR: content, AS_OF: "2022-06-01" }, repository);

beforeAll(() => {
  for (const [path, text] of Object.entries({ ...standing, "strategy/vision.md": strategyPage("") })) {
    mkdirSync(join(content, path, ".."), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=First");
});

test("what is as it was has no problem", async () => {
  expect(await check("--since", "main")).toMatchObject({ status: 0, stderr: "" });
});

test("a renamed and a changed page are found against the history, in the form asked for", async () => {
  renameSync(join(content, "strategy/vision.md"), join(content, "strategy/our-vision.md"));
  const changed = standing["programmes/garden-rooms.md"]!.replace(
    "Rooms with gardens.",
    "Rooms with a view.",
  );
  writeFileSync(join(content, "programmes/garden-rooms.md"), changed);
  expect(await check()).toMatchObject({ status: 0 });
  const { status, stdout } = await check("--since", "HEAD");
  expect(stdout).toContain("npm run check -- --since HEAD --fix puts right what is certain: ");
  expect(status).toBe(1);
  expect(stdout).toContain("content/strategy/our-vision.md:1:1 error vanished-addresses");
  expect(stdout).toContain("Add “redirect_from: [/strategy/vision/]” to this file.");
  expect(stdout).toContain("content/programmes/garden-rooms.md:3:10 error unnoted-changes");
  expect(stdout).toContain("2 problems");
  const { problems } = JSON.parse((await check("--since", "HEAD", "--format", "json")).stdout);
  expect(problems.filter(({ severity }: { severity: string }) => severity === "error")).toHaveLength(2);
});

test("a revision that isn’t there is one line, and ends with 2", async () => {
  expect(await check("--since", "no-such-branch")).toEqual({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^There is no revision “no-such-branch” here: .*$/),
  });
});
