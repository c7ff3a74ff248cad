import { convert, type Picture } from "./convert.ts";
import { divide, type Divided } from "./divide.ts";
import { leftOut } from "./left-out.ts";
import { plainMessages } from "./messages.ts";
import { tidy } from "./tidy.ts";
import { openWord } from "./word-file.ts";

/** A Word document as an update can be made of it. */
export interface WordDocument extends Divided {
  /** The HTML shows each as an image whose `src` is its number here, from 0. */
  pictures: Picture[];
  /** What its writer is to know, a sentence each. */
  notes: string[];
}

/**
 * Reads a Word document.
 * @throws {RefusalError} where it isn't there, is no Word document or is damaged.
 */
export async function readWord(path: string): Promise<WordDocument> {
  const file = await openWord(path);
  const { html, pictures, messages } = await convert(file);
  const { $, notes } = tidy(html);
  const all = [...notes, ...leftOut(file, $.text()), ...plainMessages(messages)];
  return { ...divide($), pictures, notes: all };
}
