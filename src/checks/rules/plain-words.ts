import { getValidEntries, type Source } from "../../source/index.ts";
import { error, warning, locateInData, type Finding, type Place, type Rule } from "../finding.ts";
import { findExactWords } from "../prose/exact.ts";
import { findProse } from "../prose/prose.ts";

/** https://www.gov.uk/guidance/style-guide/a-to-z#words-to-avoid */
export const plainWordsRule: Rule = {
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
    return [...findWrongEntries(source), ...(words.size === 0 ? [] : getFindings(words, source))];
  },
};

/** Words of illness and death, said plainly by the NHS: a reader in need looks for them. */
const needed = new Set(
  "suicide, suicidal, self-harm, death, die, dead, dying, abuse, addiction, anxiety, depression, psychosis, schizophrenia, mental health, mental illness".split(
    ", ",
  ),
);

/** The most letters of a word or phrase of the list. */
const mostLetters = 60;

function findWrongEntries(source: Source): Finding[] {
  return getValidEntries(source, "words").flatMap((entry) => {
    if (isNeeded(entry.id)) {
      const message = `“${entry.id}” is a word that people in need look for.`;
      return [error(locateInData(entry, []), message, "Take it off the list.")];
    }
    if (entry.id.length <= mostLetters) return [];
    const message = `This phrase has ${entry.id.length} letters, of at most ${mostLetters}.`;
    return [error(locateInData(entry, []), message, "Write the words of it that have a plainer one.")];
  });
}

const isNeeded = (id: string) => needed.has(id.toLowerCase());

function getFindings(words: Words, source: Source): Finding[] {
  const exact = findExactWords(source);
  return findProse(source).flatMap(({ kind, text, at }) =>
    kind === "name"
      ? []
      : findMet(text, words)
          .filter(({ index, written }) => !exact(text, index, index + written.length))
          .flatMap(({ index, written, word }) => inPlain(written, at(index), word)),
  );
}

interface Word {
  use: string;
  why?: string | undefined;
}

/** The words to avoid by how they are written in lower case, and by their first letter how long they are. */
interface Words {
  size: number;
  byForm: Map<string, Word>;
  lengths: Map<string, number[]>;
}

function wordsToAvoid(source: Source): Words {
  const listed = getValidEntries(source, "words").filter(
    ({ id }) => !isNeeded(id) && id.length <= mostLetters,
  );
  const byForm = new Map(listed.flatMap(({ id, data }) => getForms(id).map((form) => [form, data] as const)));
  const lengths = new Map<string, number[]>();
  for (const [letter, forms] of Map.groupBy(byForm.keys(), (form) => form.charAt(0))) {
    // The longest first, so that "going forward" is not taken for "forward".
    lengths.set(
      letter,
      [...new Set(forms.map(({ length }) => length))].toSorted((a, b) => b - a),
    );
  }
  return { size: byForm.size, byForm, lengths };
}

/** A word as it is written and, where it is one long word, with the ends of a verb: utilise, utilised, utilising. */
function getForms(word: string): string[] {
  const plain = word.trim().replace(/\s+/g, " ").toLowerCase();
  if (!/^\p{L}{5,}$/u.test(plain)) return [plain];
  const [stem, ends] = plain.endsWith("e") ? [plain.slice(0, -1), ["e", "es"]] : [plain, ["", "s", "es"]];
  return [...ends, "ed", "ing"].map((end) => stem + end);
}

interface Met {
  index: number;
  written: string;
  word: Word;
}

/** The words to avoid in a text. They are looked up, as a pattern of all of them takes minutes or is too large. */
function findMet(text: string, { byForm, lengths }: Words): Met[] {
  const lower = text.replace(/\s/g, " ").toLowerCase();
  // A capital that is two letters in lower case would move all that follows it.
  const plain = lower.length === text.length ? lower : text;
  const met: Met[] = [];
  let end = 0;
  for (const { index } of plain.matchAll(/(?<![\p{L}-])\S/gu)) {
    if (index < end) continue;
    for (const length of lengths.get(plain.charAt(index)) ?? []) {
      const word = byForm.get(plain.slice(index, index + length));
      if (word === undefined || /^[\p{L}-]/u.test(plain.slice(index + length, index + length + 2))) continue;
      end = index + length;
      met.push({ index, written: text.slice(index, end), word });
      break;
    }
  }
  return met;
}

function inPlain(written: string, at: Place, word: Word): Finding[] {
  const reason = word.why === undefined ? "" : ` ${word.why}`;
  return [
    warning(at, `“${written.replace(/\s+/g, " ")}” has a plainer word.`, `Write “${word.use}”.${reason}`),
  ];
}
