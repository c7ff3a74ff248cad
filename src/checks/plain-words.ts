import { validEntries, type Source } from "../source/index.ts";
import { findings, inData, type Finding, type Place, type Rule } from "./finding.ts";
import { exactWords } from "./prose/exact.ts";
import { proseIn } from "./prose/prose.ts";

const { error, warning } = findings("plain-words");

/** https://www.gov.uk/guidance/style-guide/a-to-z#words-to-avoid */
export const plainWords: Rule = {
  id: "plain-words",
  about: "Sentences use plain words: those of words-to-avoid.yaml have a better one.",
  why: "Plain words are read faster and by more people. Each organisation keeps its own list, in words-to-avoid.yaml.",
  wrong: {
    "words-to-avoid.yaml": "utilise: { use: use }\n",
    "goals/falls.md": "---\ntitle: No falls\n---\n\nWards will be utilising the tool.\n",
  },
  right: {
    "words-to-avoid.yaml": "utilise: { use: use }\n",
    "goals/falls.md": "---\ntitle: No falls\n---\n\nWards will use the tool.\n",
  },
  check(source) {
    const words = wordsToAvoid(source);
    return [...harmfulEntries(source), ...(words.length === 0 ? [] : findingsOf(words, source))];
  },
};

/** Words of illness and death, said plainly by the NHS: a reader in need looks for them. */
const needed = new Set(
  "suicide, suicidal, self-harm, death, die, dead, dying, abuse, addiction, anxiety, depression, psychosis, schizophrenia, mental health, mental illness".split(
    ", ",
  ),
);

function harmfulEntries(source: Source): Finding[] {
  return validEntries(source, "words")
    .filter(({ id }) => needed.has(id.toLowerCase()))
    .map((entry) => {
      const message = `“${entry.id}” is a word that people in need look for.`;
      return error(inData(entry, []), message, "Take it off the list.");
    });
}

function findingsOf(words: Word[], source: Source): Finding[] {
  const patterns = words.map(({ pattern }) => pattern).join("|");
  const any = new RegExp(`(?<![\\p{L}-])(?:${patterns})(?![\\p{L}-])`, "giu");
  const known = new Map<string, Word | undefined>();
  const wordOf = (written: string) => {
    const key = written.toLowerCase();
    if (!known.has(key))
      known.set(
        key,
        words.find(({ whole }) => whole.test(written)),
      );
    return known.get(key);
  };
  const exact = exactWords(source);
  return proseIn(source).flatMap(({ kind, text, at }) => {
    const met = kind === "name" ? [] : [...text.matchAll(any)];
    return met
      .filter(({ 0: written, index }) => !exact(text, index, index + written.length))
      .flatMap(({ 0: written, index }) => inPlain(written, at(index), wordOf(written)));
  });
}

interface Word {
  pattern: string;
  /** Fits the word alone. */
  whole: RegExp;
  use: string;
  why: string | undefined;
}

/** The longest first, so that "going forward" is not taken for "forward". */
function wordsToAvoid(source: Source): Word[] {
  return validEntries(source, "words")
    .filter(({ id }) => !needed.has(id.toLowerCase()))
    .toSorted((a, b) => b.id.length - a.id.length)
    .map(({ id, data: { use, why } }) => {
      const pattern = patternOf(id);
      return { pattern, whole: new RegExp(`^(?:${pattern})$`, "iu"), use, why };
    });
}

/** A word as it is written and, where it is one long word, with the ends of a verb: utilise, utilised, utilising. */
function patternOf(word: string): string {
  if (!/^\p{L}{5,}$/u.test(word)) return word.split(/\s+/).map(RegExp.escape).join("\\s+");
  return word.endsWith("e") ? `${word.slice(0, -1)}(?:e|es|ed|ing)` : `${word}(?:s|es|ed|ing)?`;
}

function inPlain(written: string, at: Place, word: Word | undefined): Finding[] {
  if (word === undefined) return [];
  const reason = word.why === undefined ? "" : ` ${word.why}`;
  return [
    warning(at, `“${written.replace(/\s+/g, " ")}” has a plainer word.`, `Write “${word.use}”.${reason}`),
  ];
}
