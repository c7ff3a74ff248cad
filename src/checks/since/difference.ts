import { diffArrays } from "diff";
import { distance } from "fastest-levenshtein";
import { getAttributes, isComponent } from "../../source/components.ts";
import type { SourceEntry } from "../../source/index.ts";
import { findBlocks, getNodes, getText } from "../../source/markdown.ts";

/** Words that were there and words that are there now, in the same place. */
export interface Difference {
  was: string;
  is: string;
  /** The word before them, which has stayed; a line break where they begin a line. */
  before: string;
}

/** The differences between two texts, word by word. Where a text only ends a line elsewhere, there is none. */
export function getDifferences(was: string, is: string): Difference[] {
  const found: Difference[] = [];
  let isOpen = false;
  let before = "";
  for (const { value, added, removed } of diffArrays(getWords(was), getWords(is))) {
    if (!added && !removed) {
      isOpen = false;
      before = value.at(-1) ?? "";
      continue;
    }
    const words = value.filter((word) => word !== "\n").join(" ");
    const open = isOpen ? found.pop() : undefined;
    const [left, come] = removed ? [words, open?.is ?? ""] : [open?.was ?? "", words];
    found.push({ was: left, is: come, before });
    isOpen = true;
  }
  return found.filter((one) => one.was !== one.is);
}

function getWords(text: string): string[] {
  return text.match(/\S+|\n/g) ?? [];
}

/** What a text said and what it says instead, in whole sentences. */
export interface Reworded {
  was: string;
  now: string;
}

/** The most letters that a note has of what was said, or is. */
const MAX_SAID = 300;

/**
 * The sentences of one text that another has not, and those that it has instead, where both have some and they are
 * few enough to be told.
 */
export function getReworded(was: string, is: string): Reworded | undefined {
  const [before, after] = [getSentences(was), getSentences(is)];
  const lacking = (sentences: string[], others: string[]) => {
    const known = new Set(others);
    return [...new Set(sentences)].filter((sentence) => !known.has(sentence)).join(" ");
  };
  const words = { was: lacking(before, after), now: lacking(after, before) };
  const isTold = (said: string) => said !== "" && said.length <= MAX_SAID;
  return isTold(words.was) && isTold(words.now) ? words : undefined;
}

function getSentences(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence !== "");
}

/** More letters than these, in a word and in all, are more than a slip of the pen. */
const MAX_LETTERS_OF_WORD = 2;
const MAX_LETTERS = 8;

/**
 * True where some differences are of a few letters alone: spelling, spaces and stops. A figure, a date, a name or
 * a short word, such as “not”, is none of them, nor is a word more or less.
 */
export function isSlipOfPen(differences: Difference[], text: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const letters = differences.map((one) => lettersApart(one, words));
  return letters.every((count) => count <= MAX_LETTERS_OF_WORD) && sum(letters) <= MAX_LETTERS;
}

function lettersApart({ was, is }: Difference, words: Set<string>): number {
  const [before, after] = [getLetters(was), getLetters(is)];
  if (getFigures(was) !== getFigures(is)) return Infinity;
  // Spaces, stops and capitals.
  if (before !== "" && before.toLowerCase() === after.toLowerCase()) return 0;
  if (before === "" && after === "") return was.length + is.length;
  if (before === "" || after === "" || before[0]?.toLowerCase() !== after[0]?.toLowerCase()) return Infinity;
  if (numberWords.test(was) || numberWords.test(is)) return Infinity;
  if (isName(was, words) || isName(is, words)) return Infinity;
  const isShort = Math.max(before.length, after.length) <= 4;
  const apart = distance(before.toLowerCase(), after.toLowerCase());
  return isShort && sort(before) !== sort(after) && !/^an?$/i.test(before) ? Infinity : apart;
}

const numberWords =
  /\b(?:no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|half|quarters?|thirds?|first|second|third|\w+th)\b/i;

/** A capital begins a name, or a sentence: then the word stands in the text with a small letter as well. */
function isName(some: string, words: Set<string>): boolean {
  return (some.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).some(
    (word) => !words.has(word.toLowerCase()) || /\p{Lu}.*\p{Lu}/u.test(word),
  );
}

function getLetters(text: string): string {
  return text.replace(/[^\p{L}]+/gu, "");
}

function getFigures(text: string): string {
  return (text.match(/[-−+£$€]*\d[\d.,:/-]*\d?\s?%?|\d/g) ?? [])
    .map((figure) => figure.replace(/[.,:;]$/, ""))
    .join(" ");
}

function sort(text: string): string {
  return [...text.toLowerCase()].toSorted().join("");
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What readers read of a body, without the marks of Markdown. */
export function getPlainBody({ body }: SourceEntry): string {
  const { root } = body?.markdown() ?? {};
  return findBlocks(root)
    .map((block) => blockText(block, body))
    .join("\n");
}

function blockText(block: Parameters<typeof getText>[0], body: SourceEntry["body"]): string {
  const nodes = getNodes(block);
  const parts = nodes.flatMap((node) => {
    if (isComponent(node) && body) return getAttributes(node, body).map(({ value }) => value ?? "");
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
      return [getText(node)];
    return node.type === "code" || node.type === "html" ? [node.value] : [];
  });
  return parts.join(" ");
}

/** Where the links and pictures of a body lead, in their order. */
export function listAddresses({ body }: SourceEntry): string {
  const nodes = body?.nodes() ?? [];
  return nodes.flatMap((node) => ("url" in node ? [node.url] : [])).join("\n");
}
