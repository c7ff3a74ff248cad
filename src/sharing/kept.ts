import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { keepFile } from "../build/keep-file.ts";
import { end } from "./png-chunk.ts";

/** `npm ci` clears it. */
const usualFolder = resolve("node_modules/.cache/pictures");

/**
 * A picture as PNG that an earlier build has kept under a name, or else a fresh one, which is then kept. The
 * name stands for all that the picture is made from, so that nobody can tell one from the other.
 */
export async function kept(
  name: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  folder = usualFolder,
): Promise<Uint8Array<ArrayBuffer>> {
  const earlier = keptPicture(name, folder);
  if (earlier) return earlier;
  const made = await make();
  keepFile(join(folder, name), made);
  return made;
}

/** A picture as PNG, if an earlier build has kept it under a name, and whole. */
export function keptPicture(name: string, folder = usualFolder): Buffer<ArrayBuffer> | undefined {
  const picture = read(join(folder, name));
  return picture && isWhole(picture) ? picture : undefined;
}

/** Whether a picture is kept under a name. */
export function isKept(name: string): boolean {
  return existsSync(join(usualFolder, name));
}

function isWhole(png: Uint8Array): boolean {
  return end.equals(png.subarray(-end.length));
}

function read(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
