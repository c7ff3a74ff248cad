import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readInPieces } from "./file-reader.ts";

/** A picture's name as the build writes it: the end of it, `Bz4xKyIc.png`, is made from its bytes. */
const picture = /[\w-]+\.(?:avif|gif|jpe?g|png|svg|webp)(?![\w-])/gi;
/** Where anything but a stylesheet shows one: looked for first, as it takes a fifth of the time. */
const place = /_astro\/[^\s"'<>]+/g;

/** An address has no more bytes than this: a file's name has at most 255, and each may be written as three. */
const longest = 1024;

/**
 * Removes the pictures that nothing in a built site shows. Astro copies every picture that lies beside
 * content, so one in an entry that is held back would be there before the entry is.
 */
export function removeUnusedPictures(folder: string): void {
  const pictures = globSync("_astro/**", { cwd: folder }).filter((file) => endingOf(file) !== undefined);
  const unseen = new Set(pictures.map(endingOf));
  const memory = Buffer.alloc(1 << 20);
  const files = unseen.size > 0 ? globSync("**/*.{css,csv,html,js,json,xml}", { cwd: folder }) : [];
  for (const file of files) {
    for (const piece of readInPieces(join(folder, file), longest, memory)) {
      const text = piece.toString("latin1");
      const places = file.endsWith(".css") ? [text] : (text.match(place) ?? []);
      for (const shown of places.flatMap((one) => one.match(picture) ?? [])) unseen.delete(shown);
    }
    if (unseen.size === 0) return;
  }
  for (const file of pictures.filter((file) => unseen.has(endingOf(file)))) rmSync(join(folder, file));
}

function endingOf(file: string): string | undefined {
  return file.match(picture)?.find((ending) => file.endsWith(ending));
}
