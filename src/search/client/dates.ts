/** A day, a month or some years that a reader names, with or without a year. */
export interface Time {
  /** How texts write it. */
  written: string[];
  /** Whether a day, as YYYY-MM-DD, is of it. */
  covers(day: string): boolean;
  /** The years that a plan or a goal of it is for. */
  years: string[];
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Months that are other words too, and what stands before them where they are months. */
const ambiguous = /^(?:may|mar|march|sep|dec|jan)$/;
const beforeMonth = /^(?:by|before|after|since|until|till|during|in|of|from|to|last|next|this|for|due)$/i;

const patterns: readonly [RegExp, (parts: Record<string, string | undefined>) => Time | undefined][] = [
  // FY 2021/22, 21/22, 2021-2022, 2021 to 2022
  [/^(?:fy ?)?(?<from>\d{4}|\d\d) ?(?:[/–-]|to|and) ?(?<to>\d{4}|\d\d)$/i, readFinancialYear],
  [/^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/, readDay],
  [/^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d\d)$/, readDay],
  [/^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>\p{L}{3,})(?:,? (?<year>\d{4}))?$/iu, readDay],
  [/^(?<month>\p{L}{3,}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/iu, readDay],
  [/^(?:mid-)?(?<month>\p{L}{3,}) (?<year>\d{4})$/iu, readDay],
  [/^(?<month>\p{L}{3,})$/iu, readDay],
  [
    /^(?<year>(?:19|20)\d\d)$/,
    ({ year = "" }) => ({ written: [year], covers: makeStartsWith(year), years: [year] }),
  ],
];

/** How many words a time has, at the most. */
export const longestTime = 4;

/**
 * The time that some words are, as people type it: `14/03/2022`, `14th March`, `May 2022`, `FY 2021/22`, `2022`. A month
 * that is another word too needs a capital letter, or a word before it such as “in”.
 */
export function readTime(words: string, before = ""): Time | undefined {
  const plain = words.replace(/[.,;:?!)]+$/, "").replace(/^\(/, "");
  if (ambiguous.test(plain) && !beforeMonth.test(before)) return undefined;
  for (const [pattern, read] of patterns) {
    const parts = pattern.exec(plain)?.groups;
    const time = parts && read(parts);
    if (time) return time;
  }
  return undefined;
}

function readFinancialYear({ from = "", to = "" }: Record<string, string | undefined>): Time | undefined {
  const first = Number(from.length === 2 ? `20${from}` : from);
  if (from === "" || (first + 1) % 10 ** to.length !== Number(to) || (from.length === 2 && to.length === 4))
    return undefined;
  const [start, end] = [`${first}`, `${first + 1}`];
  const short = end.slice(2);
  return {
    written: [
      `${start} to ${end}`,
      ...["/", "-"].flatMap((sign) => [start + sign + short, start + sign + end]),
    ],
    covers: (day) => day >= `${start}-04-01` && day <= `${end}-03-31`,
    years: [start, end],
  };
}

function readDay({ day, month = "", year }: Record<string, string | undefined>): Time | undefined {
  const number = /^\d+$/.test(month) ? Number(month) : 1 + months.findIndex((name) => isShort(month, name));
  const name = months[number - 1];
  if (name === undefined || Number(day ?? 1) > 31) return undefined;
  const whole = year?.length === 2 ? `20${year}` : year;
  const digits = [number, ...(day === undefined ? [] : [Number(day)])].map((part) =>
    `${part}`.padStart(2, "0"),
  );
  const written = [day === undefined ? "" : `${Number(day)}`, name, whole ?? ""].filter(
    (part) => part !== "",
  );
  return {
    written: [written.join(" ")],
    covers: (other) =>
      whole === undefined
        ? other.slice(5).startsWith(digits.join("-"))
        : other.startsWith([whole, ...digits].join("-")),
    years: [],
  };
}

/** `mar`, `Sept` and `march` are short for their months. */
function isShort(word: string, month: string): boolean {
  const shortened = word.toLowerCase() === "sept" ? "sep" : word.toLowerCase();
  return shortened.length === 3
    ? month.toLowerCase().startsWith(shortened)
    : shortened === month.toLowerCase();
}

function makeStartsWith(year: string): (day: string) => boolean {
  return (day) => day.startsWith(`${year}-`);
}
