import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** `npm ci` clears it. */
const usualFolder = resolve("node_modules/.cache/pictures");

/** How every whole PNG ends: the chunk IEND, which is empty (PNG, third edition, 11.2.5). */
const end = Buffer.from("0000000049454e44ae426082", "hex");

/**
 * A picture as PNG that an earlier build has kept under a name, or else a fresh one, which is then kept. The
 * name stands for all that the picture is made from, so that nobody can tell one from the other.
 */
export async function kept(
  name: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  folder = usualFolder,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(folder, name);
  const earlier = read(file);
  if (earlier && isWhole(earlier)) return earlier;
  const made = await make();
  keep(file, made, folder);
  return made;
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

/** Writes a file in one step, as other builds may read it meanwhile. */
function keep(file: string, bytes: Uint8Array, folder: string): void {
  const made = `${file}-${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(made, bytes);
    renameSync(made, file);
  } catch {
    // Where nothing can be kept, a picture is drawn again the next time.
  }
}
