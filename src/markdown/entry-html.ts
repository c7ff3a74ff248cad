import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { FolderItem, Source, SourceEntry } from "../source/index.ts";
import { findPictureFile, isDrawing, measurePicture, publishedSize } from "../source/pictures.ts";
import { renderBody, RenderError, type ShownPicture } from "./render.ts";

/** A text as a page shows it. */
export interface RenderedText {
  html: string;
  /** The files of its pictures, each with its address in the site; not those that are served as they are. */
  pictures: ReadonlyMap<string, FolderItem>;
}

/**
 * The HTML of an entry's text, from the tree that the rules looked at. Its pictures are files of the same reading.
 * @throws {RenderError} with the entry's file and line, where the text must not be published.
 */
export function renderEntry(entry: SourceEntry, source: Source): RenderedText {
  const { body, path } = entry;
  const pictures = new Map<string, FolderItem>();
  if (!body) return { html: "", pictures };
  try {
    const html = renderBody(entry, (address) => {
      const file = findPictureFile(address, path, source);
      if (file && source.items.includes(file)) pictures.set(pictureAddress(file), file);
      return file && showFile(file, address);
    });
    return { html, pictures };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const { line, column } = error.position;
    throw new RenderError(`${path}:${line + body.line - 1}:${column}\n${error.message}`, error.position);
  }
}

function showFile(file: FolderItem, address: string): ShownPicture {
  const size = file.bytes && measurePicture(file.bytes);
  if (address.startsWith("/")) return { address, width: size?.width, height: size?.height };
  return { address: pictureAddress(file), ...(size && publishedSize(size)) };
}

/** The address of a picture of the content: its name, and a part that changes with its bytes, as browsers keep it. */
function pictureAddress({ path, bytes = new Uint8Array() }: FolderItem): string {
  // Whole enough that nobody can make a second picture with it, which would be shown in place of the first.
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return `/pictures/${nameOf(path)}.${hash}.${isDrawing(path) ? "svg" : "webp"}`;
}

/** The name of a picture for its address, whatever a phone or a person has called it. */
function nameOf(path: string): string {
  const letters = posix.parse(path).name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    letters
      .match(/[a-z0-9]+/g)
      ?.join("-")
      .slice(0, 60) ?? "picture"
  );
}
