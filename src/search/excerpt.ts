import type { Part } from "./page-text.ts";

/** A piece of an excerpt: words that match what was searched for, or the words between them. */
export interface Piece {
  text: string;
  matches: boolean;
}

const length = 24;
const lead = 6;

/** The signs around a word, which are not what was searched for, and the word; the plus of “Good+” is its own. */
const signs = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+]*)$/u;

/**
 * The words of a part that tell best why it was found: where most needs are met, from a sentence's start or not far
 * before them.
 */
export function excerptOf(words: string[], part: Part, locations: readonly number[][]): Piece[] {
  const needs = locations.map((own) => own.filter((at) => at >= part.textFrom && at < part.to));
  const starts = needs.flat().map((at) => startBefore(words, at, part.textFrom));
  const worth = (start: number) => {
    const near = needs.map((own) => own.filter((at) => at >= start && at < start + length).length);
    return near.filter((count) => count > 0).length * length + near.reduce((sum, count) => sum + count, 0);
  };
  const start = starts.toSorted((a, b) => worth(b) - worth(a) || a - b)[0] ?? part.textFrom;
  const end = Math.min(start + length, part.to);
  const pieces = piecesOf(words.slice(start, end), new Set(needs.flat().map((at) => at - start)));
  if (pieces.length === 0) return [];
  const isBegun = start > part.textFrom && !endsSentence(words[start - 1]);
  return [...cut(isBegun, "…\u00a0"), ...pieces, ...cut(end < part.to, "\u00a0…")];
}

function cut(isCut: boolean, text: string): Piece[] {
  return isCut ? [{ text, matches: false }] : [];
}

function startBefore(words: string[], at: number, first: number): number {
  for (let start = at; start > Math.max(first, at - lead); start--) {
    if (endsSentence(words[start - 1])) return start;
  }
  return Math.max(first, at - lead);
}

function endsSentence(word = ""): boolean {
  return /[.?!:]$/.test(word);
}

function piecesOf(words: string[], matching: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, matches: boolean): void => {
    const before = pieces.at(-1);
    if (before?.matches === matches) before.text += text;
    else if (text !== "") pieces.push({ text, matches });
  };
  for (const [index, word] of words.entries()) {
    const space = index === 0 || word === "," ? "" : " ";
    const [, open = word, core = "", close = ""] = (matching.has(index) && signs.exec(word)) || [];
    // Words side by side are marked as one.
    add(`${space}${open}`, core !== "" && open === "" && pieces.at(-1)?.matches === true);
    add(core, true);
    add(close, false);
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll(" ,", ",") }));
}
