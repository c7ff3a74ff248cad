import { FlagError } from "../lib/user-error.ts";
import { z } from "zod";
import { kinds } from "../schemas/kinds.ts";
import { askDidYouMean } from "../checks/did-you-mean.ts";
import { findMeantDates } from "../checks/likely-value.ts";
import { explainIssue, getOfForm } from "../checks/schema-words.ts";
import { id } from "../schemas/fields.ts";
import { collections, type Collection } from "../schemas/index.ts";
import type { Question } from "./question.ts";

/** An answer that is missing or can't be used. Its message is one line for the person who typed the command. */
export class AnswerError extends FlagError {}

/**
 * The answers that flags give, by field. `flags` holds what was typed, by flag.
 * @throws {AnswerError} for a flag that the kind doesn't have, or an answer that can't be used.
 */
export function findAnswers(
  flags: Readonly<Record<string, string | undefined>>,
  questions: readonly Question[],
  collection: Collection,
): Answers {
  const given = Object.entries(flags).filter((flag): flag is [string, string] => flag[1] !== undefined);
  const answers = given.map(([flag, answer]) => {
    const question = questions.find((one) => one.flag === flag);
    if (!question) {
      throw new AnswerError(
        `${capitalise(kinds[collection].one)} takes no --${flag}: it takes ${getFlags(questions)}.`,
      );
    }
    const problem = problemWith(question, answer, collection);
    if (problem) throw new AnswerError(`--${flag}: ${problem}`);
    return [question.field, answer.trim()];
  });
  return Object.fromEntries(answers);
}

/**
 * The answers with what is likely where nothing was answered.
 * @throws {AnswerError} where an answer is missing without which nothing can be made.
 */
export function complete(answers: Answers, questions: readonly Question[]): Answers {
  const missing = questions.find(({ field, when, preset }) => when === "now" && !answers[field] && !preset);
  if (missing) throw explainMissing(missing);
  const presets = questions.filter(({ field, preset }) => preset && !answers[field]);
  return { ...answers, ...Object.fromEntries(presets.map(({ field, preset }) => [field, preset])) };
}

/** What to tell of a question that must be answered and isn't. */
export function explainMissing({ flag, about, choices }: Question): AnswerError {
  if (!choices) return new AnswerError(`Add --${flag}: ${about}`);
  const ids = choices.map(({ value }) => value).join(", ");
  return new AnswerError(
    ids === ""
      ? `There is no ${flag} yet: make one first, with npm run new -- ${flag}.`
      : `Add --${flag}: ${about} It can be ${ids}.`,
  );
}

/** The flags of some questions, as they are typed. */
export function getFlags(questions: readonly Question[]): string {
  return questions.map(({ flag }) => `--${flag}`).join(", ");
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a writer answered, by field. What is not there is to be written later. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What is wrong with an answer and what to write instead, as a sentence; nothing where it can be used. */
export function problemWith(question: Question, answer: string, collection: Collection): string | undefined {
  const { choices, field } = question;
  if (choices && !choices.some(({ value }) => value === answer)) {
    const ids = choices.map(({ value }) => value);
    return `“${answer}” is not one of them. ${askDidYouMean(answer, ids, findChoice(ids))}`;
  }
  const shape: unknown = Reflect.get(collections[collection].schema.shape, field);
  const own = field === "id" ? id : shape instanceof z.ZodType ? shape : z.string();
  const fits = question.fits ?? own;
  const result = fits.safeParse(getValue(question, answer), { error: explainIssue, reportInput: true });
  const problem = result.error?.issues.flatMap(getOfForm)[0]?.message;
  if (problem === undefined) return undefined;
  const days = question.value === "date" ? findMeantDates(answer) : [];
  return `“${answer}” can’t be used: it ${problem}.${days.length > 0 ? ` Did you mean ${days.join(" or ")}?` : ""}`;
}

/** An answer as the value of its field. */
export function getValue({ value }: Pick<Question, "value">, answer: string): string | number {
  return value === "number" && answer.trim() !== "" ? Number(answer) : answer.trim();
}

function findChoice(ids: string[]): string {
  return ids.length === 0 ? "There is none yet: make that first." : `Write one of ${ids.join(", ")}.`;
}
