import type { Source } from "../../source/index.ts";
import type { NewUpdate } from "../update.ts";
import { readWord } from "./document.ts";
import { wordUpdate, type WordUpdate } from "./update.ts";

/** Makes an update from a document that was read. */
export type FromWord = (update: NewUpdate, source: Source) => Promise<WordUpdate>;

/**
 * Reads a Word document, to make an update from it.
 * @throws {RefusalError} where it isn't there, is no Word document or is damaged.
 */
export async function fromWord(path: string): Promise<FromWord> {
  const document = await readWord(path);
  return (update, source) => wordUpdate(update, document, source);
}
