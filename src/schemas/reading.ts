import { z } from "zod";
import { getDays, type Days } from "./dates-in-words.ts";
import { calendarDate, figure, id, line } from "./fields.ts";

/** Words for a time of more than a day, such as Q4 2022/23. */
const period = line.refine((words) => getPeriod(words) !== undefined, {
  error: "must be a date such as 2022-03-14, or a period such as Q4 2022/23, May 2022 or 2022/23",
});

/** A day, or the period that something is of. */
export const dayOrPeriod = z.union([calendarDate, period]);

/** The days of a month, a quarter or a year, from the words for it; nothing for a date. */
export function getPeriod(words: string): Days | undefined {
  const days = getDays(words);
  return days && days.from !== days.by ? days : undefined;
}

/** The day that a figure stands for on a line of time: its date, or the last day of its period. */
export function getLastDay({ asAt }: { asAt?: string | undefined }): string | undefined {
  return asAt === undefined ? undefined : (getPeriod(asAt)?.by ?? asAt);
}

/** What a figure is that a source gives in words. */
export interface Worded {
  kind: "suppressed" | "range" | "not available" | "duration";
  /** The words, in the one way in which readers see them. */
  words: string;
  /** Of a duration. */
  seconds?: number;
}

const counted = String.raw`\d[\d,]{0,19}(?:\.\d{1,9})?`;
const number = `[-−]?${counted}`;
const times = { day: 86_400, hour: 3600, minute: 60, second: 1 };

/** What the words of a figure say; nothing for words that are none. */
export function readWords(written: string): Worded | undefined {
  const text = written.trim().replace(/\.$/, "").toLowerCase();
  if (text === "not available") return { kind: "not available", words: text };
  const below = new RegExp(`^(?:(?:fewer|less) than |under |< ?)(${counted})$`).exec(text)?.[1];
  if (below !== undefined && toNumber(below) > 0) {
    return { kind: "suppressed", words: text.replace(/^(?:under |< ?)/, "fewer than ") };
  }
  const [, low, high] =
    new RegExp(`^(?:between )?(${number}) ?(?:to|and|-|–) ?(${number})$`).exec(text) ?? [];
  if (low !== undefined && high !== undefined && toNumber(low) < toNumber(high)) {
    return { kind: "range", words: `${low} to ${high}`.replaceAll("-", "−") };
  }
  const parts = [...text.matchAll(/(\d{1,9}(?:\.\d{1,9})?) (day|hour|minute|second)s?(?:,? and |, | |$)/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join("") === text) {
    const sizes = parts.map(([, , name]) => times[name as keyof typeof times]);
    if (sizes.some((size, index) => size >= (sizes[index - 1] ?? Infinity))) return undefined;
    const seconds = parts.reduce((sum, [, count], index) => sum + Number(count) * sizes[index]!, 0);
    return { kind: "duration", words: text, seconds };
  }
  return undefined;
}

function toNumber(written: string): number {
  return Number(written.replaceAll(",", "").replace("−", "-"));
}

/** How many seconds one of a unit of time has; nothing for other units. */
export function getSeconds(unit: string): number | undefined {
  return times[unit.toLowerCase().replace(/s$/, "") as keyof typeof times];
}

const words = line.refine((text) => readWords(text) !== undefined, {
  error:
    "must be a number such as 12.5, or words such as fewer than 5, 10 to 20, 8 minutes 12 seconds or not available",
});

/** The fields of a reading that the data sets share. */
export const readingFields = {
  measure: id.describe("The id of the measure, from measures.yaml."),
  value: z
    .union([figure, words])
    .describe(
      "The number reported. One below zero has a minus before it: -3. Or the source’s words: fewer than 5 (a small number that is kept back), 10 to 20, 8 minutes 12 seconds, not available.",
    ),
  of: figure.min(0).optional().describe("The total it is out of, if the source gives one."),
  unit: line.optional().describe("The measure’s unit, if you want it checked against measures.yaml."),
  asAt: dayOrPeriod
    .optional()
    .describe(
      "The date that the number is true for, or the period that it is of in the source’s words, such as Q4 2022/23 or May 2022. Leave out where the source gives none: readers are then told when it was reported.",
    ),
  provisional: z
    .boolean()
    .default(false)
    .describe("Write true where the source says that the figure may still change."),
  revised: line
    .optional()
    .describe(
      "Why the source replaces an earlier figure of the same date, in one sentence. The earlier one stays where it is, and is shown struck out.",
    ),
  note: line
    .optional()
    .describe(
      "What the source says that a reader of the figure must know, in one sentence; of one that is not available, why.",
    ),
};

/** One value of a measure. */
export const reading = z
  .strictObject(readingFields)
  .check(({ value: { value, note }, issues }) => {
    if (typeof value === "string" && readWords(value)?.kind === "not available" && note === undefined) {
      issues.push({ code: "custom", path: ["note"], message: "is missing", input: undefined });
    }
  })
  .transform(({ value, ...others }) => ({
    ...others,
    // A zero below zero is none.
    value: typeof value === "number" ? value || 0 : undefined,
    worded: typeof value === "string" ? readWords(value) : undefined,
  }));

export type ReadingData = z.output<typeof reading>;
