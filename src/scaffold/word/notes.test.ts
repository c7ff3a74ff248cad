import {
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  InternalHyperlink,
  Paragraph,
  Textbox,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from "docx";
import { expect, test } from "vitest";
import { heading, paragraph, savedDocument, updateOf } from "./example-document.ts";

// What of a Word document isn't carried over, and what its writer is told of it.

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

type Options = Parameters<typeof savedDocument>[1];
const line = (...children: ParagraphChild[]) => new Paragraph({ children });
const plain = (text: string) => new TextRun(text);
const by = { author: "Someone", date: "2026-05-01T00:00:00Z" };

async function made(children: FileChild[], options: Options = {}) {
  const { body, notes } = await updateOf(
    await savedDocument([heading(1, "Garden Rooms"), ...children], options),
  );
  return { text: body.replace("## Garden Rooms\n\n", ""), notes };
}

test("nothing is said of a document of which everything is carried over", async () => {
  expect(await made([paragraph("Text.")])).toEqual({ text: "Text.", notes: [] });
});

test("tracked changes are taken as accepted", async () => {
  const changed = line(
    plain("Three rooms"),
    new InsertedTextRun({ text: " opened", id: 1, ...by }),
    new DeletedTextRun({ text: " may open", id: 2, ...by }),
    plain("."),
  );
  expect(await made([changed])).toEqual({
    text: "Three rooms opened.",
    notes: [
      "Tracked insertions are taken as accepted: “opened”.",
      "Tracked deletions are taken as accepted, and left out: “may open”.",
    ],
  });
});

test("comments and footnotes are left out, with what they say", async () => {
  const noted = line(
    plain("Text."),
    new TextRun({ children: [new CommentReference(0)] }),
    new FootnoteReferenceRun(1),
  );
  const options: Options = {
    comments: { children: [{ id: 0, ...by, date: new Date(by.date), children: [paragraph("Is that so?")] }] },
    footnotes: { 1: { children: [paragraph("In May.")] } },
  };
  expect(await made([noted], options)).toEqual({
    text: "Text.",
    notes: [
      "A note is left out: “In May.”. Write what is needed into the text.",
      "Comments are left out: “Is that so?”.",
    ],
  });
});

test("text boxes are kept", async () => {
  const box = new Textbox({ children: [paragraph("In a box.")], style: { width: "99pt" } });
  expect(await made([paragraph("Text."), box])).toEqual({
    text: "Text.\n\nIn a box.",
    notes: [expect.stringContaining("stands now after the paragraph")],
  });
});

test("text that Markdown has no form for is named", async () => {
  const styled = line(
    plain("10 m"),
    new TextRun({ text: "2", superScript: true }),
    plain(" x"),
    new TextRun({ text: "a", subScript: true }),
    new TextRun({ text: " struck", strike: true }),
    new TextRun({ text: " marked", highlight: "yellow" }),
  );
  expect(
    await made([styled, new Paragraph({ style: "Fancy", children: [plain("Styled.")] })], fancy),
  ).toEqual({
    text: "10 m² xa marked\n\nStyled.",
    notes: [
      "Text that is struck out is left out: “struck”.",
      "Raised or lowered text stands on the line now: “a”.",
      "Highlighting is left out: check whether these words still wait for something: “marked”.",
      "Text in these styles is plain text now: “Fancy”.",
    ],
  });
});
const fancy: Options = { styles: { paragraphStyles: [{ id: "Fancy", name: "Fancy" }] } };

test("links that lead nowhere for a reader are left out, and their words kept", async () => {
  const linked = line(
    new ExternalHyperlink({ link: "file:///C:/plan.docx", children: [plain("Our plan")] }),
    plain(" and "),
    new InternalHyperlink({ anchor: "_Toc1", children: [plain("rooms")] }),
  );
  expect(await made([linked])).toEqual({
    text: "Our plan and rooms",
    notes: ["The links of these words are left out, as no reader can follow them: “Our plan”, “rooms”."],
  });
});

test("a picture without a text gets a mark that the check finds, and one of another kind is left out", async () => {
  const size = { transformation: { width: 9, height: 9 } };
  const shown = new ImageRun({ type: "png", data: dot, ...size });
  const hidden = new ImageRun({ type: "bmp", data: Buffer.from("BM"), ...size });
  expect(await made([line(shown, hidden)])).toEqual({
    text: "![(to be written)](2026-06-01-better-care-1.png)",
    notes: [
      "A picture is left out: save it as PNG or JPEG and add it.",
      "A picture is without a text for people who can’t see: write what it shows.",
    ],
  });
});

test("a text that Word made up for a picture loses Word’s remark, and is to be checked", async () => {
  const altText = { name: "", title: "", description: "A garden\n\nDescription automatically generated" };
  const guessed = new ImageRun({
    type: "png",
    data: dot,
    transformation: { width: 9, height: 9 },
    altText,
  });
  expect(await made([line(guessed)])).toEqual({
    text: "![A garden](2026-06-01-better-care-1.png)",
    notes: ["A picture is described by Word itself: check what it says."],
  });
});
