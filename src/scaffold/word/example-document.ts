import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type IPropertiesOptions,
} from "docx";
import { encodeXML } from "entities";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { onTestFinished } from "vitest";
import { checkContent } from "../../checks/index.ts";
import { parseSource, readSource, getValidEntries } from "../../source/index.ts";
import { folders } from "../example-folder.ts";
import { readWord, type WordChoices } from "./index.ts";

// Word documents and the updates that are made of them, for tests.

type Options = Omit<IPropertiesOptions, "sections"> & {
  /** Changes the document's XML before it is saved. */
  edit?: (xml: string) => string;
};

const mainPart = "word/document.xml";

/** A Word document with some paragraphs and tables, as a file that is gone after the test. */
export async function savedDocument(
  children: readonly FileChild[],
  { edit, ...options }: Options = {},
): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
  if (!edit) return savedFile("report.docx", bytes);
  const { [mainPart]: main = new Uint8Array(), ...others } = unzipSync(bytes);
  return savedFile("report.docx", zipSync({ ...others, [mainPart]: strToU8(edit(strFromU8(main))) }));
}

/** What a document that is written as XML has besides its text. */
interface Parts {
  /** The content of more parts, by their name: `word/styles.xml`. */
  parts?: Record<string, string | Uint8Array>;
  /** More relationships of the main part: the last word of the type, and where it leads. */
  related?: Record<string, [type: string, target: string, mode?: "External"]>;
  /** The name of the main part. */
  main?: string;
}

const namespaces = Object.entries({
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  dgm: "http://schemas.openxmlformats.org/drawingml/2006/diagram",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** A part of a document whose root is `name`. */
export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} ${namespaces}>${content}</${name}>`;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The relationships of a part, as a part. */
export function relationships(related: NonNullable<Parts["related"]>): string {
  const all = Object.entries(related).map(
    ([id, [type, target, mode]]) =>
      `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${encodeXML(target)}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** The bytes of a Word document whose text is given as XML. */
export function xmlDocument(
  body: string,
  { parts = {}, related = {}, main = "word/document.xml" }: Parts = {},
) {
  const files = {
    "_rels/.rels": relationships({ rId1: ["officeDocument", `/${main}`] }),
    [main]: part("w:document", `<w:body>${body}<w:sectPr/></w:body>`),
    [posix.join(posix.dirname(main), "_rels", `${posix.basename(main)}.rels`)]: relationships(related),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The update that a document with one heading and some XML makes, without that heading. */
export async function updateOfXml(body: string, parts?: Parts, choices?: WordChoices) {
  const whole = `${para(run("Garden Rooms"), '<w:outlineLvl w:val="0"/>')}${body}`;
  const made = await updateOf(savedFile("report.docx", xmlDocument(whole, parts)), choices);
  return { ...made, body: made.body.replace(/^## Garden Rooms\n*/, "") };
}

/** A paragraph as XML. */
export function para(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run as XML. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${encodeXML(text)}</w:t></w:r>`;
}

/** A file of any kind, which is gone after the test. */
export function savedFile(name: string, bytes: Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

/** The update that a Word document makes in the guide's example: its text, its pictures and what is told. */
export async function updateOf(path: string, choices?: WordChoices) {
  const source = readSource(folders.example);
  const [programme] = getValidEntries(source, "programmes");
  if (!programme) throw new Error("The example has no programme.");
  const update = { programme, published: "2026-06-01" };
  const { files, notes } = await (await readWord(path)).toUpdate(update, source, choices);
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
