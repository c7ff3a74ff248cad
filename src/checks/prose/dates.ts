import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../../record/calendar.ts";

/** A day, month, season, quarter or year that a text names. */
export interface NamedDate {
  start: number;
  end: number;
  written: string;
  /** The word before it and its relatives: by, before, since. */
  before: string;
  precision: "day" | "month" | "season" | "quarter" | "year";
  year?: number;
  /** The last of the years of 2025 to 2026. */
  to?: number;
  month?: number;
  day?: number;
  part?: "start" | "mid" | "end";
  season?: string;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
const monthName = `(?:${months.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const part = String.raw`(?:(?<part>mid|early|late|(?:the\s)?(?:end|start|beginning|middle)\sof)[-\s])?`;
const year = String.raw`(?<year>(?:19|20)\d{2})`;
const patterns: [NamedDate["precision"], RegExp][] = [
  ["day", new RegExp(String.raw`(?<![\d./-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d|-\d)`, "g")],
  ["day", new RegExp(String.raw`(?<![\d./-])(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.]${year}(?!\d)`, "g")],
  [
    "day",
    new RegExp(
      String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?<month>${monthName})\b\.?(?:,?\s${year}\b)?`,
      "g",
    ),
  ],
  [
    "day",
    new RegExp(
      String.raw`\b(?<month>${monthName})\s(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d|,\d)(?:,?\s${year}\b)?`,
      "g",
    ),
  ],
  ["month", new RegExp(String.raw`\b${part}(?<month>${monthName})\b\.?(?:,?\s(?:of\s)?${year}\b)?`, "gi")],
  [
    "season",
    new RegExp(
      String.raw`\b${part}(?<season>spring|summer|autumn|winter)(?:\s(?:of\s)?${year}(?:\s?(?:to|[-–/])\s?(?<to>(?:20)?\d{2}))?\b)?`,
      "gi",
    ),
  ],
  [
    "quarter",
    new RegExp(
      String.raw`\b(?<season>Q[1-4]|quarter\s(?:[1-4]|one|two|three|four)|(?:first|second|third|fourth|last)\squarter|(?:first|second)\shalf)\s(?:of\s)?(?:the\s)?(?:financial\s)?(?:year\s)?${year}(?:\s?(?:to|[-–/])\s?(?<to>(?:20)?\d{2}))?\b`,
      "gi",
    ),
  ],
  [
    "year",
    new RegExp(
      String.raw`(?<![\d£.,/-])${part}(?:the\s)?(?:financial\s)?(?:year\s)?\b${year}(?:\s?(?:to|[-–/])\s?(?<to>(?:20)?\d{2}))?\b(?![\d%/-]|[.,]\d)`,
      "gi",
    ),
  ],
];
const mayBeMonth =
  /(?:\b(?:in|by|of|until|till|from|since|to|before|after|during|through|this|next|last|for|and|or|between|mid|early|late|on|at|each|every)|,)\s$/i;

/** The dates that a text names, in its order; none within another. */
export function findDates(text: string): NamedDate[] {
  const found: NamedDate[] = [];
  for (const [precision, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const date = dateOf(precision, match, text);
      if (date) found.push(date);
    }
  }
  return withYears(
    found.toSorted((a, b) => a.start - b.start),
    text,
  );
}

function dateOf(
  precision: NamedDate["precision"],
  match: RegExpExecArray,
  text: string,
): NamedDate | undefined {
  const groups = match.groups ?? {};
  const start = match.index;
  const before = text.slice(Math.max(0, start - 60), start);
  const month = groups.month === undefined ? undefined : getMonth(groups.month);
  if (groups.month !== undefined && month === undefined) return undefined;
  if (precision === "month" && !groups.year && !groups.part) {
    const name = groups.month ?? "";
    if (!/^[A-Z]/.test(name) || !months.includes(name)) return undefined;
    if (/^(?:May|March)$/.test(name) && !mayBeMonth.test(before)) return undefined;
  }
  if (precision === "month" && !/^[A-Z]/.test(groups.month ?? "")) return undefined;
  if (
    precision === "season" &&
    !groups.year &&
    !/\b(?:in|by|of|this|next|last|the|until|during|early|late|mid)[\s-]$/i.test(before) &&
    !groups.part
  )
    return undefined;
  if (precision === "year" && isCount(text, match)) return undefined;
  const day = groups.day === undefined ? undefined : Number(groups.day);
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  const named = groups.year === undefined ? undefined : Number(groups.year);
  return {
    start,
    end: start + match[0].length,
    written: match[0].trim(),
    before,
    precision,
    ...(named === undefined ? {} : { year: named }),
    ...(groups.to === undefined
      ? {}
      : { to: Number(groups.to.length === 2 ? `${String(named).slice(0, 2)}${groups.to}` : groups.to) }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(groups.part === undefined ? {} : { part: getPart(groups.part) }),
    ...(groups.season === undefined ? {} : { season: groups.season.toLowerCase() }),
  };
}

/** 2026 people are a number of them. */
function isCount(text: string, match: RegExpExecArray): boolean {
  if (match[0].length > 4) return false;
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  const isDated =
    /\b(?:in|by|of|since|until|from|to|during|before|after|year|and|late|early|mid|than|for|between|or)[\s-]$/i.test(
      before,
    );
  return !isDated && /^\s\p{Ll}+s\b/u.test(text.slice(match.index + 4));
}

function getMonth(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? Number(written) : undefined;
  const at = months.findIndex((name) => name.toLowerCase().startsWith(written.toLowerCase().slice(0, 3)));
  return at === -1 ? undefined : at + 1;
}

function getPart(written: string): NamedDate["part"] {
  if (/mid/i.test(written)) return "mid";
  return /late|end/i.test(written) ? "end" : "start";
}

/** A date without a year has the year of the one that it is joined to: April to June 2026. */
function withYears(dates: NamedDate[], text: string): NamedDate[] {
  return dates.map((date, index) => {
    const next = dates[index + 1];
    if (date.year !== undefined || next?.year === undefined) return date;
    const joint = text.slice(date.end, next.start);
    return /^(?:\s(?:to|and|or)\s|\s?[-–]\s?)$/.test(joint) && (date.month ?? 0) <= (next.month ?? 0)
      ? { ...date, year: next.year }
      : date;
  });
}

/** True where two texts name the same date, though one may leave out its year. */
export function isSameDate(a: NamedDate, b: NamedDate): boolean {
  if (
    a.year !== undefined &&
    b.year !== undefined &&
    (a.year !== b.year || (a.to ?? a.year) !== (b.to ?? b.year))
  )
    return false;
  const [first, second] = [a, b].map(wholeMonth) as [NamedDate, NamedDate];
  if (first.precision !== second.precision || first.month !== second.month) return false;
  if (first.day !== second.day || first.season !== second.season) return false;
  if (first.precision === "year" && (first.year === undefined || second.year === undefined)) return false;
  return first.part === second.part || first.part === undefined || second.part === undefined;
}

/** The last day of a month as its end. */
function wholeMonth(date: NamedDate): NamedDate {
  const { day, month, year: of } = date;
  if (date.precision !== "day" || month === undefined || day !== findDays(of ?? 2023, month)) return date;
  const { day: _last, ...others } = date;
  return { ...others, precision: "month", part: "end" };
}

function findDays(ofYear: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year: ofYear, month }).daysInMonth;
}

/** True where a day can be the last that the words of a date mean; `undefined` where the words leave it open. */
export function isLastDay(date: NamedDate, day: CalendarDate): boolean | undefined {
  const { precision, month, part: within } = date;
  const ofYear = date.year ?? Number(day.slice(0, 4));
  const isBefore = /\b(?:before|ahead of|prior to)\s(?:the\s)?$/i.test(date.before);
  if (precision === "day" && month !== undefined && date.day !== undefined) {
    const own = iso(ofYear, month, date.day);
    return own !== undefined && (isBefore ? day === shifted(own, -1) || day === own : day === own);
  }
  if (precision === "month" && month !== undefined) {
    if (isBefore) return day === shifted(iso(ofYear, month, 1), -1);
    const last = findDays(ofYear, month);
    if (day.slice(5, 7) !== String(month).padStart(2, "0") || Number(day.slice(0, 4)) !== ofYear)
      return false;
    const inMonth = Number(day.slice(8));
    if (within === "mid") return inMonth === 15 || inMonth === 20;
    if (within === "start") return inMonth === 1 || inMonth === 7 || inMonth === 10;
    return inMonth === last;
  }
  return undefined;
}

/** True where the words of a date can mean a day that a figure is true for, or that something was published on. */
export function canMean(date: NamedDate, day: CalendarDate): boolean {
  const [ofYear, month, inMonth] = day.split("-").map(Number) as [number, number, number];
  const isYear = date.year === undefined || date.year === ofYear;
  if (date.precision === "day") return isYear && date.month === month && date.day === inMonth;
  if (date.precision === "month")
    return (
      isYear &&
      date.month === month &&
      (date.part === "mid"
        ? inMonth >= 10 && inMonth <= 20
        : inMonth === 1 || inMonth === findDays(ofYear, month))
    );
  const isLast = inMonth === findDays(ofYear, month);
  const isInYears =
    isYear || date.to === ofYear || (date.season !== undefined && ofYear === (date.year ?? 0) + 1);
  if (date.precision === "season") return isLast && isInYears && isInSeason(month, date.season);
  return isLast && isInYears && month % 3 === 0;
}

/** True for a month of a season, or the one after it, to which some people count it. */
export function isInSeason(month: number, season: string | undefined): boolean {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season ?? ""];
  return first === undefined || (month - first + 12) % 12 <= 3;
}

function iso(ofYear: number, month: number, day: number): CalendarDate | undefined {
  return day <= findDays(ofYear, month)
    ? Temporal.PlainDate.from({ year: ofYear, month, day }).toString()
    : undefined;
}

function shifted(day: CalendarDate | undefined, days: number): CalendarDate | undefined {
  return day === undefined ? undefined : Temporal.PlainDate.from(day).add({ days }).toString();
}
