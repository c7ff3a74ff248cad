import { spokenOpening } from "../../checks/rules/images.ts";
import { unwritten } from "../../checks/rules/unfinished.ts";
import type { Source } from "../../source/index.ts";
import { isImage } from "../../source/pictures.ts";
import type { NewFile } from "../new-entry.ts";
import {
  makeUpdateFile,
  findSurroundings,
  findRunningWorkstreams,
  updateId,
  type NewUpdate,
} from "../update.ts";
import { readBody } from "./body.ts";
import { readWords, type Block, type Inline, type Picture } from "./content.ts";
import { writeMarkdown } from "./markdown.ts";
import { Notes, quote } from "./notes.ts";
import { makePictureFile, type PictureFile } from "./pictures.ts";
import { makeHeadings, findBoldLines, divide, matchSections } from "./sections.ts";
import { openWord } from "./word-file.ts";

/** A Word document that was read. */
export interface WordDocument {
  /** Its lines that are bold and read like headings. */
  boldLines: string[];
  /**
   * Makes an update of it. What `update` gives goes before what the document says.
   * @throws {RefusalError} where there is such a file already.
   */
  toUpdate: (update: NewUpdate, source: Source, choices?: WordChoices) => Promise<WordUpdate>;
}

/** What the writer of a document decides. */
export interface WordChoices {
  /** Whether the bold lines that read like headings are taken for headings. */
  boldHeadings?: boolean | undefined;
}

/** The files that a Word document makes, the update first, and what its writer is to know. */
export interface WordUpdate {
  files: NewFile[];
  notes: string[];
}

/**
 * Reads a Word document, to make an update from it.
 * @throws {RefusalError} where it isn't there, is no Word document, is damaged or is too long.
 */
export async function readWord(path: string): Promise<WordDocument> {
  const notes = new Notes();
  const read = readBody(openWord(path), notes);
  const pictures = await makePictures(read, notes);
  const blocks = read.map((block) => keepPictures(block, pictures)).filter(isFilled);
  const lines = findBoldLines(blocks);
  return {
    boldLines: lines.map(readBlockWords),
    async toUpdate(update, source, { boldHeadings } = {}) {
      const made = boldHeadings ? makeHeadings(blocks, lines) : blocks;
      const told = lines.length > 0 && boldHeadings === undefined ? [offerHeadings(lines)] : [];
      return makeUpdate(update, source, made, pictures, [...notes.sentences(), ...told]);
    },
  };
}

function offerHeadings(lines: readonly Block[]): string {
  return `These lines are bold and may be meant as headings: ${quote(lines.map(readBlockWords))}. With --bold-headings they become headings.`;
}

async function makeUpdate(
  update: NewUpdate,
  source: Source,
  blocks: readonly Block[],
  pictures: ReadonlyMap<Picture, PictureFile>,
  told: readonly string[],
): Promise<WordUpdate> {
  const id = updateId(update);
  const names = new Map(
    [...pictures].map(([picture, { extension }], index) => [picture, `${id}-${index + 1}.${extension}`]),
  );
  const markdown = (part: readonly Block[]) => writeMarkdown(part, (picture) => names.get(picture) ?? "");
  const { title, opening, sections } = divide(blocks);
  const isWhole = sections.length === 0;
  const parts = isWhole ? [{ heading: "Progress", label: "", blocks: opening }] : sections;
  const matched = matchSections(parts, findRunningWorkstreams(update, findSurroundings(source)));
  const texts = await Promise.all(parts.map((part) => markdown(part.blocks)));
  const filled = {
    ...update,
    title: update.title ?? title,
    opening: isWhole ? undefined : await markdown(opening),
    sections: matched.sections.map((section, index) => ({ ...section, text: texts[index] || unwritten })),
  };
  const files = [...pictures].map(([picture, { bytes }]) => ({
    path: `updates/${names.get(picture)}`,
    content: bytes,
  }));
  const whole = isWhole
    ? ["No line has one of Word’s heading styles, so all of the text is in one section."]
    : [];
  return { files: [makeUpdateFile(filled, source), ...files], notes: [...told, ...matched.notes, ...whole] };
}

/** What Word adds to the text of a picture that it made up itself. */
const madeUp = /\s*(?:Description automatically generated.*|AI-generated content may be incorrect\.?)\s*$/is;

/** The text of a picture, as it may stand in a text; nothing where it is the name of a file. */
function altOf(alt: string): string {
  const said = alt.replace(madeUp, "").trim().replace(spokenOpening, "");
  return isImage(said) ? "" : said.charAt(0).toUpperCase() + said.slice(1);
}

/** The files of the pictures that a document shows. */
async function makePictures(blocks: readonly Block[], notes: Notes): Promise<Map<Picture, PictureFile>> {
  const files = new Map<Picture, PictureFile>();
  const failed = new Set<Picture>();
  for (const piece of blocks.flatMap(listContents)) {
    if (piece.type !== "picture" || failed.has(piece.picture)) continue;
    const { picture, alt } = piece;
    if (!files.has(picture)) {
      const file = await makePictureFile(picture);
      if (!file) {
        failed.add(picture);
        notes.add("pictures");
        continue;
      }
      files.set(picture, file);
      if (Object.values(picture.crop).some((share) => share > 0)) notes.add("cropped");
    }
    if (altOf(alt) === "") notes.add("undescribed");
    else if (madeUp.test(alt)) notes.add("guessed");
  }
  return files;
}

function listContents(block: Block): Inline[] {
  if (block.type === "heading") return [];
  return block.type === "table" ? block.rows.flat(2) : block.content;
}

/** A block with only the pictures that have a file. */
function keepPictures(block: Block, files: ReadonlyMap<Picture, PictureFile>): Block {
  const kept = (content: readonly Inline[]) =>
    content.flatMap((piece): Inline[] => {
      if (piece.type !== "picture") return [piece];
      return files.has(piece.picture) ? [{ ...piece, alt: altOf(piece.alt) }] : [];
    });
  if (block.type === "heading") return block;
  if (block.type === "table") return { ...block, rows: block.rows.map((row) => row.map(kept)) };
  return { ...block, content: kept(block.content) };
}

function isFilled(block: Block): boolean {
  return block.type === "heading" || listContents(block).some(({ type }) => type !== "break");
}

function readBlockWords(block: Block): string {
  return readWords(listContents(block));
}
