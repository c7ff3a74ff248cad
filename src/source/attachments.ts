import { isUtf8 } from "node:buffer";
import { posix } from "node:path";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import type { FolderItem } from "./folder.ts";
import { findFile } from "./pictures.ts";

/** What a file is that readers get as it is. */
export interface AttachmentKind {
  /** As readers know it. */
  name: string;
  /** Its media type (https://www.iana.org/assignments/media-types/). */
  type: string;
  /** True for bytes that begin as such a file does. */
  isLike: (bytes: Uint8Array) => boolean;
  /** A folder or file that a package of this kind has in it. */
  part?: string;
}

const beginsWith =
  (...openings: string[]) =>
  (bytes: Uint8Array): boolean =>
    openings.some((opening) => Buffer.from(bytes.subarray(0, opening.length)).toString("latin1") === opening);

const isZip = beginsWith("PK\u0003\u0004");
const office = "application/vnd.openxmlformats-officedocument.";
const open = "application/vnd.oasis.opendocument.";

/** The kinds of attachments, by the endings of their names. None of them has macros. */
const kinds: Readonly<Record<string, AttachmentKind>> = {
  pdf: { name: "PDF", type: "application/pdf", isLike: beginsWith("%PDF-") },
  docx: {
    name: "Word document",
    type: `${office}wordprocessingml.document`,
    isLike: isZip,
    part: "word/",
  },
  xlsx: { name: "Excel spreadsheet", type: `${office}spreadsheetml.sheet`, isLike: isZip, part: "xl/" },
  pptx: {
    name: "PowerPoint presentation",
    type: `${office}presentationml.presentation`,
    isLike: isZip,
    part: "ppt/",
  },
  odt: { name: "OpenDocument text", type: `${open}text`, isLike: isZip, part: "content.xml" },
  ods: { name: "OpenDocument spreadsheet", type: `${open}spreadsheet`, isLike: isZip, part: "content.xml" },
  odp: { name: "OpenDocument presentation", type: `${open}presentation`, isLike: isZip, part: "content.xml" },
  csv: {
    name: "CSV",
    type: "text/csv",
    isLike: (bytes) =>
      isUtf8(bytes) && !bytes.includes(0) && !/^\uFEFF?\s*</.test(Buffer.from(bytes).toString()),
  },
  mp3: {
    name: "MP3 audio",
    type: "audio/mpeg",
    isLike: beginsWith("ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f2"),
  },
};

/** The endings of files that can be attachments. */
export const attachmentEndings: readonly string[] = Object.keys(kinds);

/** The kind of attachment that a file is by its name; nothing where it can be none. */
export function getAttachmentKind(path: string): AttachmentKind | undefined {
  const ending = posix.extname(path).slice(1).toLowerCase();
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

/** True for the path of a file that readers can get as it is. */
export function isAttachment(path: string): boolean {
  return getAttachmentKind(path) !== undefined;
}

/** The file that a text, or the front matter, in the file `from` names; nothing where there is none. */
export function findAttachmentFile(
  address: string,
  from: string,
  { items }: { items: readonly FolderItem[] },
): FolderItem | undefined {
  return address.startsWith("/")
    ? undefined
    : findFile(posix.join(posix.dirname(from), address), items, isAttachment);
}

/** What an attachment says of itself and holds, as far as it can be read. */
export interface AttachmentFacts {
  /** False where nothing else is known of it, as its bytes can’t be read as its kind. */
  isReadable: boolean;
  /** True where nobody can open it without a password. */
  isLocked?: boolean;
  /** True where it has a program in it, or starts one. */
  hasProgram?: boolean;
  /** True for a PDF with other files in it. */
  hasFiles?: boolean;
  /** The bytes that a package says it has when it is opened. */
  opened?: number;
  pages?: number;
  title?: string | undefined;
  /** Who wrote and saved it. */
  people?: readonly string[];
  /** True for a PDF that says what its headings, lists and tables are. */
  isTagged?: boolean;
}

/** What is known of the attachments of a content folder, by their paths. */
export type AttachmentsRead = ReadonlyMap<string, AttachmentFacts>;

/** The most megabytes of an attachment: what a phone loads, and what mail takes on. */
export const mostMegabytes = 25;

/** Reads every attachment of a content folder that isn’t too large and begins as its kind does. */
export async function readAttachments(items: readonly FolderItem[]): Promise<AttachmentsRead> {
  const facts = new Map<string, AttachmentFacts>();
  for (const { path, kind, bytes } of items) {
    const is = getAttachmentKind(path);
    if (kind !== "file" || !is || !bytes || bytes.length > mostMegabytes * 1_000_000 || !is.isLike(bytes))
      continue;
    if (is.part !== undefined) facts.set(path, readPackage(bytes, is));
    else if (is.name === "PDF") facts.set(path, await readPdf(bytes));
  }
  return facts;
}

async function readPdf(bytes: Uint8Array): Promise<AttachmentFacts> {
  // Programs and what starts them stand in the open in most files; the library finds the others, but for /Launch.
  const written = Buffer.from(bytes).toString("latin1");
  const hasProgram =
    /\/(?:JavaScript|Launch|XFA|RichMedia|SubmitForm|ImportData)\b|\/OpenAction\s*<<[^>]{0,300}\/S\s*\/(?:URI|GoTo[ER])\b/.test(
      written,
    );
  try {
    // Most records have no PDF, and the library takes a moment to load.
    const { getDocumentProxy } = await import("unpdf");
    // It takes what it is given for itself, and no Buffer.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      const info = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
      const mark: unknown = await pdf.getMarkInfo();
      const files: unknown = await pdf.getAttachments();
      return {
        isReadable: true,
        hasProgram: hasProgram || (await pdf.hasJSActions()),
        hasFiles: Object.keys(files ?? {}).length > 0 || /\/EF\s*<</.test(written),
        pages: pdf.numPages,
        title: toText(info.get("Title")),
        people: [toText(info.get("Author")) ?? []].flat(),
        isTagged: (mark as { Marked?: boolean } | null)?.Marked === true,
      };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return {
      isReadable: false,
      hasProgram,
      isLocked: error instanceof Error && error.name === "PasswordException",
    };
  }
}

function toText(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : text;
}

/** The most bytes of a part with properties: what a package says of its size has no end. */
const mostOfProperties = 1_000_000;

/** Reads a package of an office program: the names in it, and its properties (ECMA-376, Part 2; ODF 1.3, Part 2). */
function readPackage(bytes: Uint8Array, { part = "", type }: AttachmentKind): AttachmentFacts {
  const names: string[] = [];
  let opened = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        opened += originalSize;
        const isOne = /^(?:docProps\/core\.xml|meta\.xml|mimetype|META-INF\/manifest\.xml)$/i.test(name);
        return isOne && originalSize <= mostOfProperties && names.indexOf(name) === names.length - 1;
      },
    });
    const read = (name: string): string => Buffer.from(parts[name] ?? []).toString("utf8");
    const isOpen = type.startsWith(open);
    const properties = readProperties(read(isOpen ? "meta.xml" : "docProps/core.xml"));
    return {
      isReadable:
        names.some((name) => name.startsWith(part)) && (!isOpen || read("mimetype").trim() === type),
      isLocked: read("META-INF/manifest.xml").includes("encryption-data"),
      hasProgram: names.some((name) => /vbaProject|^(?:Basic|Scripts)\//i.test(name)),
      // Where Word, Excel and PowerPoint keep what another program put in.
      hasFiles: names.some((name) => /embeddings\/[^/]*\.bin$/i.test(name)),
      opened,
      title: properties.get("dc:title"),
      people: [
        ...new Set(
          ["dc:creator", "cp:lastModifiedBy", "meta:initial-creator"].flatMap(
            (name) => properties.get(name) ?? [],
          ),
        ),
      ],
    };
  } catch {
    return { isReadable: false };
  }
}

function readProperties(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let text = "";
  const parser = new Parser(
    {
      onopentag: () => (text = ""),
      ontext: (data) => (text += data),
      onclosetag(name) {
        if (text.trim() !== "" && !found.has(name)) found.set(name, text.trim());
        text = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** What readers are told of a file before they open it: “PDF, 1.2 MB, 24 pages”. */
export function describeFile({ path, bytes }: FolderItem, facts: AttachmentFacts | undefined): string {
  const pages = facts?.pages === undefined ? [] : [`${facts.pages} ${facts.pages === 1 ? "page" : "pages"}`];
  return [getAttachmentKind(path)?.name ?? "", formatSize(bytes?.length ?? 0), ...pages].join(", ");
}

function formatSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes >= 10) return `${Math.round(megabytes)} MB`;
  // What would be 1,000 KB is 1 MB.
  return megabytes >= 0.9995
    ? `${megabytes.toFixed(1).replace(".0", "")} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
