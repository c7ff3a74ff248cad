import { askDidYouMean } from "../checks/did-you-mean.ts";
import type { CalendarDate } from "../record/calendar.ts";
import { kinds } from "../schemas/kinds.ts";
import { parseSource } from "../source/index.ts";
import { AnswerError } from "./answers.ts";
import { listQuestionsFor, type NewCollection, type Question } from "./question.ts";

/** The collections that new entries are made in, the most usual first. */
export const newCollections: readonly NewCollection[] = [
  "updates",
  "goals",
  "workstreams",
  "programmes",
  "strategy",
  "plans",
  "planParts",
  "places",
  "measures",
  "glossary",
];

/**
 * The collection of a kind, by the kind's name.
 * @throws {AnswerError} for a name that no kind has.
 */
export function findCollectionNamed(name: string): NewCollection {
  const found = newCollections.find((collection) => kinds[collection].name === name);
  if (found) return found;
  throw new AnswerError(
    `There is no kind “${name}”. ${askDidYouMean(name, kindNames, `Write ${kindList}.`)}`,
  );
}

const kindNames = newCollections.map((collection) => kinds[collection].name);

/** The kinds in a sentence: `update, goal or place`. */
export const kindList = `${kindNames.slice(0, -1).join(", ")} or ${kindNames.at(-1)}`;

/** What each kind asks for, whatever the content is. */
export function listQuestions(): { name: string; questions: Question[] }[] {
  const nothing = parseSource([]);
  const anyDay: CalendarDate = "2000-01-01";
  return newCollections.map((collection) => ({
    name: kinds[collection].name,
    questions: listQuestionsFor(collection, nothing, anyDay),
  }));
}
