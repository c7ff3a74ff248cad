import { posix } from "node:path";
import { imageSize } from "image-size";
import sharp from "sharp";
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

/**
 * The file of a picture that a text in the file `from` shows by an address: one of the content folder, or, where the
 * address begins with `/`, one that is served as it is. The address is the file's path as it is written, without a
 * query and without signs that stand for `/`; nothing else is the address of a picture.
 */
export function findPictureFile(
  address: string,
  from: string,
  { items, served }: { items: readonly FolderItem[]; served: readonly FolderItem[] },
): FolderItem | undefined {
  const isServed = address.startsWith("/");
  const path = decodePath(isServed ? address.slice(1) : posix.join(posix.dirname(from), address));
  if (path === undefined || !isImage(path)) return undefined;
  return (isServed ? served : items).find((item) => item.path === path && item.kind === "file");
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

/** As much of a picture as may be decoded: 20 million pixels are 80 MB. */
const options = { failOn: "warning", limitInputPixels: 20_000_000, animated: true } as const;

/** The paths of those pictures whose bytes begin as a picture's do and can't be shown to their end. */
export async function findBrokenPictures(items: readonly FolderItem[]): Promise<Set<string>> {
  const broken = new Set<string>();
  for (const { path, kind, bytes } of items) {
    if (kind !== "file" || !isImage(path) || isDrawing(path) || !bytes || !measurePicture(bytes)) continue;
    try {
      await sharp(bytes, options).raw().toBuffer();
    } catch {
      broken.add(path);
    }
  }
  return broken;
}

/**
 * The bytes of a picture as the site publishes it, and the ending of its name: a drawing as it is, another as WebP,
 * upright, without what a camera wrote into it of place and time.
 */
export async function preparePicture(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  return isDrawing(path) ? bytes : new Uint8Array(await sharp(bytes, options).rotate().webp().toBuffer());
}
