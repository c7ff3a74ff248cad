import type { PublicRecord } from "../../record/index.ts";
import { isKept } from "../../sharing/kept.ts";
import { nameOf } from "../../sharing/name.ts";
import type { Picture } from "../../sharing/picture.ts";
import { picturesOf } from "../../sharing/pictures.ts";
import { startThread } from "../in-thread.ts";

/** Pictures that no build has kept, each with the name of its file. */
export type Missing = [name: string, picture: Picture][];

// To start a thread takes as long as to draw some twenty.
const worthwhile = 40;

/** The pictures for sharing that are still to be drawn for a record. */
export function missingPictures(record: PublicRecord): Missing {
  const { own, general } = picturesOf(record);
  const named = [...own.values(), general].map((picture) => [`${nameOf(picture)}.png`, picture] as const);
  return [...new Map(named)].filter(([name]) => !isKept(name));
}

/**
 * Draws pictures beside the work on pages, on a processor core of its own. A page that comes to one before
 * draws it itself, so nothing depends on this. Stop it when the pages are made.
 */
export function drawAhead(missing: Missing): { stop(): Promise<unknown> } {
  if (missing.length < worthwhile) return { stop: async () => undefined };
  // What is wrong with a picture is said by the page that needs it.
  const thread = startThread(new URL("./thread.ts", import.meta.url), missing);
  return { stop: thread.end };
}
