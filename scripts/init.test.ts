import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkContent } from "../src/checks/index.ts";
import { kinds } from "../src/schemas/kinds.ts";
import { readSource } from "../src/source/index.ts";
import { answerCommand } from "../tests/setup/answer-command.ts";
import { initCommand } from "./init.ts";

const parent = mkdtempSync(join(tmpdir(), "init-"));
afterAll(() => rmSync(parent, { recursive: true }));

mkdirSync(join(parent, ".github/workflows"), { recursive: true });
writeFileSync(join(parent, ".github/workflows/deploy.yml"), "env:\n  CONTENT_DIR: content\n\njobs: {}\n");

const init = (...args: string[]) => answerCommand(initCommand, args, {}, parent);
const asked = [
  "--name",
  "St Mary’s & Co",
  "--contact",
  "ask@hillside.gov.uk",
  "--programme",
  "Cleaner Streets",
];

test("a record of one’s own has one of each kind, passes the check but for its licence, which nobody has stated, and is never written over", async () => {
  const { status, stdout, stderr } = await init(
    "record",
    ...asked,
    "--address",
    "https://hillside.gov.uk/plans",
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^Made record, with \d+ files\.\n\nNext:\n- See it: CONTENT_DIR=record npm start\n/);
  const source = readSource(join(parent, "record"));
  expect(checkContent(source)).toEqual([expect.objectContaining({ rule: "licence", severity: "warning" })]);
  expect(new Set(source.entries.map(({ collection }) => collection))).toEqual(new Set(Object.keys(kinds)));
  const text = source.files.map((file) => file.text).join("\n");
  expect(text).toContain("Cleaner Streets update");
  expect(text).not.toMatch(/Example Trust|NHS|better-care|@example/i);

  const site = readFileSync(join(parent, "record/site.yaml"), "utf8");
  expect(site).toContain("address: https://hillside.gov.uk/plans\n");
  expect(site).toContain("  folder: record\n");
  const workflow = readFileSync(join(parent, ".github/workflows/deploy.yml"), "utf8");
  expect(workflow).toBe("env:\n  CONTENT_DIR: record\n\njobs: {}\n");
  expect(await init("record", ...asked, "--title", "Other")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^There is something in .*record already, and it stays as it is\./),
  });
  expect(readFileSync(join(parent, "record/site.yaml"), "utf8")).toBe(site);
});

test.each([
  [[], "In which folder is the record to be?"],
  [["other"], "Add --name: The organisation’s name."],
  [
    ["other", "--name", "A", "--contact", "me"],
    "--contact: “me” can’t be used: it must be an e-mail address.",
  ],
  [["other", ...asked, "--name", "A: b"], "--name: “A: b” can’t be used: it must be letters, digits,"],
  [["other", ...asked, "--address", "example.org"], "--address: “example.org” can’t be used: it must be"],
  [["other", "--nmae", "A"], "There is no flag --nmae. Did you mean --name?"],
])("%j is told in one line what to write, ends with 2 and makes nothing", async (args, expected) => {
  expect(await init(...args)).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(expected) });
  expect(() => readSource(join(parent, "other"))).toThrow();
});

test.each([
  ["https://github.com/Hillside/record", "https://hillside.github.io/record"],
  ["https://github.com/hillside/hillside.github.io.git", "https://hillside.github.io"],
  ["https://code.example.org/hillside/record", "https://record.example.org"],
])("without an address, a record in %s is at %s", async (repository, address) => {
  const folder = repository.replace(/\W+/g, "-");
  expect((await init(folder, ...asked, "--repository", repository)).status).toBe(0);
  expect(readFileSync(join(parent, folder, "site.yaml"), "utf8")).toContain(`address: ${address}\n`);
});
