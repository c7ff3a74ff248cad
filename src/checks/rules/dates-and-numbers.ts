import { formatDate } from "../../record/calendar.ts";
import { warning, type Finding, type Rule } from "../finding.ts";
import { findMeantDates } from "../likely-value.ts";
import { findExactWords, type Exact } from "../prose/exact.ts";
import { findProse, type Prose } from "../prose/prose.ts";

/** https://service-manual.nhs.uk/content/numbers-measurements-dates-time */
export const datesAndNumbers: Rule = {
  id: "dates-and-numbers",
  about: "Dates, years, ranges and numbers in sentences are written as the NHS writes them.",
  why: "14/03/2022 is not the same day everywhere, and screen readers read 5-10 as “five ten”. A title or a quotation stays as it was published.",
  wrong: {
    "goals/falls.md":
      "---\ntitle: No falls\n---\n\nOn 14/03/2022 there were 5-10 falls on 12000 wards, or 3 percent, in 2021-22.\n",
  },
  right: {
    "goals/falls.md":
      "---\ntitle: No falls\n---\n\nOn 14 March 2022 there were 5 to 10 falls on 12,000 wards, or 3%, in 2021 to 2022.\n",
  },
  check(source) {
    const exact = findExactWords(source);
    return findProse(source).flatMap((prose) => (prose.kind === "name" ? [] : findProblems(prose, exact)));
  },
};

/** A way of writing that the style has another for. Where there is nothing `better`, the text is fine. */
interface Habit {
  pattern: RegExp;
  message: (written: string) => string;
  better: (parts: RegExpExecArray) => string | undefined;
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b";

const habits: Habit[] = [
  {
    pattern: /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2})(?![\d/-]|\.\d)/gu,
    message: (written) => `The date “${written}” is in figures alone.`,
    better: ([written]) => dateInWords(written),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th) (?:of )?(${month})(?: (\\d{4}))?`, "giu"),
    message: (written) => `The date “${written}” has letters after its day.`,
    better: ([, day, name, year]) => [day, name, year].filter(Boolean).join(" "),
  },
  {
    pattern: /(?<![\d/.,£-])((?:19|20)\d{2})\s?[-–/]\s?((?:19|20)?\d{2})(?![\d/-]|[.,]\d)/gu,
    message: (written) => `The years “${written}” are joined by a sign.`,
    better: ([written, from = "", to = ""]) =>
      isFinancialYear(written) ? undefined : yearsInWords(from, to),
  },
  {
    pattern: /(\d[\d,.]{0,20}) ?per ?cent(?!\p{L})/giu,
    message: (written) => `“${written}” spells out a sign that everyone knows.`,
    better: ([, number]) => `${number}%`,
  },
  {
    pattern: /(?<![\d\p{L}/.,:-])(?!0\d)(£?\d[\d,.]*%?)[-–](£?\d[\d,.]*%?)(?![\d\p{L}/-])/gu,
    message: (written) => `The range “${written}” is joined by a sign.`,
    better: ([, from = "", to = ""]) => `${from} to ${to}`,
  },
  {
    pattern: /(?<![\d\p{L}/.,:#-]|\d )£?[1-9]\d{3,8}(?![\d\p{L}/-]|[.,]\d)/gu,
    message: (written) => `The number “${written}” has no commas.`,
    better: ([written]) =>
      /^(?:1[5-9]|20|21)\d{2}$/.test(written) ? undefined : written.replace(/\B(?=(?:\d{3})+$)/g, ","),
  },
];

function findProblems({ text, at }: Prose, exact: Exact): Finding[] {
  if (!/\d/.test(text)) return [];
  const taken = new Set<number>();
  return habits.flatMap(({ pattern, message, better }) =>
    [...text.matchAll(pattern)].flatMap((parts) => {
      const [written] = parts;
      const [start, end] = [parts.index, parts.index + written.length];
      const places = Array.from(written, (_, index) => start + index);
      if (places.some((place) => taken.has(place))) return [];
      for (const place of places) taken.add(place);
      const words = better(parts);
      if (words === undefined || exact(text, start, end)) return [];
      return [warning(at(start), message(written), `Write “${words}”.`)];
    }),
  );
}

/** A date in words; where it can be read in two ways, both. */
function dateInWords(written: string): string | undefined {
  return findMeantDates(written).map(formatDate).join("” or “") || undefined;
}

/** True for 2021/22, as sources write one financial year; anything else joined is two years. */
function isFinancialYear(written: string): boolean {
  const [, from, to] = /^\d{2}(\d{2})\/(\d{2})$/.exec(written) ?? [];
  return to !== undefined && (Number(from) + 1) % 100 === Number(to);
}

function yearsInWords(from: string, to: string): string | undefined {
  const last = to.length === 2 ? from.slice(0, 2) + to : to;
  return Number(last) > Number(from) ? `${from} to ${last}` : undefined;
}
