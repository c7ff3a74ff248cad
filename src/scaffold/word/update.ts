import { load } from "cheerio";
import { unwritten } from "../../checks/unfinished.ts";
import type { Source } from "../../source/index.ts";
import type { NewFile } from "../new-file.ts";
import { newUpdate, surroundingsIn } from "../new-update.ts";
import { runningWorkstreams, updateId, type NewUpdate } from "../update.ts";
import type { WordDocument } from "./document.ts";
import { markdownOf } from "./markdown.ts";
import { matchSections } from "./match.ts";
import { withPictures } from "./pictures.ts";
import { quoted } from "./tidy.ts";

/** The files that a Word document makes, the update first, and what its writer is to know. */
export interface WordUpdate {
  files: NewFile[];
  notes: string[];
}

/**
 * An update from a Word document. What `update` gives goes before what the document says.
 * @throws {RefusalError} where there is such a file already.
 */
export async function wordUpdate(
  update: NewUpdate,
  document: WordDocument,
  source: Source,
): Promise<WordUpdate> {
  const id = updateId(update);
  const files = document.pictures.map(({ extension, bytes }, index) => ({
    path: `updates/${id}-${index + 1}.${extension}`,
    content: bytes,
  }));
  const markdown = (html: string) =>
    markdownOf(withPictures(html, (picture) => files[picture]?.path.replace("updates/", "") ?? ""));

  const whole = document.sections.length === 0;
  const parts = whole ? [{ heading: "Progress", html: document.opening }] : document.sections;
  const headings = parts.map(({ heading }) => heading);
  const matched = matchSections(headings, runningWorkstreams(update, surroundingsIn(source)));
  const texts = await Promise.all(parts.map(({ html }) => markdown(html)));
  const sections = matched.sections.map((section, index) => ({
    ...section,
    text: texts[index] || unwritten,
  }));
  const filled = {
    ...update,
    title: update.title ?? document.title,
    opening: whole ? undefined : await markdown(document.opening),
    sections,
  };
  const notes = [...document.notes, ...matched.notes, ...(whole ? [noHeadings(document.opening)] : [])];
  return { files: [newUpdate(filled, source), ...files], notes };
}

function noHeadings(html: string): string {
  const $ = load(html, null, false);
  const bold = $("p")
    .toArray()
    .map((line) => ({ text: $(line).text().trim(), strong: $(line).children("strong").text().trim() }))
    .filter(({ text, strong }) => text !== "" && text === strong && text.length < 80);
  const likely =
    bold.length > 0
      ? ` These lines are bold and may be meant as headings: ${quoted(bold.map(({ text }) => text))}.`
      : "";
  return `No line has one of Word’s heading styles, so all of the text is in one section.${likely}`;
}
