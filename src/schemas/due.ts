import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { calendarDate, line } from "./fields.ts";

/** The first and the last day that some words can mean; the same for words that name one day. */
export interface Days {
  from: string;
  by: string;
}

/** By when something is due: the source's words, and the days that they can mean. */
export const due = z
  .strictObject({
    text: line.describe("By when, in the source's own words, such as mid-May 2022."),
    from: calendarDate
      .optional()
      .describe(
        "The first day that those words can mean. Leave out where they say it: mid-May 2022, Q4 2022/23, by 2024.",
      ),
    by: calendarDate
      .optional()
      .describe(
        "The last day that those words can mean. Leave out where they say it (31 May 2022, spring 2023, by 2024), or name no time (when there is money for it).",
      ),
  })
  .transform(({ text, from, by }, { issues }) => {
    const said = getDays(text);
    const last = by ?? said?.by;
    if (last === undefined && namesTime.test(text)) {
      issues.push({ code: "custom", path: ["by"], message: "is missing", input: undefined });
      return z.NEVER;
    }
    if (from !== undefined && last !== undefined && from > last) {
      issues.push({ code: "custom", path: ["from"], message: `must not be after ${last}`, input: from });
      return z.NEVER;
    }
    return { text, from: from ?? (said && last && said.from <= last ? said.from : undefined), by: last };
  });

export type DueData = z.output<typeof due>;

/** True when words are of a calendar’s time, so that somebody can say which days they mean. */
const namesTime =
  /\d|spring|summer|autumn|winter|christmas|easter|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:day|week|month|quarter|year)s?\b/i;

/** True when the words name no single day: readers see the words, and the days are only the first and last they can mean. */
export function isApproximate({ from, by }: DueData): boolean {
  return from !== by;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const month = `(${months.join("|")})`;
const year = "((?:19|20)\\d{2})";
/** Of the Met Office’s seasons (https://www.metoffice.gov.uk) those that are within a year. */
const seasons: Record<string, [string, string]> = {
  spring: ["march", "may"],
  summer: ["june", "august"],
  autumn: ["september", "november"],
};
/** 2022/23, 2022-23 or 2022/2023: two years that are joined by a sign are a financial year. */
const joinedYears = `${year}(?:[/-]|–)(\\d{2}|\\d{4})`;

/** Words that name days, and the days; nothing where the parts make none. */
const forms: [RegExp, (parts: string[]) => Days | undefined][] = [
  [
    form(`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\\d{1,2}) ${month} ${year}`),
    ([day = "", name = "", of = ""]) => getOneDay(`${of}-${getNumber(name)}-${day.padStart(2, "0")}`),
  ],
  [form(`${month} ${year}`), ([name = "", of = ""]) => getMonths(of, name, name)],
  [
    form(`(early|mid|late)[- ](?:in )?${month} ${year}`),
    ([third = "", name = "", of = ""]) => getThird(third, getMonths(of, name, name)),
  ],
  [
    form(`(?:the )?(spring|summer|autumn)(?: of)? ${year}`),
    ([season = "", of = ""]) => getMonths(of, ...(seasons[season] ?? ["", ""])),
  ],
  [
    // From December to February; of one year alone, nobody can tell which end of it is meant.
    form(`(?:the )?winter(?: of)? (?:${joinedYears}|${year} to ${year})`),
    (parts) => getWinter(...(parts.filter(Boolean) as [string, string])),
  ],
  [
    form(`(?:between )?${month} (?:and|to|or) ${month} ${year}`),
    ([first = "", last = "", of = ""]) => getMonths(of, first, last),
  ],
  [
    form(`(?:q|quarter )([1-4]),?(?: of)?(?: the)?(?: financial year)? ${joinedYears}`),
    ([quarter = "", first = "", last = ""]) => getQuarter(Number(quarter), first, last),
  ],
  [
    form(`${joinedYears},? (?:q|quarter )([1-4])`),
    ([first = "", last = "", quarter = ""]) => getQuarter(Number(quarter), first, last),
  ],
  [
    form(`(?:the )?(?:financial year )?${joinedYears}(?: financial year)?`),
    ([first = "", last = ""]) => financialYear(first, last) ?? getYears(first, last),
  ],
  [
    form(`(?:the )?financial year ${year} to ${year}|${year} to ${year} financial year`),
    (parts) => financialYear(...(parts.filter(Boolean) as [string, string])),
  ],
  [form(`(?:between )?${year} (?:to|and) ${year}`), ([first = "", last = ""]) => getYears(first, last)],
  [form(year), ([of = ""]) => getYears(of, of)],
];

/**
 * The days that some words can mean, where the words say it: of a day, a month or a third of one (early, mid-, late), a
 * season, a quarter or a financial year (from 1 April, as that of UK public bodies), of years; and of the end of any of
 * these. Nothing for words that don’t say it, such as around May or winter 2022.
 */
export function getDays(words: string): Days | undefined {
  const text = words
    .trim()
    .replace(/\.$/, "")
    .toLowerCase()
    .replace(/^(?:due )?(?:at|by|in|on|during|within|no later than) (?!(?<=by |than )(?:the )?end of )/, "")
    .replace(/^(?:the )?(?:beginning|start) of /, "early ")
    .replace(/^(?:the )?middle of /, "mid-")
    // By the end of May is its last day; at the end of May can be a few days sooner.
    .replace(/^(?:the )?end of (?=[a-z]+ \d{4}$)/, "late ");
  const end = /^(?:by|before|no later than) (?:the )?end of (.*)$/.exec(text)?.[1];
  if (end !== undefined) return getOneDay(getDays(end)?.by);
  const after = /^before (.*)$/.exec(text)?.[1];
  if (after !== undefined) return getOneDay(dayBefore(getDays(after)?.from));
  for (const [pattern, days] of forms) {
    const parts = pattern.exec(text);
    if (parts) return days(parts.slice(1));
  }
  return undefined;
}

function form(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function getNumber(name: string): string {
  return String(months.indexOf(name) + 1).padStart(2, "0");
}

function getOneDay(day: string | undefined): Days | undefined {
  return day !== undefined && calendarDate.safeParse(day).success ? { from: day, by: day } : undefined;
}

function dayBefore(day: string | undefined): string | undefined {
  return day && Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

function getMonths(of: string, first: string, last: string): Days | undefined {
  const end = Temporal.PlainYearMonth.from(`${of}-${getNumber(last)}`);
  const days = { from: `${of}-${getNumber(first)}-01`, by: `${end.toString()}-${end.daysInMonth}` };
  return days.from <= days.by ? days : undefined;
}

function getThird(third: string, whole: Days | undefined): Days | undefined {
  if (whole === undefined) return undefined;
  const day = (number: string): string => whole.from.slice(0, -2) + number;
  if (third === "early") return { from: whole.from, by: day("10") };
  return third === "mid" ? { from: day("11"), by: day("20") } : { from: day("21"), by: whole.by };
}

function getYears(first: string, last: string): Days | undefined {
  return last.length === 4 && first <= last ? { from: `${first}-01-01`, by: `${last}-12-31` } : undefined;
}

function financialYear(first: string, last: string): Days | undefined {
  const next = String(Number(first) + 1);
  return next.endsWith(last) ? { from: `${first}-04-01`, by: `${next}-03-31` } : undefined;
}

function getWinter(first: string, last: string): Days | undefined {
  const end = financialYear(first, last) && getMonths(String(Number(first) + 1), "february", "february");
  return end && { from: `${first}-12-01`, by: end.by };
}

function getQuarter(quarter: number, first: string, last: string): Days | undefined {
  const whole = financialYear(first, last);
  if (whole === undefined) return undefined;
  const from = Temporal.PlainDate.from(whole.from).add({ months: 3 * (quarter - 1) });
  return { from: from.toString(), by: from.add({ months: 3 }).subtract({ days: 1 }).toString() };
}
