import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerCommand } from "../tests/setup/answer-command.ts";
import { compareCommand } from "./compare.ts";
import { makePage, writeTinySite } from "../tests/setup/tiny-site.ts";

const compare = (...args: string[]) => answerCommand(compareCommand, args);

test("the report is alone on standard output, and ends with 0 whatever differs", async () => {
  const [before, same] = [writeTinySite({}), writeTinySite({})];
  expect(await compare(before, same)).toEqual({
    status: 0,
    stdout: "## What changes for readers\n\nNothing changes for readers.",
    stderr: "Comparing 2 files with 2",
  });
  const after = writeTinySite({ "a/index.html": makePage("A", "") });
  expect(await compare(after, before)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 address is lost"),
  });
});

test("findings are compared where both reports are given", async () => {
  const [before, after] = [writeTinySite({}), writeTinySite({})];
  const report = join(after, "report.json");
  writeFileSync(report, '{ "problems": [] }');
  const flags = ["--old-findings", report, "--new-findings", report];
  expect((await compare(...flags, before, after)).stdout).toContain("### New findings\n\nNone.");
  expect(await compare("--new-findings", report, before, after)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("give --old-findings and --new-findings."),
  });
});

test("what can't be compared is one line, and ends with 2", async () => {
  const folder = writeTinySite({});
  for (const [args, said] of [
    [[folder], "Two folders are needed"],
    [[folder, folder], "are the same folder"],
    [[folder, `${folder}/nowhere`], "there is no such folder"],
  ] as const) {
    const { status, stdout, stderr } = await compare(...args);
    expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
    expect(stderr).toContain(said);
  }
});

test("--help tells how to keep the report", async () => {
  expect(await compare("--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("> report.md"),
  });
});
