import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { load } from "cheerio";
import { afterAll, expect, test } from "vitest";
import { projectFolder } from "../../scripts/command.ts";
import { findGit } from "../../src/source/git-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "previewed-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script of the project on a content folder. */
function run(script: string, args: string[], env: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, [join("scripts", script), ...args], {
    cwd: projectFolder,
    // Vitest has variables of its own that Vite would take up.
    env: {
      PATH: process.env["PATH"],
      CONTENT_DIR: join(folder, "content"),
      OUT_DIR: join(folder, "dist"),
      ...env,
    },
    encoding: "utf8",
  });
}

const update = `---
title: Better Care update
programme: better-care
published: 2027-05-03
previous: 2022-03-14
summary: The second garden room has opened.
sections:
  - { id: garden-rooms, heading: Garden rooms, workstream: garden-rooms }
---

## Garden rooms

It is in [Southtown](/places/southtown/).
`;

test("a draft and a scheduled entry are in the preview as they will look, with what keeps them from readers", () => {
  cpSync(join(projectFolder, "docs/content/example"), join(folder, "content"), { recursive: true });
  const git = findGit(folder);
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=First");
  writeFileSync(join(folder, "content/updates/2027-05-03-better-care.md"), update);
  const goal = readFileSync(join(folder, "content/goals/less-waste.md"), "utf8");
  writeFileSync(join(folder, "content/goals/more-visits.md"), goal.replace("order: 1", "draft: true"));

  const { status, stdout } = run("preview.ts", ["--since", "main", join(folder, "out")], {
    AS_OF: "2022-07-01",
  });
  expect(status).toBe(0);
  expect(stdout).toContain(
    "`/updates/2027-05-03-better-care/`. Scheduled for 3 May 2027: readers do not see this page",
  );
  expect(stdout).toContain("`/goals/more-visits/`. Draft: readers do not see this page yet.");
  expect(readdirSync(join(folder, "out/pages"))).toEqual([
    "goals-more-visits.html",
    "updates-2027-05-03-better-care.html",
  ]);
  const $ = load(readFileSync(join(folder, "out/pages/updates-2027-05-03-better-care.html"), "utf8"));
  expect($("main").text()).toContain("Scheduled for 3 May 2027: readers do not see this page until then.");
  expect($("main a:contains('Southtown')").attr("href")).toBe("https://record.example.org/places/southtown/");
  expect($("script[src], link[href], img[src^='/']").not("[rel=canonical]").length).toBe(0);
}, 120_000);

test("a build for readers refuses to show what is not public", () => {
  const { status, stderr } = run("build.ts", [], { SHOW_UNPUBLISHED: "true" });
  expect([status, stderr]).toEqual([2, expect.stringContaining("SHOW_UNPUBLISHED would publish drafts")]);
  expect(readdirSync(folder)).not.toContain("dist");
});
