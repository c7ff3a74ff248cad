import type { z } from "zod";
import { findLanguage } from "../lib/language.ts";
import { formatDate, isCalendarDate } from "../record/calendar.ts";
import { getDays } from "../schemas/dates-in-words.ts";
import { idPattern } from "../schemas/fields.ts";
import { askDidYouMean, findMeant, type Guess } from "./did-you-mean.ts";
import type { Field } from "./field.ts";
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
  if (typeof issue.input === "number" && field?.accepts(String(issue.input)))
    return `Write "${issue.input}", in quotes.`;
  const [only, ...others]: unknown[] = Array.isArray(issue.input) ? issue.input : [];
  if (typeof only === "string" && others.length === 0 && field?.accepts(only)) return `Write ${only}.`;
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
  if (field?.accepts("not available")) return guessFigure(input, field.accepts);
  const [first, second] = [...findMeantDates(input), meantTime(input)].filter(
    (one) => one && field?.accepts(one),
  );
  if (first && second)
    return `Did you mean ${first} (${formatDate(first)}) or ${second} (${formatDate(second)})?`;
  if (first) return `Did you mean ${first}?`;
  const formed = findFormed(input).find(field?.accepts ?? (() => false));
  if (formed !== undefined) return `Did you mean ${formed.startsWith("#") ? quoteValue(formed) : formed}?`;
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

/** Addresses, colours and codes of languages that lack a sign, or have one too many. */
function findFormed(written: string): string[] {
  const text = written.trim();
  const [, ...short] = /^#?([\da-f])([\da-f])([\da-f])$/i.exec(text) ?? [];
  return [
    text.replace(
      /^(?:http:\/\/|https?:\/*(?!\/)|(?=www\.|[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net)\b))/i,
      "https://",
    ),
    /^(?:yes|no|true|false)$|:/i.test(text) ? "" : `/${text.replace(/^\.?\/|\/$/g, "")}/`,
    text.replace(/^mailto:/i, ""),
    text.replace(/ (?:at|\[at\]) /, "@"),
    text.replace(/^.*[\\/]/, ""),
    `#${text}`,
    `#${short.map((digit) => digit + digit).join("")}`,
    findLanguage(text) ?? "",
  ].filter((guess) => guess !== written);
}

const words = String.raw`(?:about|around|approximately|approx\.?|c\.?|circa|~|≈|over|more than|at least|up to|almost|nearly|[<>≤≥])`;
const sizes: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** What to write for a figure as people write it: with its sign, its unit, or words for how exact it is. */
function guessFigure(written: string, accepts: (value: unknown) => boolean): string | undefined {
  const text = written.trim().toLowerCase();
  if (
    /^(?:n\/?a|tb[cda]|-+|–|—|\*|\?|(?:no|not) data|unknown|none|missing|unavailable|not (?:known|recorded|collected|reported|applicable)|suppressed|redacted)\.?$/.test(
      text,
    ) ||
    findMeant(text, ["not available"])
  )
    return /^none|^suppressed|^redacted|^\*/.test(text)
      ? "Write 0, fewer than 5 where a small number is kept back, or not available with a note that says why."
      : "Write not available, with a note that says why.";
  const plain = text
    .replace(/\bmins?\b/g, "minutes")
    .replace(/\bsecs?\b/g, "seconds")
    .replace(/\bhrs?\b/g, "hours")
    .replace(/^less then|^fewer then/, "fewer than")
    .replace(
      /^(fewer than|less than|under) (\w+)$/,
      (_, begin: string, word: string) =>
        `${begin} ${digits.indexOf(word) === -1 ? word : digits.indexOf(word)}`,
    )
    .replace(/%/g, "")
    .replace(/(?<=\d) (?=\d{3}\b)/g, "");
  if (plain !== text && (accepts(plain) || /^\d+$/.test(plain))) return `Write ${plain}.`;
  const [, value, of] = /^(\d+) ?(?:out of|of|\/) ?(\d+)$/.exec(text) ?? [];
  if (value !== undefined) return `Write value: ${value} and of: ${of}.`;
  const [, more, minus, number = "", size = "", after = ""] =
    new RegExp(
      String.raw`^(${words} ?)?[£+]?(minus |[-−])?£?(\d[\d,]*(?:\.\d+)?) ?(k|thousand|m|million|bn|billion)?(\+|[ %(]?\D*)$`,
    ).exec(text) ?? [];
  if (number === "") return undefined;
  const exact = Number((Number(number.replaceAll(",", "")) * (sizes[size] ?? 1)).toPrecision(15));
  const say = `Write ${minus ? "-" : ""}${exact}`;
  return more || after === "+" ? `${say}, and “${written}” in a note.` : `${say}.`;
}

const digits = "zero one two three four five six seven eight nine ten".split(" ");

/** The time of day that was probably meant by 9:30, 9.30am or 2pm, as HH:MM. */
function meantTime(written: string): string | undefined {
  const [, hours = "", minutes, half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*([ap]m)?$/i.exec(written.trim()) ?? [];
  if (minutes === undefined && half === undefined) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours);
  return `${String(hour).padStart(2, "0")}:${minutes ?? "00"}`;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The days that may be meant by a date written without its zeros, in words or in figures of another order, as
 * YYYY-MM-DD: the British reading first, then the American one where that is a day as well.
 */
export function findMeantDates(written: string): string[] {
  const dates = getParts(written.trim().toLowerCase()).map(
    ([year = "", month = "", day = ""]) =>
      `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  return [...new Set(dates.filter(isCalendarDate))];
}

/** How many days the month has of a date, YYYY-MM-DD, whose day is too late for it. */
function daysOfMonth(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(written) ?? [];
  const days = ["31", "30", "29", "28"].find((last) => isCalendarDate(`${year}-${month}-${last}`));
  if (days === undefined || Number(day) <= Number(days)) return undefined;
  const [, ...words] = formatDate(`${year}-${month}-01`).split(" ");
  return `${words.join(" ")} has ${days} days.`;
}

type Parts = (string | undefined)[];

/** The year, month and day that a text can be read as. */
function getParts(written: string): Parts[] {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t.*)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (yearFirst) return [yearFirst.slice(1)];
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(written);
  if (yearLast) {
    const [, first, sign, second, year] = yearLast;
    const british = [year, second, first];
    // Nobody writes the month first and dots, unless by mistake.
    return sign === "." && Number(second) <= 12 ? [british] : [british, [year, first, second]];
  }
  const weekday = "(?:[a-z]+day,? )?";
  const dayFirst = new RegExp(
    `^${weekday}(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3})[a-z]*[.,]? (\\d{4})$`,
  ).exec(written);
  if (dayFirst) return [[dayFirst[3], getMonth(dayFirst[2]), dayFirst[1]]];
  const monthFirst = new RegExp(
    `^${weekday}([a-z]{3})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`,
  ).exec(written);
  return monthFirst ? [[monthFirst[3], getMonth(monthFirst[1]), monthFirst[2]]] : [];
}

function getMonth(name: string | undefined): string {
  return String(months.indexOf(name ?? "") + 1);
}
