import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "fflate";
// What mammoth itself opens documents with: its result leaves out what this project has to tell of.
import unzip, { type Zip } from "mammoth/lib/unzip.js";
import { formatNumber } from "../../record/quantities.ts";
import { RefusalError } from "../new-file.ts";

/** The parts of a Word document, without characters that XML has no place for. */
export interface WordFile {
  /** The document as it can be converted. */
  bytes: Buffer;
  /** The XML of a part, such as `document` or `comments`; nothing where the document has none. */
  part: (name: string) => string;
}

const parts = ["document", "comments", "footnotes", "endnotes"];
const edges = ["header1", "header2", "header3", "footer1", "footer2", "footer3"];

/**
 * Opens a Word document.
 * @throws {RefusalError} where it isn't there, is no Word document or is too long.
 */
export async function openWord(path: string): Promise<WordFile> {
  const bytes = bytesOf(path);
  if (textSizeOf(bytes) > mostText)
    throw tooLong(basename(path), `${mostText / 1_000_000} MB of text and styles`);
  const zip = await opened(bytes, basename(path));
  const texts = new Map<string, string>();
  for (const name of [...parts, ...edges]) {
    const inside = `word/${name}.xml`;
    if (!zip.exists(inside)) continue;
    const clean = withoutControls(await zip.read(inside, "utf8"));
    if (clean.split(/<w:p[\s/>]/).length - 1 > mostParagraphs) {
      throw tooLong(basename(path), `${formatNumber(mostParagraphs)} paragraphs`);
    }
    texts.set(name, clean);
    zip.write(inside, clean);
  }
  return { bytes: Buffer.from(await zip.toArrayBuffer()), part: (name) => texts.get(name) ?? "" };
}

/** The most that is read in a few seconds: a report of a hundred pages has half of each. */
const mostText = 3_000_000;
const mostParagraphs = 5000;

/** The bytes that a document's XML has once it is unpacked, by what its list of files says. */
function textSizeOf(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!name.startsWith("word/media/")) size += originalSize;
        return false;
      },
    });
  } catch {
    // What is no Word document is said when it is opened.
  }
  return size;
}

function tooLong(name: string, most: string): RefusalError {
  return new RefusalError(
    `“${name}” is too long for an update: it has over ${most}. Save the part that is to be published as a document of its own.`,
  );
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new RefusalError(`There is no file ${path} that can be read.`);
  }
}

async function opened(bytes: Buffer, name: string): Promise<Zip> {
  // What Word wrote before .docx, and what it writes with a password: a compound file ([MS-CFB] 2.2).
  if (bytes.subarray(0, 4).toString("hex") === "d0cf11e0") {
    throw new RefusalError(
      `“${name}” is an old Word document, or has a password. Save it in Word as a Word document (.docx) without one.`,
    );
  }
  const zip = await unzip.openZip({ buffer: bytes }).catch(() => undefined);
  if (zip?.exists("word/document.xml")) return zip;
  throw new RefusalError(
    `“${name}” is no Word document. Save it in Word as a Word document (.docx) and try again.`,
  );
}

/** XML 1.0 (section 2.2) has no place for these, also where they are written by their number. */
function withoutControls(xml: string): string {
  const controls = /[^\P{Cc}\t\n\r]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/giu;
  return xml.replace(controls, " ");
}
