import { posix } from "node:path";
import { imageSize } from "image-size";
import { memoize } from "../lib/memoize.ts";
import type { FolderItem } from "./folder.ts";

/** True for the path of a picture that browsers show, by its ending. */
export function isImage(path: string): boolean {
  return /\.(?:jpe?g|png|svg|webp|gif)$/i.test(path);
}

/** True for the path of a drawing, which is a text (SVG). */
export function isDrawing(path: string): boolean {
  return /\.svg$/i.test(path);
}

/** What the bytes of a picture are, whatever its name says (`jpg`, `png` and so on), and its size in pixels; nothing where they are no picture. */
export function measurePicture(
  bytes: Uint8Array,
): { kind: string | undefined; width: number; height: number } | undefined {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on, a camera held it on its side (Exif 2.3, Orientation), and it is shown upright.
    return orientation >= 5 ? { kind: type, width: height, height: width } : { kind: type, width, height };
  } catch {
    return undefined;
  }
}

/** The size at which a picture is published: what it is, or what phones and screens of twice the pixels have use for. */
export function publishedSize({ width, height }: Size): Size {
  const scale = Math.min(1, widest / width, highest / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

interface Size {
  width: number;
  height: number;
}

// Text is some 700 pixels wide. WebP has at most 16,383 pixels each way.
const widest = 1280;
const highest = 16_000;

/**
 * The file of a picture that a text in the file `from` shows by an address: one of the content folder, or, where the
 * address begins with `/`, one that is served as it is. The address is the file's path as it is written, without a
 * query and without signs that stand for `/`; nothing else is the address of a picture. Where no file has just that
 * path it is the one that looks the same: macOS writes accents and some spaces in a way that nobody can type.
 */
export function findPictureFile(
  address: string,
  from: string,
  { items, served }: { items: readonly FolderItem[]; served: readonly FolderItem[] },
): FolderItem | undefined {
  return address.startsWith("/")
    ? findFile(address.slice(1), served, isImage)
    : findFile(posix.join(posix.dirname(from), address), items, isImage);
}

/** The file of one kind that has a path, which is written as an address; else the only one that looks the same. */
export function findFile(
  address: string,
  items: readonly FolderItem[],
  isOfKind: (path: string) => boolean,
): FolderItem | undefined {
  const path = decodePath(address);
  if (path === undefined || !isOfKind(path)) return undefined;
  const exact = mapFiles(items).get(path);
  if (exact) return exact;
  const look = lookOf(path);
  return onlyOne(
    items.filter((item) => item.kind === "file" && isOfKind(item.path) && lookOf(item.path) === look),
  );
}

/** Files by their paths, once for all addresses of a folder. */
const mapFiles = memoize(
  (items: readonly FolderItem[]): ReadonlyMap<string, FolderItem> =>
    new Map(items.filter(({ kind }) => kind === "file").map((item) => [item.path, item])),
);

/** A path without what can’t be seen in it: how its accents are put together, and which kind of space it has. */
function lookOf(path: string): string {
  return path.normalize("NFC").replace(/[\p{Zs}\u200B-\u200F\u202A-\u202E]+/gu, " ");
}

function onlyOne<One>(all: readonly One[]): One | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** A path whose names are written as addresses write them; nothing where one of them would be several names. */
function decodePath(path: string): string | undefined {
  try {
    const names = path.split("/").map(decodeURIComponent);
    return names.some((name) => /[/\\?#]/.test(name)) ? undefined : names.join("/");
  } catch {
    return undefined;
  }
}

/** What is too large in a file to be read. */
export interface Excess {
  /** The line that is too long, or the longest one of a file that is too large. */
  line: number;
  what: "line" | "file" | "references" | "braces";
  /** How large it is and may be: the characters of a line, the kilobytes of a file, its characters such as `&amp;`, its braces. */
  size: number;
  most: number;
}

/** The most characters of a line: as many as a paragraph of five pages has. */
const mostCharacters = 10_000;

/** The most characters that are written by name or number: for each one the parser copies its paragraph. */
const mostReferences = 1000;

/** The most braces of an .mdx file: for each one the parser looks for its end through all that follows. */
const mostBraces = 1000;

/** The most kilobytes: 30,000 words for a page, and over 2,000 entries for a list. */
const mostOfPage = 200;
const mostOfList = 500;

/**
 * Says whether a file is too large to be read in a few seconds whatever it holds, as one with a picture pasted
 * into it is. Gives nothing for a usual file.
 */
export function getExcess(path: string, bytes: Uint8Array, text: string): Excess | undefined {
  if (bytes.length <= mostCharacters) return undefined;
  const lengths = text.split("\n").map(({ length }) => length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const line = lengths.indexOf(longest) + 1;
  const kilobytes = Math.ceil(bytes.length / 1000);
  const most = path.endsWith(".yaml") ? mostOfList : mostOfPage;
  if (kilobytes > most) return { line, what: "file", size: kilobytes, most };
  if (longest > mostCharacters) return { line, what: "line", size: longest, most: mostCharacters };
  if (path.endsWith(".yaml")) return undefined;
  const tooMany = (what: Excess["what"], sign: RegExp, most: number): Excess | undefined => {
    const all = [...text.matchAll(sign)];
    const surplus = all[most];
    return surplus && { line: text.slice(0, surplus.index).split("\n").length, what, size: all.length, most };
  };
  return (
    tooMany("references", /&#?\w+;/g, mostReferences) ??
    (path.endsWith(".mdx") ? tooMany("braces", /\{/g, mostBraces) : undefined)
  );
}
