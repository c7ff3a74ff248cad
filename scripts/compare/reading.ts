import { load } from "cheerio";
import { readingAge } from "../../src/checks/prose/readability.ts";
import { sentencesOf } from "../../src/checks/prose/sentences.ts";
import { linesOf } from "./lines.ts";

/** How much there is to read of a text, and how hard it is. */
export interface Reading {
  words: number;
  /** The age at which a reader can take it in with ease; not there for a text too short to tell. */
  age: number | undefined;
}

const sentences = ["p", "li", "dd", "td"].map((name) => `${name}:not(:has(p, ul, ol, table))`).join(", ");

/** How much there is to read of some HTML. Its headings, which are names, don't count for the age. */
export function readingOf(html: string): Reading {
  const $ = load(html, null, false);
  const texts = $(sentences)
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, " ").trim());
  return {
    words: linesOf(html)
      .flatMap(sentencesOf)
      .reduce((sum, sentence) => sum + sentence.words.length, 0),
    age: readingAge(texts.filter(Boolean).flatMap(sentencesOf)),
  };
}
