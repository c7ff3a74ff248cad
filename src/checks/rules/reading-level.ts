import type { SourceEntry } from "../../source/index.ts";
import { writeGoal } from "../example.ts";
import { warning, locateStart, type Finding, type Rule } from "../finding.ts";
import { getProse } from "../prose/prose.ts";
import { measureReadingAge, splitSentences, type Sentence } from "../prose/readability.ts";

/** The most words of a sentence: https://www.gov.uk/guidance/content-design/writing-for-gov-uk#short-sentences */
const mostWords = 25;

/** Far above the 9 to 11 that the NHS aims for, as the names of services and documents weigh too. */
const mostYears = 15;

/** WCAG 2.2 SC 3.1.5, and https://service-manual.nhs.uk/content/how-we-write */
export const readingLevel: Rule = {
  id: "reading-level",
  about: `Sentences have no more than ${mostWords} words, and a text can be read at the age of ${mostYears}.`,
  why: "Many adults read as an 11-year-old does, and everyone reads short sentences faster. The age is counted by Flesch-Kincaid, from the length of sentences and words.",
  wrong: {
    "goals/falls.md": writeGoal(
      "Every ward looks at each patient on the day that they come in, and again on each day after that, to see whether anything has changed that could make them fall.",
    ),
  },
  right: {
    "goals/falls.md": writeGoal(
      "Every ward looks at each patient on the day that they come in, and on each day after that. Staff look for anything that could make the patient fall.",
    ),
  },
  check: ({ entries }) =>
    entries.filter(({ collection }) => collection !== "words").flatMap((entry) => findProblems(entry)),
};

function findProblems(entry: SourceEntry): Finding[] {
  const texts = getProse(entry)
    .filter(({ kind }) => kind === "sentences")
    .map(({ text, at }) => ({ sentences: splitSentences(text), at }));
  const tooLong = texts.flatMap(({ sentences, at }) =>
    sentences
      .filter(({ words }) => words.length > mostWords)
      .map(({ start, words }) =>
        warning(at(start), `This sentence has ${words.length} words.`, "Make two of it, or a list."),
      ),
  );
  return [
    ...tooLong,
    ...isTooHard(
      entry,
      texts.flatMap(({ sentences }) => sentences),
    ),
  ];
}

function isTooHard({ body, path }: SourceEntry, sentences: Sentence[]): Finding[] {
  const age = body && measureReadingAge(sentences);
  if (age === undefined || age <= mostYears) return [];
  const message = `This text is for readers of ${age} years and above.`;
  return [warning(locateStart(path), message, "Write shorter sentences and shorter words.")];
}
