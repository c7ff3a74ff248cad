import { expect, test } from "vitest";
import { parseSource } from "../../source/index.ts";
import { filePlace } from "./file-place.ts";
import { writeGoal, writeStrategyPage, writeUpdate } from "../example.ts";
import { makeSource, runRule } from "../fixture.ts";

const site = { "site.yaml": "title: Example Trust record" };

test("files of content, pictures beside them and readmes are in their place", () => {
  const files = { ...site, "goals/falls.md": "", "plans/2021-22/staff.jpg": "", "updates/README.md": "" };
  expect(runRule(filePlace, files)).toEqual([]);
});

test.each([
  ["update/2022-03-14-spring.md", "Did you mean “updates/2022-03-14-spring.md”?"],
  ["updates/2022/2022-03-14-spring.md", "Did you mean “updates/2022-03-14-spring.md”?"],
  ["goals/falls.markdown", "Did you mean “goals/falls.md”?"],
  ["plans/priorities.md", "Content is in plans/NAME/index.md, plans/NAME/NAME.md."],
  ["places.yml", "Did you mean “places.yaml”?"],
  ["notes", "Content is in strategy/NAME.md, plans/NAME/index.md,"],
])("%s belongs nowhere", (path, fix) => {
  const [finding, ...others] = runRule(filePlace, { ...site, [path]: "x" });
  expect(finding).toContain(`${path}:1:1 No kind of content has its files here under such a name. ${fix}`);
  expect(others).toEqual([]);
});

test.each([
  [
    "updates/Report.docx",
    'Nothing links to this Word document, and no page is made of it. Move it out of the content, and run npm run new -- update --from "Report.docx". If readers need the file itself, link to it from a text beside it: [its title](Report.docx).',
  ],
  [
    "report.doc",
    'A Word document can’t be read here. Move it out of the content, save it as .docx, and run npm run new -- update --from "report.docx".',
  ],
  [
    "updates/2022-03-14-report.pdf",
    "Nothing links to this file, so no reader gets it. Link to it from a text beside it, [its title](2022-03-14-report.pdf), or list it there under attachments.",
  ],
  [
    "goals/falls.docx",
    "Nothing links to this Word document, and no page is made of it. Write its text in a file that ends in .md. If readers need the file itself, link to it from a text beside it: [its title](falls.docx).",
  ],
  [
    "goals/ward.HEIC",
    "Most browsers can’t show this picture, which is HEIC. Open it, and save or export it as JPEG or PNG. An iPhone takes others as JPEG: Settings, Camera, Formats, Most Compatible.",
  ],
  ["goals/Thumbs.db", "This is a file that a computer made for itself. Delete it."],
  ["updates/~$report.docx", "This is a file that a computer made for itself. Delete it."],
  [
    "goals/falls.md.txt",
    "No kind of content has its files here under such a name. Did you mean “goals/falls.md”?",
  ],
])("of %s is said what it is", (path, words) => {
  expect(runRule(filePlace, { ...site, [path]: "x" })).toEqual([`${path}:1:1 ${words}`]);
});

test.each([
  ["a goal", writeGoal("Rails."), "falls.md", "goals/falls.md"],
  [
    "an update",
    writeUpdate("- { id: beds, heading: Beds }"),
    "2022-03-14-spring.md",
    "updates/2022-03-14-spring.md",
  ],
  ["a page of the strategy", writeStrategyPage("commitments: []"), "misc/vision.txt", "strategy/vision.md"],
])("%s in no folder of content belongs in that of its kind", (_name, text, path, place) => {
  expect(runRule(filePlace, { ...site, [path]: text })).toEqual([
    expect.stringMatching(new RegExp(`Did you mean “${place}”\\?$`)),
  ]);
});

test("a folder without site.yaml is told so", () => {
  expect(runRule(filePlace, {})).toEqual([
    "site.yaml:1:1 There is no file site.yaml. Add it: it says who the organisation is and what the site is called.",
  ]);
});

test("links, folders named like files and what can’t be read are told apart", () => {
  const source = parseSource([
    { path: "goals", kind: "folder" },
    { path: "goals/elsewhere.md", kind: "link" },
    { path: "goals/falls.md", kind: "folder" },
    { path: "goals/pipe.md", kind: "unreadable" },
    { path: "site.yaml", kind: "file", bytes: new Uint8Array() },
  ]);
  expect(filePlace.check(source).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "goals/elsewhere.md: This is a link to another file or folder.",
    "goals/falls.md: This is a folder with the name of a file.",
    "goals/pipe.md: This can’t be read.",
  ]);
});

test.each([
  [
    "goals/.falls.md",
    "error",
    "The name begins with a dot, so most programs hide it and the site leaves it out. Rename it without the dot, or delete it.",
  ],
  [
    ".gitattributes",
    "error",
    "The name begins with a dot, so most programs hide it and the site leaves it out. Delete it, or move it out of the content.",
  ],
  [
    "goals/.DS_Store",
    "warning",
    "A computer made this file for itself, and hides it from most programs. Delete it. To keep it out for good, add a line “.DS_Store” to .gitignore.",
  ],
  [
    ".~lock.places.yaml#",
    "warning",
    "A computer made this file for itself, and hides it from most programs.",
  ],
])("of the hidden %s is said what it is", (path, severity, words) => {
  const found = filePlace.check(makeSource({ ...site, [path]: "x" }));
  expect(found.map((one) => [one.path, one.severity])).toEqual([[path, severity]]);
  expect(`${found[0]?.message} ${found[0]?.fix}`).toContain(words);
});

test("what keeps an empty folder in git is right", () => {
  expect(runRule(filePlace, { ...site, "goals/.gitkeep": "" })).toEqual([]);
});

test("a file that an entry beside it means, and doesn’t reach, is not said to be left over", () => {
  const files = (line: string, text = "") => ({
    ...site,
    "strategy/vision.md": `${writeStrategyPage(line)}\n${text}\n`,
    "strategy/report.pdf": "%PDF-1.7\n",
  });
  expect(runRule(filePlace, files("attachment: [{ file: report.pdf }]"))).toEqual([]);
  expect(runRule(filePlace, files("attachments: [{ file: raport.pdf, title: A }]"))).toEqual([]);
  expect(runRule(filePlace, files("order: 1", "[The report](raport.pdf)"))).toEqual([]);
  expect(runRule(filePlace, files("order: 1", "The report is report.pdf."))).toHaveLength(1);
});
