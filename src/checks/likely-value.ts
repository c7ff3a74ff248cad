import type { z } from "zod";
import { formatDate } from "../record/calendar.ts";
import { getDays } from "../schemas/dates-in-words.ts";
import { idPattern } from "../schemas/fields.ts";
import { askDidYouMean, type Guess } from "./did-you-mean.ts";
import type { Field } from "./field.ts";
import { daysOfMonth, findMeantDates } from "./meant-date.ts";
import { makePlainName } from "./plain-name.ts";
import { quoteValue } from "./yaml-words.ts";

/**
 * What to write in place of a value that doesn't fit its field, or nothing where that is anybody's guess.
 * `guess` is at the ids that the field can name; it has none where the value is an id of its own.
 */
export function guessValue(
  issue: z.core.$ZodIssue,
  field: Field | undefined,
  guess: Guess | undefined,
): string | undefined {
  // What a rule of the schema refuses fits the form of its field.
  if (issue.code === "custom" && field?.accepts(issue.input)) return undefined;
  // 9.30 is a number, whose last 0 is lost.
  const input = typeof issue.input === "number" ? issue.input.toFixed(2) : issue.input;
  if (typeof input !== "string") return undefined;
  if (issue.code === "invalid_type" && issue.expected === "array") return listOf(input);
  if (issue.code === "invalid_value") return askDidYouMean(input, issue.values.map(String), "") || undefined;
  if (issue.code === "invalid_format" && issue.pattern === String(idPattern)) {
    const name = makePlainName(input);
    return guess ? askDidYouMean(name, guess, "") || undefined : `Write ${name}.`;
  }
  if (field?.keys.join() === "text,from,by") return dueGroup(input);
  const plain = findPlainValues(input).find(field?.accepts ?? (() => false));
  if (plain !== undefined) return `Write ${plain}.`;
  const [first, second] = [...findMeantDates(input), meantTime(input)].filter(
    (one) => one && field?.accepts(one),
  );
  if (first && second)
    return `Did you mean ${first} (${formatDate(first)}) or ${second} (${formatDate(second)})?`;
  if (first) return `Did you mean ${first}?`;
  return daysOfMonth(input);
}

/** Ids that were written one after the other, as the list that they must be. */
function listOf(written: string): string | undefined {
  const ids = written.split(/\s*[,;]\s*|\s+and\s+/).filter(Boolean);
  return ids.length > 0 && ids.every((one) => idPattern.test(one)) ? `Write [${ids.join(", ")}].` : undefined;
}

/** A due date that was written as text alone, as the group that it must be. */
function dueGroup(written: string): string {
  const [by, other] = findMeantDates(written);
  if (by && other) {
    const [one, two] = [by, other].map((date) => `{ text: ${formatDate(date)} }`);
    return `Write due: ${one} or due: ${two}`;
  }
  const text = by ? formatDate(by) : /[,:#{}[\]]/.test(written) ? quoteValue(written) : written;
  // What days some words mean is asked for only where they don’t say it.
  return `Write due: { text: ${text}${getDays(text) ? "" : ", from: YYYY-MM-DD, by: YYYY-MM-DD"} }`;
}

/** The number, and true or false, that a text can stand for. */
function findPlainValues(written: string): (number | boolean)[] {
  const number = /^\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*%?\s*$/.exec(written);
  if (number) return [Number((number[1] ?? "").replaceAll(",", "") + (number[2] ?? ""))];
  if (/^\s*(?:yes|on|y|true)\s*$/i.test(written)) return [true];
  return /^\s*(?:no|off|n|false)\s*$/i.test(written) ? [false] : [];
}

/** The time of day that was probably meant by 9:30, 9.30am or 2pm, as HH:MM. */
function meantTime(written: string): string | undefined {
  const [, hours = "", minutes, half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*([ap]m)?$/i.exec(written.trim()) ?? [];
  if (minutes === undefined && half === undefined) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours);
  return `${String(hour).padStart(2, "0")}:${minutes ?? "00"}`;
}
