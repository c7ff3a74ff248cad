import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import type { Collection, Data } from "../schemas/index.ts";
import { readAttachments, type AttachmentsRead } from "./attachments.ts";
import { removeMarkers } from "./conflicts.ts";
import { readMarkdownEntry, readYamlEntries, type AnyEntry, type SourceEntry } from "./entries.ts";
import { readFolder, type FolderItem } from "./folder.ts";
import { readFrontMatter, withPlainLines } from "./front-matter.ts";
import { getCollection } from "./ids.ts";
import { preparePictures, type PreparedPictures } from "./prepared-pictures.ts";
import { getExcess, type Excess } from "./pictures.ts";
import type { SyntaxProblem } from "./yaml-problems.ts";
import { readYaml, type YamlData } from "./yaml.ts";

export type { Body, SourceEntry } from "./entries.ts";
export { FolderError, type FolderItem } from "./folder.ts";
export type { Excess } from "./pictures.ts";
export type { Path, Position } from "./position.ts";

/** Astro takes a value that begins so for the address of a picture, and has its bundler run what is there. */
export const astroMark = "__ASTRO_IMAGE_";

/** All that a content folder holds, as written: the checks find out whether it is right. */
export interface Source {
  /** Everything in the folder, sorted by path. */
  items: FolderItem[];
  files: SourceFile[];
  /** Everything that the site serves as it is, such as pictures. */
  served: FolderItem[];
  /** Its pictures as they are published, which takes time (`readContent`). */
  pictures: PreparedPictures;
  /** What is known of its attachments, which takes time too. */
  attachments: AttachmentsRead;
  entries: AnyEntry[];
  /** The ids of each collection, also those of entries that don't fit their schema. */
  ids: ReadonlyMap<Collection, ReadonlySet<string>>;
}

/** A file that holds entries. */
export interface SourceFile {
  path: string;
  collection: Collection;
  /** Its text, without a byte order mark and with the line ends of Unix. Empty where the file is too large. */
  text: string;
  /** What is too large in it to be read, if anything is. */
  excess: Excess | undefined;
  /** How its bytes are: whether they are UTF-8, and what `text` leaves out. */
  encoding: { utf8: boolean; byteOrderMark: boolean; windowsLines: boolean };
  problems: SyntaxProblem[];
  /** False where it can't be read as it was meant: what is wrong then is all that is known of it. */
  readable: boolean;
  entries: AnyEntry[];
}

/**
 * Reads a content folder, and the names of what is served beside it.
 * @throws {FolderError} where there is no such folder; whatever is wrong inside it is for the checks.
 */
export function readSource(contentDir: string): Source {
  return parseSource(readFolder(contentDir), readFolder(join(import.meta.dirname, "../../public")));
}

/**
 * Reads a content folder once, for good: the rules, the pages and the feeds all work on what this gives, whatever
 * becomes of the files meanwhile. `tell` is told how far it is.
 * @throws {FolderError} as above.
 */
export async function readContent(
  contentDir: string,
  tell?: Parameters<typeof preparePictures>[1],
): Promise<Source> {
  const source = readSource(contentDir);
  return {
    ...source,
    pictures: await preparePictures(source.items, tell),
    attachments: await readAttachments(source.items),
  };
}

/** The source that a folder's items make, with those of what is served as it is. */
export function parseSource(items: FolderItem[], served: FolderItem[] = []): Source {
  const files = items.flatMap(({ path, bytes }) => {
    const collection = getCollection(path);
    return bytes && collection ? [parseFile(path, collection, bytes)] : [];
  });
  const entries = files.flatMap((file) => file.entries);
  const ids = Map.groupBy(entries, ({ collection }) => collection);
  return {
    items,
    files,
    served,
    pictures: new Map(),
    attachments: new Map(),
    entries,
    ids: new Map([...ids].map(([collection, all]) => [collection, new Set(all.map(({ id }) => id))])),
  };
}

function parseFile(path: string, collection: Collection, bytes: Uint8Array): SourceFile {
  const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const text = withPlainLines(whole);
  const encoding = {
    // A zero is where UTF-16 has half of a letter.
    utf8: isUtf8(bytes) && !bytes.subarray(0, 2).includes(0),
    byteOrderMark: whole.startsWith("\uFEFF"),
    windowsLines: whole.includes("\r\n"),
  };
  const excess = getExcess(path, bytes, text);
  const file = { path, collection, text: excess?.what === "file" ? "" : text, excess, encoding };
  const versions = removeMarkers(text);
  // What is made of other bytes than the writer's has ids, and nothing else to be looked at.
  const doubt = encoding.utf8 ? {} : { problems: [], readable: false };
  if (path.endsWith(".yaml")) {
    const read = excess ? unread : text.trim() === "" ? emptyYaml : readYaml(versions);
    return fileOf({ ...read, ...doubt }, (data) => readYamlEntries(collection, path, data));
  }
  const read = excess ? { ...unread, body: "", bodyLine: 1 } : readFrontMatter(versions);
  return fileOf({ ...read, ...doubt }, (data) => [readMarkdownEntry(collection, path, data)]);

  function fileOf<Read extends YamlData>(read: Read, entries: (read: Read) => AnyEntry[]): SourceFile {
    return { ...file, problems: read.problems, readable: read.readable, entries: entries(read) };
  }
}

const unread: YamlData = { ...readYaml(""), readable: false };
const emptyYaml: YamlData = { ...unread, problems: [{ code: "empty", line: 1, column: 1 }] };

/** The entries of a collection whose data fits its schema. */
export function getValidEntries<C extends Collection>(source: Source, collection: C): ValidEntry<C>[] {
  return source.entries.filter(
    (entry): entry is Extract<AnyEntry, { collection: C }> & ValidEntry<C> =>
      entry.collection === collection && entry.data !== undefined,
  );
}

export type ValidEntry<C extends Collection> = SourceEntry<C> & { data: Data<C> };
