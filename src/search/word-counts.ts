import { bareWord } from "./plain-words.ts";
import { remembered } from "./remembered.ts";

/** How often there is which word in some texts. */
export interface WordCounts {
  add(text: string): void;
  /** Each word once, those that are as common in the order of their letters. */
  mostCommonFirst(): string[];
}

/** Begins to count. */
export function countWords(): WordCounts {
  const counts = new Map<string, number>();
  const partsIn = remembered(partsOf);
  return {
    add(text) {
      for (const part of text.split(/\s+/).flatMap(partsIn)) counts.set(part, (counts.get(part) ?? 0) + 1);
    },
    mostCommonFirst: () =>
      [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word),
  };
}

/** A compound counts with its parts. Those of one letter tell nothing. */
function partsOf(word: string): string[] {
  const parts = new Set([word, ...word.split(/[^\p{L}\p{N}’']+/u)].map(bareWord));
  return [...parts].filter((part) => part.length > 1);
}
