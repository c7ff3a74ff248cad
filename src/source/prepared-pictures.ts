import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import sharp from "sharp";
import type { FolderItem } from "./folder.ts";
import { isDrawing, isImage, measurePicture, publishedSize } from "./pictures.ts";

/** Pictures as the site publishes them, by their paths; nothing for one that can’t be shown to its end. */
export type PreparedPictures = ReadonlyMap<string, Uint8Array | undefined>;

/** As many pixels as may be decoded: a page of screenshots and the largest cameras have some 100 million. */
export const mostPixels = 120_000_000;

/** Kept from build to build, as a picture takes half a second (docs/decisions/0014-builds-keep-nothing.md). */
const usualCache = join(import.meta.dirname, "../../node_modules/.cache/pictures");

/** Changes what is kept with what is done to a picture. */
const recipe = `1 sharp ${sharp.versions.sharp} vips ${sharp.versions.vips}`;

/**
 * Prepares all pictures of a content folder: as WebP of the width that readers have use for, upright, without what a
 * camera wrote into them of place and time. A drawing stays as it is. `tell` is told how far it is.
 */
export async function preparePictures(
  items: readonly FolderItem[],
  tell?: (step: string, count?: { done: number; total: number }) => void,
  cache = usualCache,
): Promise<PreparedPictures> {
  const pictures = items.filter(({ path, kind }) => kind === "file" && isImage(path));
  const prepared = new Map<string, Uint8Array | undefined>();
  for (const [index, { path, bytes }] of pictures.entries()) {
    const size = bytes && measurePicture(bytes);
    // What is no picture, and what is too large to be tried, is said by the rules.
    if (!bytes || !size || size.width * size.height > mostPixels) continue;
    tell?.("Preparing pictures", { done: index, total: pictures.length });
    if (isDrawing(path)) prepared.set(path, bytes);
    else {
      const kept = join(cache, sumOf(recipe, bytes).toString("hex"));
      prepared.set(path, readKept(kept) ?? keep(kept, await prepare(bytes, size)));
    }
  }
  return prepared;
}

/** The bytes of a picture as it is published; nothing where it can’t be shown to its end. */
async function prepare(
  bytes: Uint8Array,
  size: { width: number; height: number },
): Promise<Uint8Array | undefined> {
  const shrink = async (failOn: "warning" | "truncated"): Promise<Uint8Array> =>
    new Uint8Array(
      await sharp(bytes, { failOn, limitInputPixels: mostPixels, animated: true })
        .rotate()
        .resize({ ...publishedSize(size), fit: "fill" })
        .webp()
        .toBuffer(),
    );
  try {
    return await shrink("warning").catch((error: unknown) => {
      // Some phones write this into every picture, and all programs show it.
      if (String(error).includes("Invalid SOS parameters")) return shrink("truncated");
      throw error;
    });
  } catch {
    return undefined;
  }
}

const sumLength = 32;

function sumOf(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The picture that is kept in a file, if it is as it was written: its sum stands before it. */
function readKept(path: string): Uint8Array | undefined {
  try {
    const kept = readFileSync(path);
    const picture = kept.subarray(sumLength);
    return sumOf(picture).equals(kept.subarray(0, sumLength)) ? new Uint8Array(picture) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a picture in a file, where that can be written, and gives it back. */
function keep(path: string, picture: Uint8Array | undefined): Uint8Array | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (picture) writeFileSync(`${path}.${process.pid}`, Buffer.concat([sumOf(picture), picture]));
    if (picture) renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A disk that is full or can only be read ends no build here: the next one prepares it again.
  }
  return picture;
}
