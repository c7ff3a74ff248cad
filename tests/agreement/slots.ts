import { Temporal } from "temporal-polyfill";
import { formatDate } from "../../src/record/calendar.ts";
import type { Random } from "../setup/random.ts";

/** What is changed in an update: a figure, date, place or name, where the text or the front matter has it. */
export interface Slot {
  kind: "figure" | "date" | "place" | "name";
  /** What it is, for the list of what was not found. */
  what: string;
  /** As it is written. */
  written: string;
  /** As it would be written with a slip in it. */
  slipped: (random: Random) => string;
}

/** A text with slots in it. */
export type Pieces = (string | Slot)[];

/** Pieces from a template: `say\`On ${date}, ${count} of …\``. */
export function say(texts: TemplateStringsArray, ...between: (string | Slot | Pieces)[]): Pieces {
  return texts.flatMap((text, index) => {
    const next = between[index];
    return [text, ...(next === undefined ? [] : Array.isArray(next) ? next : [next])];
  });
}

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A number in words, up to 999. */
export function inWords(number: number): string {
  if (number < 20) return ones[number]!;
  if (number < 100) return tens[Math.floor(number / 10)]! + (number % 10 ? `-${ones[number % 10]}` : "");
  const rest = number % 100 ? ` and ${inWords(number % 100)}` : "";
  return `${ones[Math.floor(number / 100)]} hundred${rest}`;
}

export function inDigits(number: number): string {
  return number.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

/** A figure, which a slip makes larger or smaller or gives another digit. */
export function figure(what: string, value: number, write: (value: number) => string = inDigits): Slot {
  return {
    kind: "figure",
    what,
    written: write(value),
    slipped: (random) => {
      const digits = String(value);
      const place = random.below(digits.length);
      const changed = Number(digits.slice(0, place) + random.below(10) + digits.slice(place + 1));
      const step = value < 1 ? 0.1 : Number.isInteger(value) ? 1 : 0.1;
      const near = Number((value + step * random.oneOf([-1, 1, 2])).toFixed(2));
      const candidates = [changed, near, value + 1].filter((one) => one >= 0 && write(one) !== write(value));
      return write(random.oneOf(candidates));
    },
  };
}

/** A day, which a slip makes another day, month or year. */
export function day(what: string, value: string, write: (value: string) => string = formatDate): Slot {
  return {
    kind: "date",
    what,
    written: write(value),
    slipped: (random) => {
      const date = Temporal.PlainDate.from(value);
      const changed = [
        ...[-1, 1, 7].map((days) => date.add({ days })),
        ...[-1, 1].map((months) => date.add({ months })),
        ...[-1, 1].map((years) => date.add({ years })),
      ].map(String);
      return random.oneOf(changed.map(write).filter((one) => one !== write(value)));
    },
  };
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A month in words, with or without its year; a slip makes it another month, or another year. */
export function month(what: string, value: string, write: (month: string, year: string) => string): Slot {
  const name = (date: Temporal.PlainDate) => write(months[date.month - 1]!, String(date.year));
  const date = Temporal.PlainDate.from(value).with({ day: 1 });
  return {
    kind: "date",
    what,
    written: name(date),
    slipped: (random) => {
      const changed = [{ months: 1 }, { months: -1 }, { months: 6 }, { years: 1 }, { years: -1 }].map((by) =>
        name(date.add(by)),
      );
      return random.oneOf(changed.filter((one) => one !== name(date)));
    },
  };
}

/** One of some names, which a slip makes another of them. */
export function name(kind: "place" | "name", what: string, value: string, others: readonly string[]): Slot {
  return {
    kind,
    what,
    written: value,
    slipped: (random) => random.oneOf(others.filter((one) => one !== value)),
  };
}
