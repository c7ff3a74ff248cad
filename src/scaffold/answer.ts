import { z } from "zod";
import { didYouMean } from "../checks/did-you-mean.ts";
import { meantDates } from "../checks/meant-date.ts";
import { wordsFor } from "../checks/schema-words.ts";
import { id } from "../schemas/fields.ts";
import { collections } from "../schemas/index.ts";
import type { NewCollection, Question } from "./question.ts";

/** What a writer answered, by field. What is not there is to be written later. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What is wrong with an answer and what to write instead, as a sentence; nothing where it can be used. */
export function problemWith(
  question: Question,
  answer: string,
  collection: NewCollection,
): string | undefined {
  const { choices, field } = question;
  if (choices && !choices.some(({ value }) => value === answer)) {
    const ids = choices.map(({ value }) => value);
    return `“${answer}” is not one of them. ${didYouMean(answer, ids, oneOf(ids))}`;
  }
  const shape: unknown = Reflect.get(collections[collection].schema.shape, field);
  const fits = field === "id" ? id : shape instanceof z.ZodType ? shape : z.string();
  const result = fits.safeParse(valueOf(question, answer), { error: wordsFor, reportInput: true });
  const problem = result.error?.issues[0]?.message;
  if (problem === undefined) return undefined;
  const days = question.value === "date" ? meantDates(answer) : [];
  return `“${answer}” can’t be used: it ${problem}.${days.length > 0 ? ` Did you mean ${days.join(" or ")}?` : ""}`;
}

/** An answer as the value of its field. */
export function valueOf({ value }: Pick<Question, "value">, answer: string): string | number {
  return value === "number" && answer.trim() !== "" ? Number(answer) : answer.trim();
}

function oneOf(ids: string[]): string {
  return ids.length === 0 ? "There is none yet: make that first." : `Write one of ${ids.join(", ")}.`;
}
