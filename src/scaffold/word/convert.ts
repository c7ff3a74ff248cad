import mammoth from "mammoth";
import { RefusalError } from "../new-file.ts";
import type { WordFile } from "./word-file.ts";

/** A picture of a document. */
export interface Picture {
  /** Of its file: png, jpg or gif. */
  extension: string;
  bytes: Uint8Array;
}

/** A document as the HTML that mammoth makes of it. */
export interface Converted {
  /** Each picture's `src` is its number in `pictures`, from 0, or is empty where it can't be shown. */
  html: string;
  pictures: Picture[];
  /** What mammoth says of it, in its own words. */
  messages: string[];
}

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  // A table of contents repeats the headings.
  ...["toc 1", "toc 2", "toc 3", "toc 4", "TOC Heading"].map((name) => `p[style-name='${name}'] => !`),
  "r[style-name='Emphasis'] => em",
];

const extensions: Record<string, string> = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif" };

/**
 * Converts a document.
 * @throws {RefusalError} where it is damaged.
 */
export async function convert({ bytes }: WordFile): Promise<Converted> {
  const pictures: Picture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const extension = extensions[image.contentType];
    if (extension === undefined) return { src: "" };
    pictures.push({ extension, bytes: await image.readAsBuffer() });
    return { src: String(pictures.length - 1) };
  });
  try {
    const result = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: styles, convertImage });
    return { html: result.value, pictures, messages: result.messages.map(({ message }) => message) };
  } catch {
    throw new RefusalError(
      "The document is damaged. Open it in Word, save it under another name and try again.",
    );
  }
}
