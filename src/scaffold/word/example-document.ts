import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type IPropertiesOptions,
} from "docx";
import unzip from "mammoth/lib/unzip.js";
import { onTestFinished } from "vitest";
import { checkContent } from "../../checks/index.ts";
import { parseSource, readSource } from "../../source/index.ts";
import { folders } from "../example-folder.ts";
import { validEntries } from "../../source/index.ts";
import { readWord } from "./document.ts";
import { wordUpdate } from "./update.ts";

// Word documents and the updates that are made of them, for tests.

type Options = Omit<IPropertiesOptions, "sections"> & {
  /** Changes the document's XML before it is saved. */
  edit?: (xml: string) => string;
};

/** A Word document with some paragraphs and tables, as a file that is gone after the test. */
export async function savedDocument(
  children: readonly FileChild[],
  { edit, ...options }: Options = {},
): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
  const zip = await unzip.openZip({ buffer: bytes });
  const xml = await zip.read("word/document.xml", "utf8");
  zip.write("word/document.xml", edit?.(xml) ?? xml);
  return savedFile("report.docx", Buffer.from(await zip.toArrayBuffer()));
}

/** A file of any kind, which is gone after the test. */
export function savedFile(name: string, bytes: Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

/** The update that a Word document makes in the guide's example: its text, its pictures and what is told. */
export async function updateOf(path: string) {
  const source = readSource(folders.example);
  const [programme] = validEntries(source, "programmes");
  if (!programme) throw new Error("The example has no programme.");
  const update = { programme, published: "2026-06-01" };
  const { files, notes } = await wordUpdate(update, await readWord(path), source);
  const items = files.map(({ path, content }) => ({
    path,
    kind: "file" as const,
    bytes: Buffer.from(content),
  }));
  const made = parseSource([
    ...source.items.filter(({ path }) => !path.endsWith("redirects.yaml")),
    ...items,
  ]);
  const [entry] = made.files.filter(({ path }) => path === files[0]?.path);
  return {
    data: entry?.entries[0]?.data,
    body: entry?.entries[0]?.body?.text.trim() ?? "",
    pictures: files.slice(1),
    notes,
    errors: checkContent(made).filter(({ severity }) => severity === "error"),
  };
}

/** A line of text. */
export function paragraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

/** A heading in one of Word's heading styles; level 0 is its style for titles. */
export function heading(level: 0 | 1 | 2 | 3, text: string): Paragraph {
  const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  return new Paragraph({ heading: levels[level] ?? HeadingLevel.TITLE, children: [new TextRun(text)] });
}
