import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { site } from "../src/checks/since/fixture.ts";
import type { DueWork } from "../src/record/due-work.ts";
import { answerCommand } from "../tests/setup/answer-command.ts";
import { dueCommand, writeDueText } from "./due.ts";

const nothing: DueWork = { reviews: [], commitments: [], workstreams: [], scheduled: [], drafts: [] };
const item = (title: string) => ({ title, file: `${title}.md`, note: "A note." });

test("nothing to do is said", () => {
  expect(writeDueText(nothing, "2022-06-01")).toBe("Nothing needs an editor today.");
});

test("what there is to do is in groups, each with its count", () => {
  const work = {
    ...nothing,
    reviews: [{ ...item("rooms"), who: "Head of Estates" }],
    drafts: [item("paths"), item("ponds")],
  };
  expect(writeDueText(work, "2022-06-01")).toBe(`What needs an editor, as at 1 June 2022

1 page is to be reviewed

  rooms
    rooms.md
    A note.
    Who: Head of Estates

2 entries are drafts

  paths
    paths.md
    A note.

  ponds
    ponds.md
    A note.`);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "due-"));
  write("site.yaml", site);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const due = (...args: string[]) =>
  answerCommand(dueCommand, args, { CONTENT_DIR: folder, AS_OF: "2022-06-01" }, folder);

const page = (title: string, more: string) => `---\ntitle: ${title}\nsummary: Rooms.\n${more}\n---\n`;

test("what needs an editor is listed with its file; an entry with a problem is left out, and that is said", async () => {
  write("programmes/paths.md", page("Paths", "draft: true"));
  write("programmes/ponds.md", page("Ponds", "drafft: true"));
  expect(await due()).toEqual({
    status: 0,
    stdout: `What needs an editor, as at 1 June 2022

1 entry is a draft

  Paths
    programmes/paths.md
    Readers don’t see it while it is a draft.`,
    stderr: "Entries with a problem are left out. Run npm run check to see what is wrong.",
  });
});

test("it can be read by programs", async () => {
  write("programmes/paths.md", page("Paths", "draft: true"));
  expect(JSON.parse((await due("--format", "json")).stdout)).toEqual({
    asAt: "2022-06-01",
    reviews: [],
    commitments: [],
    workstreams: [],
    scheduled: [],
    drafts: [
      {
        title: "Paths",
        file: "programmes/paths.md",
        note: "Readers don’t see it while it is a draft.",
      },
    ],
  });
});

test("a format that there isn't is told in one line, and ends with 2", async () => {
  const { status, stdout, stderr } = await due("--format", "github");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.split("\n")).toEqual([
    expect.stringContaining('"github" is not a format: write text or json.'),
  ]);
});

test("content without a site.yaml is one line, and ends with 2", async () => {
  rmSync(join(folder, "site.yaml"));
  expect(await due()).toEqual({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("The content folder has no site.yaml that can be used."),
  });
});
