import { isUtf8 } from "node:buffer";
import { posix } from "node:path";
import { XmlDocument, XmlParseError } from "libxml2-wasm";
import type { FolderItem } from "../../source/index.ts";
import { findPositions } from "../../source/position.ts";
import { findDanger } from "../drawing.ts";
import { isDrawing, isImage, measurePicture } from "../../source/pictures.ts";
import { error, locateStart, type Finding, type Rule } from "../finding.ts";

const checkDrawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">${inside}</svg>\n`;

export const pictures: Rule = {
  id: "pictures",
  about: "The file of a picture is what its name says, and a drawing has no program, style or address in it.",
  why: "A browser runs the program in a drawing that someone opens by its address, and loads what it names. A file that isn’t what its name says can be a page with a program.",
  wrong: { "goals/ward.svg": checkDrawing("<script>open()</script>") },
  right: { "goals/ward.svg": checkDrawing('<rect width="60" height="40" fill="#005eb8" />') },
  check: ({ items, pictures: prepared }) =>
    items
      .filter(({ path, kind }) => kind === "file" && isImage(path))
      .flatMap((item) => findProblems(item, prepared.has(item.path) && !prepared.get(item.path))),
};

function findProblems({ path, bytes }: FolderItem, isBroken: boolean): Finding[] {
  if (!bytes) return [];
  const extension = posix.extname(path).slice(1).toLowerCase();
  const kind = measurePicture(bytes)?.kind;
  if (kind !== (extension === "jpeg" ? "jpg" : extension)) {
    const message = kind ? `The file is no ${extension} picture but ${kind}.` : "The file is no picture.";
    return [error(locateStart(path), message, "Save it again as JPEG, PNG, WebP or SVG, with that ending.")];
  }
  if (isBroken) {
    const message = "The file of this picture is damaged: it can’t be shown to its end.";
    return [error(locateStart(path), message, "Save the picture again, and put the new file here.")];
  }
  return isDrawing(path) ? findDrawingProblems(path, bytes) : [];
}

function findDrawingProblems(path: string, bytes: Uint8Array): Finding[] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const danger = isUtf8(bytes)
    ? findDanger(text)
    : { index: 0, what: "An encoding other than UTF-8 can do more than be drawn." };
  const fix = "Save the drawing as PNG, or as SVG of plain shapes and text.";
  if (danger) return [error({ path, ...findPositions(text)(danger.index) }, danger.what, fix)];
  const fault = findXmlFault(bytes);
  return fault ? [error({ path, line: fault.line, column: fault.column }, fault.message, fix)] : [];
}

/** Why a browser doesn’t show a drawing, which has no danger in it: it reads XML strictly, and draws what is SVG. */
function findXmlFault(bytes: Uint8Array): { line: number; column: number; message: string } | undefined {
  try {
    const document = XmlDocument.fromBuffer(bytes);
    const { namespaceUri } = document.root;
    document.dispose();
    if (namespaceUri === "http://www.w3.org/2000/svg") return undefined;
    return {
      line: 1,
      column: 1,
      message: 'Browsers don’t draw it without xmlns="http://www.w3.org/2000/svg".',
    };
  } catch (thrown) {
    if (!(thrown instanceof XmlParseError)) throw thrown;
    const { line, col: column } = thrown.details[0] ?? { line: 1, col: 1 };
    return { line, column, message: "Browsers can’t read this drawing: what is here isn’t right as XML." };
  }
}
