import type { z } from "zod";
import type { CalendarDate } from "../record/calendar.ts";
import { describeFields, type DescribedField } from "../schemas/described.ts";
import type { Collection } from "../schemas/index.ts";
import { isList } from "../source/ids.ts";
import { getValidEntries, type Source, parseSource } from "../source/index.ts";
import { askDidYouMean } from "../checks/did-you-mean.ts";
import { kinds } from "../schemas/kinds.ts";
import { AnswerError } from "./answers.ts";

/** Something that a new entry says, which its writer is asked. */
export interface Question {
  /** The field that the answer is for; `id` is for the entry's name. */
  field: string;
  /** Its flag on the command line, without hyphens. */
  flag: string;
  /** The sentence that tells a writer what to put. */
  about: string;
  /** Whether it must be answered now, may be answered later, or is asked of nobody. */
  when: "now" | "later" | "never";
  value: DescribedField["value"];
  /** What can be chosen, where it is not free. */
  choices?: AnswerChoice[] | undefined;
  /** What an answer has to be like, where its field doesn’t say it. */
  fits?: z.ZodType;
  /** The answer that is likely, to begin with. */
  preset?: string | undefined;
}

/** One of the answers to choose from, with words for it. */
export interface AnswerChoice {
  value: string;
  label: string;
}

/** The collections that an entry of each can be made of: `site.yaml` is there once. */
export type NewCollection = Exclude<Collection, "site" | "redirects" | "words">;

/** What is asked of a writer to make an entry, in the order of its schema. `asOf` is today, YYYY-MM-DD. */
export function listQuestionsFor(collection: NewCollection, source: Source, asOf: CalendarDate): Question[] {
  const fields = describeFields(collection).filter(
    ({ value, list }) => !list && value !== "group" && value !== "true or false",
  );
  const own = fields.map((field): Question => {
    const { name, about, value } = field;
    const when = whenAsked(collection, field);
    const preset = collection === "updates" && name === "published" ? asOf : undefined;
    return {
      field: name,
      flag: getFlag(name),
      about,
      when,
      value,
      choices: getChoices(field, source),
      preset,
    };
  });
  return [...(collection === "planParts" ? [planOfPart(source)] : []), ...own, nameOf(collection)];
}

/** The answers without which not even a draft can be made: they say where it goes. */
const first = new Set(["title", "programme", "plan", "period"]);

function whenAsked(collection: NewCollection, { name, needed }: DescribedField): Question["when"] {
  // An entry of a list has no draft: it is public as soon as it is there.
  if (isList(collection)) return needed ? "now" : "later";
  // A goal has its plan by and by, or none.
  if (!needed && name === "plan") return "later";
  // What is made from a programme needs one, though an update may be of none.
  if (!needed && !(collection === "updates" && name === "programme")) return "never";
  // The title of an update is its programme’s, unless another is given.
  if (collection === "updates" && name === "title") return "never";
  return first.has(name) ? "now" : "later";
}

function getChoices({ name, choices }: DescribedField, source: Source): AnswerChoice[] | undefined {
  if (choices.length > 0) return choices.map((value) => ({ value, label: value }));
  if (name === "plan") return listChoices(getValidEntries(source, "plans"));
  if (name === "programme") return listChoices(getValidEntries(source, "programmes"));
  if (name !== "within") return undefined;
  return getValidEntries(source, "places").map(({ id, data }) => ({ value: id, label: data.name }));
}

function listChoices(entries: { id: string; data: { title: string } }[]): AnswerChoice[] {
  return entries.map(({ id, data }) => ({ value: id, label: data.title }));
}

function planOfPart(source: Source): Question {
  const about = "The id of the plan it belongs to: the name of the plan's folder.";
  const choices = listChoices(getValidEntries(source, "plans"));
  return { field: "plan", flag: "plan", about, when: "now", value: "text", choices };
}

function nameOf(collection: NewCollection): Question {
  const about = isList(collection)
    ? "The id, if it is not to be made from its words."
    : "The name of the file, if it is not to be made from the title.";
  return { field: "id", flag: "id", about, when: "never", value: "text" };
}

/** `standsFor` as `stands-for`; the day of an update is its `date`. */
function getFlag(field: string): string {
  if (field === "published") return "date";
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The collections that new entries are made in, the most usual first. */
export const newCollections: readonly NewCollection[] = [
  "updates",
  "goals",
  "workstreams",
  "programmes",
  "strategy",
  "plans",
  "planParts",
  "pages",
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
