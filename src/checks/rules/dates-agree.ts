import { listPromises } from "../../schemas/commitment.ts";
import { getLastDay, getPeriod, type ReadingData } from "../../schemas/reading.ts";
import { Temporal } from "temporal-polyfill";
import { formatDate, getYear, type CalendarDate } from "../../record/calendar.ts";
import { getValidEntries, type ValidEntry } from "../../source/index.ts";
import { writeUpdate } from "../example.ts";
import { isMisdated } from "./file-name.ts";
import { warning, locateInData, type Finding, type Place, type Rule } from "../finding.ts";
import { canMean, isInSeason, isSameDate, type NamedDate } from "../../schemas/dates-in-words.ts";
import { hasHistory, saysValue } from "../prose/figures.ts";
import {
  allBlocks,
  findDateMentions,
  getDates,
  getFigures,
  ownLines,
  getPassages,
  getSentence,
  titleLines,
  type Block,
  type DateMention,
  type Line,
  type Passage,
} from "../prose/passages.ts";

const beds = (text: string) =>
  writeUpdate(
    "- id: beds\n  heading: Beds\n  readings: [{ measure: beds, value: 8, asAt: 2022-02-28 }]",
    `\n## Beds\n\n${text}\n`,
  );

export const datesAgree: Rule = {
  id: "dates-agree",
  about:
    "The dates in an update’s front matter are those of its text: of its figures, of the update before, in its title and summary. No year is far from the others.",
  why: "Charts and lists take a date from the front matter, and readers the one from the text. It is a warning, as a text can leave a date to be understood.",
  wrong: { "updates/2022-03-14-spring.md": beds("On 31 January 2022, 8 beds were ready.") },
  right: { "updates/2022-03-14-spring.md": beds("On 28 February 2022, 8 beds were ready.") },
  check(source) {
    const passages = Map.groupBy(getPassages(source), ({ entry }) => entry.path);
    return getValidEntries(source, "updates").flatMap((entry) => {
      const blocks = allBlocks(entry);
      if (blocks.length === 0 || isMisdated(entry)) return [];
      const told = { entry, mentions: findDateMentions(blocks) };
      const own = passages.get(entry.path) ?? [];
      const found = [
        ...findPreviousProblems(told),
        ...own.flatMap((passage) => [...findAsAtProblems(passage), ...findLineProblems(passage)]),
        ...findOwnDayProblems(told),
      ];
      return [...found, ...(found.length > 0 ? [] : findTitleProblems(told)), ...findYearProblems(told)];
    });
  },
};

interface Told {
  entry: ValidEntry<"updates">;
  mentions: DateMention[];
}

function getLine({ date, block }: DateMention): number {
  return block.at(date.start).line;
}

/** The date of the update before is in the text, which is why the front matter has it. */
function findPreviousProblems({ entry, mentions }: Told): Finding[] {
  const { previous } = entry.data;
  if (previous === undefined || mentions.some(({ date }) => isWithin(date, previous))) return [];
  const other = mentions.find(({ date }) => isOfUpdateBefore(date));
  const at = locateInData(entry, ["previous"]);
  const words = `The update before is dated ${formatDate(previous)} here, but the text`;
  return other
    ? [
        warning(
          at,
          `${words} says “${other.date.written}” in line ${getLine(other)}.`,
          "Correct the one that is wrong, here or in the text.",
        ),
      ]
    : [warning(at, `${words} doesn’t say so.`, "Name that date in the text, or leave “previous” out.")];
}

function isOfUpdateBefore({ before }: NamedDate): boolean {
  return /\b(?:last|previous|earlier|follows)\b|\bupdate (?:of|from|on|before)\b/i.test(before);
}

/** True where the words of a date can mean a day; of a month any day of it. */
function isWithin(date: NamedDate, day: CalendarDate): boolean {
  if (canMean(date, day)) return true;
  const isYear = date.year === undefined || String(date.year) === getYear(day);
  return date.precision === "month" && isYear && date.month === Number(day.slice(5, 7));
}

/** The day of a figure is the update's own, or the text says it. */
function findAsAtProblems({ entry, path, section, blocks, opening }: Passage): Finding[] {
  if (!section || entry.collection !== "updates") return [];
  const { published, previous } = entry.data;
  const mentions = findDateMentions(blocks);
  const all = [
    ...mentions,
    ...findDateMentions(opening),
    ...titleLines(entry).flatMap((line) => getDates(line).map((date) => ({ date }))),
  ];
  const days = new Set([published, ...section.readings.map(getLastDay)]);
  const dues = listPromises(section.commitments).flatMap(({ due }) => (due ? getDates(due) : []));
  const spare = mentions.filter(
    ({ date, block }) =>
      !block.isTable &&
      isOfFigure(date, block) &&
      ![...days, previous].some((day) => day !== undefined && isWithin(date, day)) &&
      !dues.some((due) => isSameDate(due, date)),
  );
  const words = blocks.map(({ text }) => text).join("\n");
  return section.readings.flatMap((reading, index): Finding[] => {
    const { asAt } = reading;
    // A period stands in words already.
    if (asAt === undefined || getPeriod(asAt) || hasHistory(section.readings, reading.measure)) return [];
    const at = () => locateInData(entry, [...path, "readings", index, "asAt"]);
    const beside = spare.findIndex(({ date, block }) => isBeside(date, block, reading));
    const isSaid = all.some(({ date }) => canMean(date, asAt)) || isRelative(words, asAt, published);
    // Where the text doesn’t say the figure itself, that is found already.
    const isTold = blocks.some((block) => getFigures(block).some((figure) => saysValue(figure, reading)));
    if ((isSaid && beside === -1) || !isTold) return [];
    if (!isSaid && asAt !== published) {
      const [other] = spare.splice(Math.max(0, beside), 1);
      const message = `The figure is as at ${formatDate(asAt)} here, but ${other ? `the text says “${other.date.written}” in line ${getLine(other)}.` : "the text doesn’t say so."}`;
      const fix = other
        ? "Correct the one that is wrong, here or in the text."
        : `Say in the text when it was so, or write the day of the update, ${published}.`;
      return [warning(at(), message, fix)];
    }
    if (beside === -1 || isSaid) return [];
    const [other] = spare.splice(beside, 1);
    const message = `The figure is as at ${formatDate(asAt)} here, but the text says “${other?.date.written}” in line ${other && getLine(other)}.`;
    return [warning(at(), message, "Correct the one that is wrong, here or in the text.")];
  });
}

/** True for a date that a text gives its figures: “On 28 February, …”, “as at the end of March”. */
function isOfFigure({ before, start, precision }: NamedDate, { text }: Block): boolean {
  if (precision === "year") return false;
  if (/\b(?:as at|as of|up to|at)\s(?:the\s)?$/i.test(before)) return true;
  const sentence =
    text
      .slice(0, start)
      .split(/[.!?]\s+/)
      .at(-1) ?? "";
  return /^(?:On|By|At|In|As at|As of|Up to|Until)\s(?:the\s)?$/.test(sentence) || /\bon\s$/i.test(before);
}

/** True where the sentence of a date has a figure of a reading. */
function isBeside(date: NamedDate, { text }: Block, reading: Pick<ReadingData, "value" | "of">): boolean {
  return getFigures({ text: getSentence(text, date) }).some((figure) => saysValue(figure, reading));
}

/** True where the words of a text say a day without its date. */
function isRelative(words: string, day: CalendarDate, published: CalendarDate): boolean {
  const own = Temporal.PlainDate.from(published);
  const before = own.since(Temporal.PlainDate.from(day)).days;
  if (/\byesterday\b/i.test(words) && before === 1) return true;
  if (/\b(?:last|this|past) week\b/i.test(words) && before <= 13) return true;
  const endOf = own.with({ day: 1 }).subtract({ days: 1 }).toString();
  return /\b(?:last month|the month|last quarter|the quarter)\b/i.test(words) && day === endOf;
}

/** What the promises and notes of a section say of dates is in its text. */
function findLineProblems(passage: Passage): Finding[] {
  const { blocks, opening, commitments, entry } = passage;
  const known = [
    ...findDateMentions([...blocks, ...opening]).map(({ date }) => date),
    // Where the text doesn’t say when something is due, that is found already.
    ...listPromises(commitments).flatMap(({ due }) => (due ? getDates(due) : [])),
  ];
  const days = entry.collection === "updates" ? [entry.data.published] : [];
  return ownLines(passage).flatMap((line) => unsaidDates(line, known, days, "this section’s text"));
}

function findTitleProblems({ entry, mentions }: Told): Finding[] {
  const { published, sections } = entry.data;
  const known = [
    ...mentions.map(({ date }) => date),
    ...sections.flatMap(({ commitments }) => commitments.flatMap(({ due }) => (due ? getDates(due) : []))),
  ];
  return titleLines(entry).flatMap((line) => unsaidDates(line, known, [published], "the text"));
}

function unsaidDates(line: Line, known: NamedDate[], days: string[], where: string): Finding[] {
  const { name, at } = line;
  return getDates(line)
    .filter((date) => !known.some((other) => isSameDate(date, other) || isPartOf(other, date)))
    .filter(
      (date) =>
        !days.some((day) => isWithin(date, day) || (date.precision !== "day" && isPartOf(dateOf(day), date))),
    )
    .map((date) =>
      warning(
        at(date.start),
        `The ${name} says “${date.written.replace(/\.$/, "")}”, and ${where} doesn’t.`,
        "Write the same date in both, or say it in the text.",
      ),
    );
}

function dateOf(day: CalendarDate): NamedDate {
  const [year, month, inMonth] = day.split("-").map(Number) as [number, number, number];
  return { start: 0, end: 0, written: day, before: "", precision: "day", year, month, day: inMonth };
}

/** True for a day of a month, and for a day or month of a year or season. */
function isPartOf(inner: NamedDate, outer: NamedDate): boolean {
  const isYear =
    inner.year === undefined ||
    outer.year === undefined ||
    (outer.year <= inner.year && inner.year <= (outer.to ?? outer.year));
  if (outer.precision === "month") return isYear && inner.precision === "day" && inner.month === outer.month;
  if (outer.precision === "year") return isYear && inner.year !== undefined;
  return (
    outer.precision !== "day" &&
    isYear &&
    inner.year !== undefined &&
    inner.month !== undefined &&
    isInSeason(inner.month, outer.season)
  );
}

/** Where an update says its own day, it is the day of its front matter. */
function findOwnDayProblems({ entry, mentions }: Told): Finding[] {
  const { published } = entry.data;
  return mentions
    .filter(
      ({ date }) =>
        date.precision === "day" &&
        /\b(?:this update (?:is )?(?:of|from|dated|for|covers (?:the )?(?:work|time|progress|everything)(?: up)?)|this update was (?:published|written)|published|dated|up)(?: (?:on|of|to))?\s$/i.test(
          date.before,
        ),
    )
    .filter(({ date }) => !getDays(entry).some((day) => canMean(date, day)))
    .map((mention) =>
      warning(
        placeOf(mention),
        `The text says “${mention.date.written}”, but the update was published on ${formatDate(published)}.`,
        "Correct the one that is wrong, here or in the front matter.",
      ),
    );
}

function placeOf({ date, block }: DateMention): Place {
  return block.at(date.start);
}

function getDays({ data }: ValidEntry<"updates">): CalendarDate[] {
  const inSections = data.sections.flatMap(({ readings, commitments }) => [
    ...readings.flatMap((one) => getLastDay(one) ?? []),
    ...listPromises(commitments).flatMap(({ due }) => (due?.by ? [due.by] : [])),
  ]);
  return [data.published, ...(data.previous === undefined ? [] : [data.previous]), ...inSections];
}

const far = 2;

/** A year that is far from every other of the update may have a wrong digit. A table may be of any years. */
function findYearProblems({ entry, mentions }: Told): Finding[] {
  const dates = mentions.filter(({ date, block }) => date.year !== undefined && !block.isTable);
  const days = getDays(entry).map((day) => Number(getYear(day)));
  const all = [
    ...days,
    ...dates.flatMap(({ date }) => [date.year ?? 0, ...(date.to === undefined ? [] : [date.to])]),
  ];
  const isFar = (year: number) => {
    const others = all.filter((one) => one !== year);
    const same = all.length - others.length;
    return same === 1 && others.every((one) => Math.abs(one - year) > far);
  };
  return dates
    .filter(({ date, block }) => isFar(date.year ?? 0) && !isMeantToBeFar(date, block))
    .map((mention) =>
      warning(
        placeOf(mention),
        `The year ${mention.date.year} is far from all the other years of this update.`,
        "Check its digits. If it is meant, leave it.",
      ),
    );
}

/** Laws have the year in their name, and things begin long ago and are aimed at for long after. */
function isMeantToBeFar({ before, start, end, precision }: NamedDate, { text }: Block): boolean {
  if (precision !== "year") return false;
  if (/\b(?:since|founded in|established in|built in|opened in|from|by|until)\s(?:the\s)?$/i.test(before))
    return true;
  const isNamed = /\b(?:Act|Regulations|Order|Bill|Plan|Strategy|Code|Review|Report)\s(?:of\s)?$/.test(
    before,
  );
  return isNamed || /[“‘"(]$/.test(text.slice(0, start)) || /^\s\p{Lu}/u.test(text.slice(end));
}
