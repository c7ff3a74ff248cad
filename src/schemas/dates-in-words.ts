import { Temporal } from "temporal-polyfill";

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

/** The first and the last day that some words can mean, YYYY-MM-DD; the same for words that name one day. */
export interface Days {
  from: string;
  by: string;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
const monthName = `(?:${months.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
const part = String.raw`(?:(?<part>mid|early|late|(?:the\s)?(?:end|start|beginning|middle)\sof)[-\s](?:in\s)?)?`;
const year = String.raw`(?<year>(?:19|20)\d{2})`;
const years = String.raw`${year}(?:\s?(?:to|[-–/])\s?(?<to>(?:19|20)?\d{2}))?`;
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
    new RegExp(String.raw`\b${part}(?<season>spring|summer|autumn|winter)(?:\s(?:of\s)?${years}\b)?`, "gi"),
  ],
  [
    "quarter",
    new RegExp(
      String.raw`\b${part}(?<season>Q[1-4]|quarter\s(?:[1-4]|one|two|three|four)|(?:first|second|third|fourth|last)\squarter|(?:first|second)\shalf),?\s(?:of\s)?(?:the\s)?(?:financial\s)?(?:year\s)?${years}\b`,
      "gi",
    ),
  ],
  ["quarter", new RegExp(String.raw`\b${years},?\s(?<season>(?:Q|quarter\s)[1-4])\b`, "gi")],
  [
    "year",
    new RegExp(
      String.raw`(?<![\d£.,/-]|\d )${part}(?:the\s)?(?:financial\s)?(?:year\s)?\b${years}\b(?![\d%/-]|[.,]\d)(?:\sfinancial\syear)?`,
      "gi",
    ),
  ],
];
/** The first months of the Met Office’s seasons (https://www.metoffice.gov.uk). */
const seasons: Record<string, number | undefined> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const mayBeMonth =
  /(?:\b(?:in|by|of|until|till|from|since|to|before|after|during|through|this|next|last|for|and|or|between|mid|early|late|on|at|each|every)|,)\s$/i;
const isJoinedToMonth = new RegExp(String.raw`^\s(?:to|and|or)\s${monthName}\b`);

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
    const isMonth = mayBeMonth.test(before) || isJoinedToMonth.test(text.slice(start + match[0].length));
    if (/^(?:May|March)$/.test(name) && !isMonth) return undefined;
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

function findDays(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** True where the words of a date can mean a day that a figure is true for, or that something was published on. */
export function canMean(date: NamedDate, day: string): boolean {
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
  const first = seasons[season ?? ""];
  return first === undefined || (month - first + 12) % 12 <= 3;
}

const sooner = "(?:before|ahead of|prior to)";
/** What may stand before words that mean days, without making them mean others. */
const leadsIn = new RegExp(
  `^(?:due )?(?:(?:at|by|in|on|during|within|between|no later than|${sooner}) )?(?:the )?(?:[a-z]+day,? )?$`,
);
const isSooner = new RegExp(String.raw`\b${sooner}\s(?:the\s)?$`, "i");
const anyMonth = new RegExp(String.raw`\b${monthName}\b`, "gi");

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
    .replace(anyMonth, (name) => name.slice(0, 1).toUpperCase() + name.slice(1));
  const [first, last = first, ...others] = findDates(text);
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  if (!leadsIn.test(text.slice(0, first.start)) || last.end < text.length) return undefined;
  if (first === last) return getDaysOf(first);
  const [from, by] = [getDaysOf(first)?.from, getDaysOf(last)?.by];
  const isRange = /^ (?:and|to|or) $/.test(text.slice(first.end, last.start));
  return isRange && from && by && from <= by ? { from, by } : undefined;
}

/** The days that a date of a text can mean, with the words before it; nothing where they don’t say it. */
export function getDaysOf(date: NamedDate): Days | undefined {
  const { part, precision, before, written } = date;
  const whole = getWholeDays(date);
  // By the end of May is its last day; at the end of May can be a few days sooner.
  if (/end\sof/i.test(written) && /\b(?:by|before|no later than)\s$/i.test(before))
    return whole && { from: whole.by, by: whole.by };
  if (part !== undefined && precision !== "month") return undefined;
  const days = whole && getPartDays(whole, part);
  if (days === undefined || !isSooner.test(before)) return days;
  const day = Temporal.PlainDate.from(days.from).subtract({ days: 1 }).toString();
  return { from: day, by: day };
}

function getWholeDays({
  precision,
  year,
  to,
  month,
  day,
  season = "",
  written,
}: NamedDate): Days | undefined {
  if (year === undefined) return undefined;
  const isNextYear = to === year + 1;
  if (precision === "day" && month !== undefined && day !== undefined) {
    const from = day <= findDays(year, month) && Temporal.PlainDate.from({ year, month, day }).toString();
    return from ? { from, by: from } : undefined;
  }
  if (precision === "month" && month !== undefined) return getMonths(year, month, 1);
  if (precision === "season") {
    // Winter is from December to February; of one year alone, nobody can tell which end of it is meant.
    const isYears = season === "winter" ? isNextYear : to === undefined;
    return isYears ? getMonths(year, seasons[season] ?? 1, 3) : undefined;
  }
  if (precision === "quarter") {
    const [number] = /\d/.exec(season) ?? [];
    return number && isNextYear ? getMonths(year, 3 * Number(number) + 1, 3) : undefined;
  }
  // 2022/23, 2022-23 or 2022/2023: two years that are joined by a sign are a financial year.
  const isFinancial = /financial/i.test(written);
  if (isNextYear && (isFinancial || /[-–/]/.test(written))) return getMonths(year, 4, 12);
  if (isFinancial || (to !== undefined && !(to > year && /\d{4}$/.test(written)))) return undefined;
  return getMonths(year, 1, 12 * ((to ?? year) - year + 1));
}

/** From the first day of a month to the last of the month that is so many months on. */
function getMonths(year: number, month: number, count: number): Days {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: month - 1 });
  return { from: from.toString(), by: from.add({ months: count }).subtract({ days: 1 }).toString() };
}

function getPartDays(whole: Days, third: NamedDate["part"]): Days {
  const day = (number: string): string => whole.from.slice(0, -2) + number;
  if (third === "start") return { from: whole.from, by: day("10") };
  if (third === "mid") return { from: day("11"), by: day("20") };
  return third === "end" ? { from: day("21"), by: whole.by } : whole;
}
