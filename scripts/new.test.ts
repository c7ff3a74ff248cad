import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCommand } from "../tests/setup/answer-command.ts";
import { newCommand } from "./new.ts";

const folder = mkdtempSync(join(tmpdir(), "content-"));
beforeAll(() => cpSync(join(import.meta.dirname, "../docs/content/example"), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command where no one can be asked. */
const make = (...args: string[]) =>
  answerCommand(newCommand, args, { CONTENT_DIR: folder, AS_OF: "2026-06-01" });

test("an update is made, with its path and what to do next; and then never written over", async () => {
  const first = await make("update", "--programme", "better-care");
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toMatch(/^Made \S*updates\/2026-06-01-better-care\.md\n\nNext:\n- Open the file/);
  const file = join(folder, "updates/2026-06-01-better-care.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("draft: true", "draft: false"));
  expect(await make("update", "--programme", "better-care")).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining(
      "There is updates/2026-06-01-better-care.md already, and it stays as it is.",
    ),
  });
  expect(readFileSync(file, "utf8")).toContain("draft: false");
});

test("of a place it is said what it was added to", async () => {
  const { stdout } = await make("place", "--name", "Westtown", "--about", "A garden.");
  expect(stdout).toMatch(/^Added a place to \S*places\.yaml\n\nNext:\n- Open the file/);
});

test.each([
  [
    ["update"],
    "Add --programme: The id of the programme that this update belongs to. Of several, a list such as [one, another]; leave out where it is of none. It can be better-care.",
  ],
  [["goal", "--tilte", "A"], "There is no flag --tilte. Did you mean --title?"],
])("%j is told in one line what to write, and ends with 2", async (args, expected) => {
  const { status, stdout, stderr } = await make(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.split("\n")).toEqual([expect.stringContaining(expected)]);
});

test("a Word document that can’t be read is one line, and ends with 1", async () => {
  const document = join(folder, "report.docx");
  writeFileSync(document, "Only text");
  expect(
    await make("update", "--programme", "better-care", "--date", "2026-07-01", "--from", document),
  ).toEqual({
    status: 1,
    stdout: "",
    stderr: "“report.docx” is no Word document. Save it in Word as a Word document (.docx) and try again.",
  });
});

test("--help tells what each kind needs", async () => {
  expect((await make("--help")).stdout).toContain("workstream  --title --programme");
});

test("a table of figures is looked at first, and then added", async () => {
  const table = join(folder, "figures.csv");
  writeFileSync(
    table,
    "measure,date,value,of\nteams-visited,2021-03-31,4,12\nteams-visited,2022-03-14,12,12\n",
  );
  const file = join(folder, "updates/2022-03-14-better-care.md");
  const before = readFileSync(file, "utf8");
  const args = [
    "readings",
    "--from",
    table,
    "--update",
    "2022-03-14-better-care",
    "--section",
    "team-visits",
  ];
  expect(await make(...args)).toEqual({
    status: 0,
    stderr: "",
    stdout:
      "- line 2: teams-visited, 2021-03-31: 4 out of 12 is added\n- line 3: teams-visited, 2022-03-14: 12 out of 12 is held already, in updates/2022-03-14-better-care.md\n\nTo add them: the same with --write.",
  });
  expect(readFileSync(file, "utf8")).toBe(before);
  expect((await make(...args, "--write")).stdout).toContain("Added 1 to updates/2022-03-14-better-care.md.");
  expect(readFileSync(file, "utf8")).toContain("asAt: 2021-03-31 }\n");
  expect((await make(...args, "--write")).stdout).toContain("There is nothing to add.");

  writeFileSync(table, "measure,date,value\nteams-visited,2021-03-31,5\n");
  expect(await make(...args, "--write")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("5 contradicts 4 out of 12 in updates/2022-03-14-better-care.md"),
    stderr: "Nothing is added: 1 of 1 rows can’t be.",
  });
});

test.each([
  [["readings"], 2, "Which table? Give --from, such as --from figures.csv."],
  [["readings", "--from", "none.csv"], 1, "There is no file none.csv."],
  [
    ["readings", "--from", "tests/documents/numbering.docx"],
    1,
    "Save it in Excel as a workbook (.xlsx) or as “CSV UTF-8”, and try again.",
  ],
  [["goal", "--title", "A", "--write"], 2, "--write is for readings alone."],
])("%j ends with %d", async (args, status, expected) => {
  expect(await make(...args)).toEqual({ status, stdout: "", stderr: expect.stringContaining(expected) });
});
