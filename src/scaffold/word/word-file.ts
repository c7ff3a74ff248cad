import { readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import { unzipSync } from "fflate";
import { XmlCData, XmlDocument, XmlElement as ParsedElement, XmlText } from "libxml2-wasm";
import { formatNumber } from "../../record/quantities.ts";
import { RefusalError } from "../new-entry.ts";

/** An element of a part of a document. */
export interface XmlElement {
  /** With the prefix that the standard has for its namespace, such as `w:p`, whatever the document has. */
  name: string;
  /** Named in the same way. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Where a relationship of a part leads. */
export interface Target {
  /** The name of a part, or an address outside of the document. */
  target: string;
  isOutside: boolean;
}

/** A Word document: a package of parts that lead to each other (ECMA-376, Part 2). */
export interface WordFile {
  /** The name and the root of the part that all others are found from. */
  main: { name: string; root: XmlElement };
  /** Where the relationship of a part with this id leads. */
  findTarget: (part: string, id: string) => Target | undefined;
  /** The roots of the parts that the main part has a relationship of this type with, such as `styles`. */
  listRelated: (type: string) => XmlElement[];
  /** The root of a part; nothing where there is none, or none that can be read. */
  readRoot: (name: string) => XmlElement | undefined;
  /** The bytes of a part. */
  readBytes: (name: string) => Uint8Array | undefined;
}

// What is read in a few seconds: a report of a hundred pages has half of each.
const mostMegabytes = 10;
const mostParagraphs = 5000;
const mostCharacters = 1_000_000;

/** The most of a picture: what a packed file may say of its size has no end. */
const mostBytes = 50_000_000;

/**
 * Opens a Word document. Parts are found by their relationships and content types, as their names are free.
 * @throws {RefusalError} where it isn't there, is no Word document, is damaged or is too long.
 */
export function openWord(path: string): WordFile {
  const bytes = readFileBytes(path);
  const name = basename(path);
  // What Word wrote before .docx, and what it writes with a password: a compound file ([MS-CFB] 2.2).
  if (Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0") {
    throw new RefusalError(
      `“${name}” is an old Word document, or has a password. Save it in Word as a Word document (.docx) without one.`,
    );
  }
  const readBytes = openParts(bytes);
  const roots = new Map<string, XmlElement | undefined>();
  let size = 0;
  const readRoot = (part: string) => {
    if (roots.has(part)) return roots.get(part);
    const content = readBytes(part);
    size += content?.length ?? 0;
    if (size > mostMegabytes * 1_000_000)
      throw createLengthError(name, `${mostMegabytes} MB of text and styles`);
    const root = content && parseXml(content);
    roots.set(part, root);
    return root;
  };
  const known = new Map<string, Relationship[]>();
  const relationshipsOf = (part: string) => {
    const found = known.get(part) ?? readRelationships(readRoot(nameRelationshipsPart(part)), part);
    known.set(part, found);
    return found;
  };
  const main = findMainPart(relationshipsOf("/"), readRoot("/[Content_Types].xml"));
  const root = main === undefined ? undefined : readRoot(main);
  if (main === undefined || root?.name !== "w:document") {
    throw new RefusalError(
      `“${name}” is no Word document. Save it in Word as a Word document (.docx) and try again.`,
    );
  }
  const found = listDescendants(root);
  if (found.filter((element) => element.name === "w:p").length > mostParagraphs)
    throw createLengthError(name, `${formatNumber(mostParagraphs)} paragraphs`);
  const characters = found.reduce(
    (sum, { name, children }) => sum + (name === "w:t" ? children.join("").length : 0),
    0,
  );
  if (characters > mostCharacters)
    throw createLengthError(name, `${formatNumber(mostCharacters)} characters`);
  return {
    main: { name: main, root },
    findTarget: (part, id) => relationshipsOf(part).find((one) => one.id === id),
    listRelated: (type) =>
      relationshipsOf(main)
        .filter((one) => one.type === type && !one.isOutside)
        .flatMap(({ target }) => readRoot(target) ?? []),
    readRoot,
    readBytes,
  };
}

/** True for what isn't text. */
export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== "string";
}

/** The first child of this name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((child) => child.name === name);
}

/** The children of this name. */
export function listChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(isElement).filter((child) => child.name === name);
}

/** What the child of this name has as its value, `w:val`. */
export function readValue(element: XmlElement | undefined, name: string): string | undefined {
  return findChild(element, name)?.attributes["w:val"];
}

/** Every element inside another, in the order of the text. */
export function listDescendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const add = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      found.push(child);
      add(child);
    }
  };
  add(element);
  return found;
}

/** The words in an element, of its fields only what they show. */
export function readText(element: XmlElement): string {
  const parts = (parent: XmlElement): string[] =>
    parent.children.filter(isElement).flatMap((child) => {
      if (/^(?:w:t|w:delText|m:t)$/.test(child.name)) return [child.children.join("")];
      if (/^(?:w:p|w:tab|w:br|w:cr)$/.test(child.name)) return [" ", ...parts(child)];
      if (child.name === "mc:Fallback" && findChild(parent, "mc:Choice")) return [];
      if (child.name === "v:textpath") return [` ${child.attributes["string"] ?? ""} `];
      return parts(child);
    });
  return parts(element).join("").replace(/\s+/g, " ").trim();
}

function readFileBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new RefusalError(`There is no file ${path} that can be read.`);
  }
}

/** Gives the bytes of a part by its name, which begins with `/` and has no capitals of its own (Part 2, 6.2.2.3). */
function openParts(bytes: Uint8Array): WordFile["readBytes"] {
  const plain = (name: string) => `/${name.replaceAll("\\", "/").replace(/^\/+/, "")}`.toLowerCase();
  const inside = (part: string) => {
    try {
      const wanted = plain(part);
      let first = true;
      const files = unzipSync(bytes, {
        filter({ name, originalSize }) {
          if (!first || plain(name) !== wanted) return false;
          if (originalSize > mostBytes) return false;
          first = false;
          return true;
        },
      });
      return Object.values(files)[0];
    } catch {
      return undefined;
    }
  };
  return (part) => inside(part);
}

/** Of a document or a template, with or without macros (Part 1, 11.3.10, and [MS-OFFMACRO]). */
const mainType = /^application\/.*(?:wordprocessingml|ms-word)\.(?:document|template)\..*main\+xml$/i;

function findMainPart(relationships: Relationship[], types: XmlElement | undefined): string | undefined {
  const named = relationships.find(({ type, isOutside }) => type === "officeDocument" && !isOutside)?.target;
  if (named !== undefined) return named;
  const override = listChildren(types, "ct:Override").find(({ attributes }) =>
    mainType.test(attributes["ContentType"] ?? ""),
  );
  return override?.attributes["PartName"];
}

interface Relationship extends Target {
  id: string;
  /** The last word of its type, which is the same in the standard’s two forms. */
  type: string;
}

function nameRelationshipsPart(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

function readRelationships(root: XmlElement | undefined, part: string): Relationship[] {
  return listChildren(root, "Relationship").map(({ attributes }) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    const isOutside = TargetMode === "External";
    const inside = () => posix.resolve(posix.dirname(part), decodeTarget(Target.replaceAll("\\", "/")));
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      target: isOutside ? Target : inside(),
      isOutside,
    };
  });
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

// The prefixes that the standard uses in its own text.
const prefixes = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
  }),
);

/**
 * The tree of a part.
 * @throws {RefusalError} where it isn't XML, or has a document type, which no part may have (Part 2, 6.2.5).
 */
function parseXml(bytes: Uint8Array): XmlElement {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\s*<\?xml[^>]*\?>/, "");
  if (text.includes("<!DOCTYPE")) throw createDamageError();
  try {
    const document = XmlDocument.fromString(dropControls(text));
    try {
      return buildTree(document.root);
    } finally {
      document.dispose();
    }
  } catch {
    throw createDamageError();
  }
}

function buildTree(parsed: ParsedElement): XmlElement {
  const attributes: Record<string, string> = {};
  for (const attribute of parsed.attrs) attributes[nameNode(attribute)] = attribute.value;
  const children: XmlElement["children"] = [];
  for (let node = parsed.firstChild; node; node = node.next) {
    if (node instanceof ParsedElement) children.push(buildTree(node));
    else if (node instanceof XmlText || node instanceof XmlCData) children.push(node.content);
  }
  return { name: nameNode(parsed), attributes, children };
}

function nameNode({
  name,
  prefix,
  namespaceUri,
}: {
  name: string;
  prefix: string;
  namespaceUri: string;
}): string {
  // The standard has each namespace in two forms (Part 1, and Part 4 for “transitional”).
  const uri = namespaceUri.replace(
    /^http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\//,
    "http://schemas.openxmlformats.org/$1/2006/",
  );
  if (uri === "http://schemas.openxmlformats.org/package/2006/relationships" || uri === "") return name;
  const usual = prefixes.get(uri) ?? prefix;
  return usual === "" ? name : `${usual}:${name}`;
}

/** XML 1.0 (section 2.2) has no place for these, also where they are written by their number. */
function dropControls(xml: string): string {
  const controls =
    /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/giu;
  return xml.replace(controls, " ");
}

function createDamageError(): RefusalError {
  return new RefusalError(
    "The document is damaged. Open it in Word, save it under another name and try again.",
  );
}

function createLengthError(name: string, most: string): RefusalError {
  return new RefusalError(
    `“${name}” is too long for an update: it has over ${most}. Save the part that is to be published as a document of its own.`,
  );
}
