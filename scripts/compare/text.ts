import { load } from "cheerio";
import { structuredPatch } from "diff";
import { readingAge } from "../../src/checks/prose/readability.ts";
import { sentencesOf } from "../../src/checks/prose/sentences.ts";

const blocks = [
  ..."address article aside blockquote br caption dd details div dl dt fieldset figcaption figure".split(" "),
  ..."footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre search".split(" "),
  ..."section select summary table tbody tfoot thead tr ul".split(" "),
].join(", ");

/** Stands for the end of a block until white space has been made one. */
const end = "\uE000";

/** The text of some HTML as its reader goes through it: a line for each sentence, heading and row of a table. */
export function readLines(html: string): string[] {
  const $ = load(html, null, false);
  $("script, style, svg, template").remove();
  $("img").each((_, picture) => {
    $(picture).replaceWith($("<span></span>").text(` [picture: ${$(picture).attr("alt") ?? ""}] `));
  });
  $("td + td, td + th, th + td, th + th").prepend(" | ");
  $(blocks).before(end).after(end);
  const lines = $.root().text().replace(/\s+/g, " ").split(end);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      const starts = sentencesOf(line).map(({ start }) => start);
      return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
    });
}

/** How much there is to read of a text, and the age at which a reader can take it in; none where it is too short. */
export interface Reading {
  words: number;
  age: number | undefined;
}

const prose = ["p", "li", "dd", "td"].map((name) => `${name}:not(:has(p, ul, ol, table))`).join(", ");

/** How much there is to read of some HTML. Its headings, which are names, don't count for the age. */
export function measureReading(html: string): Reading {
  const $ = load(html, null, false);
  const texts = $(prose)
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, " ").trim());
  const words = readLines(html)
    .flatMap(sentencesOf)
    .reduce((sum, sentence) => sum + sentence.words.length, 0);
  return { words, age: readingAge(texts.filter(Boolean).flatMap(sentencesOf)) };
}

/** How two texts differ, to be read as a diff. */
export interface TextDifference {
  /** Each begins with `+`, `-` or a space; `…` stands for what is the same. */
  lines: string[];
  /** How many lines were left out at the end. */
  more: number;
}

/** Beyond as many lines two texts have too little in common to be compared line by line. */
const MAX_DIFFERENT = 2000;

/** How one text's lines become another's, with a line of what is the same around each change. */
export function compareTexts(before: string[], after: string[], limit: number): TextDifference {
  const [old, now] = [before, after].map((lines) => lines.map((line) => `${line}\n`).join(""));
  const patch = structuredPatch("", "", old!, now!, "", "", { context: 1, maxEditLength: MAX_DIFFERENT });
  const lines = patch
    ? patch.hunks.flatMap((hunk, index) => (index === 0 ? hunk.lines : [" …", ...hunk.lines]))
    : [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  const spaced = lines.map((line) => (line === " …" ? line : `${line.slice(0, 1)} ${line.slice(1)}`));
  return { lines: spaced.slice(0, limit), more: Math.max(0, lines.length - limit) };
}
