import type { Source } from "../../source/index.ts";
import { getProse } from "../prose/prose.ts";
import { findHidden } from "../hidden.ts";
import { warning, type Finding, type Rule } from "../finding.ts";
import { isLeftover } from "./unfinished.ts";

/** Abbreviations that need no words beside them: https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing */
const everyday = new Set(
  "NHS UK US EU GP A&E TV BBC ID OK IT AM PM PDF CSV JSON RSS URL HTML SMS PIN FAQ".split(" "),
);

/** WCAG 2.2 SC 3.1.4: there is a way to find out what an abbreviation stands for. */
export const abbreviations: Rule = {
  id: "abbreviations",
  about: "An abbreviation is in the glossary, or is explained where an entry first uses it.",
  why: "Letters that everyone in an organisation knows shut out the people that it writes for.",
  wrong: { "goals/falls.md": "---\ntitle: No falls\n---\n\nThe FRAT is used on every ward.\n" },
  right: {
    "goals/falls.md":
      "---\ntitle: No falls\n---\n\nThe Falls Risk Assessment Tool (FRAT) is used on every ward. The FRAT takes 5 minutes.\n",
  },
  check(source) {
    // Of a glossary that can’t be read, nobody knows what it explains.
    if (findHidden(source).hasList("glossary")) return [];
    const explained = explainedBy(source);
    return source.entries
      .filter(({ collection }) => collection !== "words")
      .flatMap((entry) => findProblems(getProse(entry), explained));
  },
};

/**
 * Capitals with or without an & between, and perhaps an s for more than one. Roman numerals, the parts of a
 * file’s name or of GOV.UK and the kind of a note at GitHub ([!NOTE]) are no abbreviations.
 */
const capitals =
  /(?<![\p{L}\p{N}]|\p{L}\.|\[!)(?![IVX]+(?!\p{L}))(\p{Lu}(?:&?\p{Lu})+)(?:[’']?s)?(?![\p{L}\p{N}~^]|\.\p{L})/gu;

function findProblems(prose: ReturnType<typeof getProse>, explained: Set<string>): Finding[] {
  const met = new Set<string>();
  return prose.flatMap(({ text, at }) =>
    (/\p{Lu}&?\p{Lu}/u.test(text) ? [...text.matchAll(capitals)] : []).flatMap(
      ({ 0: written, 1: letters = "", index }) => {
        if (everyday.has(letters) || isLeftover(letters) || explained.has(letters) || met.has(letters))
          return [];
        met.add(letters);
        if (isExplainedAt(text, index, index + written.length)) return [];
        return [
          warning(
            at(index),
            `“${letters}” is not in the glossary, and is not explained where it is first used.`,
            `Write it out first, with (${letters}) after it, or add it to glossary.yaml. For emphasis, use lower case.`,
          ),
        ];
      },
    ),
  );
}

// Both look from one place alone: a search through all that is before it takes minutes in a long text.
const wordsBefore = /(?<=\p{L}[^()\p{L}]*\()/uy;
const wordsAfter = / \(\p{L}{2}[^()]* /uy;

/** True for "Open House Days (OHDs)" and "OHD (Open House Day)". */
function isExplainedAt(text: string, start: number, end: number): boolean {
  wordsBefore.lastIndex = start;
  wordsAfter.lastIndex = end;
  return (text[end] === ")" && wordsBefore.test(text)) || wordsAfter.test(text);
}

/** The abbreviations that the glossary's terms hold. */
function explainedBy(source: Source): Set<string> {
  const terms = source.entries.filter(({ collection }) => collection === "glossary");
  const prose = terms.flatMap(({ id, raw }) => [id.toUpperCase(), getTerm(raw)]);
  return new Set(prose.flatMap((term) => [...term.matchAll(capitals)].map(([, letters = ""]) => letters)));
}

function getTerm(raw: unknown): string {
  return typeof raw === "object" && raw !== null && "term" in raw ? String(raw.term) : "";
}
