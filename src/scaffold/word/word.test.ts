import {
  AlignmentType,
  ExternalHyperlink,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { heading, paragraph, savedDocument, savedFile, updateOf } from "./example-document.ts";
import { readWord } from "./index.ts";

const text = (words: string, style: object = {}) => new TextRun({ text: words, ...style });
const line = (...children: (TextRun | ExternalHyperlink | ImageRun)[]) => new Paragraph({ children });
const bullet = (words: string, level = 0) => new Paragraph({ text: words, bullet: { level } });
const step = (words: string, level = 0) =>
  new Paragraph({ text: words, numbering: { reference: "steps", level } });
const levels = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map((format, level) => ({
  level,
  format,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
}));
const numbering = { config: [{ reference: "steps", levels }] };

const cell = (words: string) => new TableCell({ children: words.split("\n").map(paragraph) });
const table = (...rows: string[][]) =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const picture = (description?: string) =>
  new ImageRun({
    type: "png",
    data: dot,
    transformation: { width: 9, height: 9 },
    ...(description && { altText: { name: "", title: "", description } }),
  });

test("a report becomes an update: title, sections, lists, a table, a link and a picture", async () => {
  const report = [
    heading(0, "Better Care in spring"),
    paragraph("This is “our” report – it’s short."),
    heading(1, "Garden Rooms"),
    line(
      text("It is "),
      text("open", { bold: true }),
      text(" and "),
      text("free", { italics: true }),
      text(": see "),
      new ExternalHyperlink({ link: "https://example.org/a_b?c=(d)", children: [text("the rooms")] }),
      text("."),
    ),
    bullet("Northtown"),
    bullet("by the river", 1),
    bullet("Southtown"),
    step("Plan"),
    step("Draw", 1),
    step("Build"),
    heading(2, "Figures"),
    table(["Place", "Rooms"], ["North|South", "3"]),
    heading(1, "Team visits"),
    line(picture("A garden")),
  ];
  const { data, body, pictures, notes, errors } = await updateOf(await savedDocument(report, { numbering }));
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    title: "Better Care in spring",
    previous: "2022-03-14",
    sections: [
      { id: "garden-rooms", heading: "Garden Rooms", workstream: "garden-rooms" },
      { id: "team-visits", heading: "Team visits", workstream: "team-visits" },
    ],
  });
  expect(body).toBe(`This is “our” report – it’s short.

## Garden Rooms

It is **open** and _free_: see [the rooms](<https://example.org/a_b?c=(d)>).

- Northtown
  - by the river
- Southtown

1. Plan
   - a. Draw
2. Build

### Figures

| Place        | Rooms |
| ------------ | ----- |
| North\\|South | 3     |

## Team visits

![A garden](2026-06-01-better-care-1.png)`);
  expect(pictures.map(({ path }) => path)).toEqual(["updates/2026-06-01-better-care-1.png"]);
  expect(notes).toEqual(["Table 1 has no heading row in Word: the first row is taken for one."]);
});

test("signs that Markdown or HTML would take for more than themselves stay what they are", async () => {
  const words = "x < y & a*b* _c_ <b>bold</b> &copy; [d](e) `f` ~~g~~ # h 1. i | j";
  // Marks in a heading are for its writer to see: the list of sections is plain text.
  const plainer = "x < y & a (b) # h 1. i | j";
  const { data, body, errors } = await updateOf(await savedDocument([heading(1, plainer), paragraph(words)]));
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ sections: [{ heading: plainer }] });
  expect(body.split("\n\n")).toHaveLength(2);
});

test("characters that nobody sees are gone, and words stay apart", async () => {
  const report = [
    heading(1, "Garden\u00A0Rooms"),
    paragraph("one|VT|two\u00ADthree\u200B \u202Efour"),
    paragraph("five|NUL|six"),
  ];
  const edit = (xml: string) => xml.replace("|VT|", "\u000B").replace("|NUL|", "&#x1;");
  const { data, body, errors } = await updateOf(await savedDocument(report, { edit }));
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ sections: [{ heading: "Garden Rooms", workstream: "garden-rooms" }] });
  expect(body).toBe("## Garden Rooms\n\none twothree four\n\nfive six");
});

test.each([
  [
    "old.doc",
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    "“old.doc” is an old Word document, or has a password.",
  ],
  ["notes.docx", "Only text", "“notes.docx” is no Word document."],
  ["empty.docx", "", "“empty.docx” is no Word document."],
])("%s is refused in words", async (name, bytes, message) => {
  await expect(readWord(savedFile(name, bytes))).rejects.toThrow(message);
});

test("a file that isn’t there, and one that is damaged, are refused in words", async () => {
  await expect(readWord("/nowhere/report.docx")).rejects.toThrow("There is no file /nowhere/report.docx");
  const damaged = await savedDocument([paragraph("Text.")], { edit: () => "<w:document" });
  await expect(readWord(damaged)).rejects.toThrow("The document is damaged.");
});

test("a document that would take minutes is refused, packed small as it may be", async () => {
  const many = await savedDocument([paragraph("We met.")], {
    edit: (xml) => xml.replace("<w:body>", `<w:body>${"<w:p/>".repeat(5001)}`),
  });
  await expect(updateOf(many)).rejects.toThrow("too long for an update: it has over 5,000 paragraphs");
  const large = await savedDocument([paragraph("We met.")], {
    edit: (xml) => xml.replace("We met.", "We met. ".repeat(400_000)),
  });
  await expect(updateOf(large)).rejects.toThrow("too long for an update: it has over 1,000,000 characters");
});
