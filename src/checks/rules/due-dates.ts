import { listPromises } from "../../schemas/commitment.ts";
import { getLastDay } from "../../schemas/reading.ts";
import { formatDate, getYear } from "../../record/calendar.ts";
import { findCommitments, type Promised } from "../commitments.ts";
import { writeUpdate } from "../example.ts";
import { error, warning, locateInData, type Finding, type Rule } from "../finding.ts";
import {
  canMean,
  findDates,
  getDays,
  getDaysOf,
  isSameDate,
  type Days,
  type NamedDate,
} from "../../schemas/dates-in-words.ts";
import {
  findDateMentions,
  getDates,
  getPassages,
  getPlainWords,
  plainWords,
  type DateMention,
  type Passage,
} from "../prose/passages.ts";

const promise = (text: string, by: string) =>
  writeUpdate(
    `- id: beds\n  heading: Beds\n  commitments:\n    - { id: more-beds, promise: More beds., due: { text: ${text}, by: ${by} } }`,
    "\n## Beds\n\nMore beds will come by July 2022.\n",
  );

export const dueDates: Rule = {
  id: "due-dates",
  about:
    "A promise is due when its text says, no earlier than it was made, and its date is the last day that the words can mean.",
  why: "Lists and the calendar go by the date, and readers see the words. A slip in one of them shows a promise as late from its first day, or two dates for one promise.",
  wrong: { "updates/2022-03-14-spring.md": promise("by July 2022", "2021-07-31") },
  right: { "updates/2022-03-14-spring.md": promise("by July 2022", "2022-07-31") },
  check(source) {
    const told = new Map(
      getPassages(source).map((passage) => [getKey(passage), { passage, unsaid: findUnsaid(passage) }]),
    );
    return findCommitments(source).flatMap((one) => {
      const key = getKey({ entry: one.entry, path: one.path.slice(0, one.path.indexOf("commitments")) });
      const early = tooEarly(one);
      if (early) return [early];
      const { passage, unsaid } = told.get(key) ?? {};
      const other = unsaid?.get(one.data.id);
      return passage && other ? [fromText(one, passage, other)] : explainFrom(one);
    });
  },
};

function getKey({ entry, path }: Pick<Passage, "entry" | "path"> | Pick<Promised, "entry" | "path">): string {
  return [entry.path, ...path].join(" ");
}

function tooEarly({ entry, path, data: { due }, published }: Promised): Finding | undefined {
  if (due?.by === undefined || published === undefined || due.by >= published) return undefined;
  const at = locateInData(entry, [...path, "due", "by"]);
  const message = `This was due by ${formatDate(due.by)}, but it was promised on ${formatDate(published)}.`;
  const fix = `Write the last day that “${due.text}” can mean, no earlier than ${published}.`;
  return error(at, message, fix);
}

/** What a text says instead of the words by which something is due, if it says anything. */
interface Other {
  said?: { written: string; line: number } | undefined;
}

/** What the text doesn't say of when its promises are due, by their ids. */
function findUnsaid({ commitments, blocks, opening, section, entry }: Passage): Map<string, Other> {
  const promises = listPromises(commitments);
  const dues = promises.flatMap(({ id, due }) =>
    due ? [{ id, words: due.text, dates: getDates(due) }] : [],
  );
  if (dues.length === 0) return new Map();
  const mentions = findDateMentions(blocks);
  const published = entry.collection === "updates" ? entry.data.published : undefined;
  const known = [
    ...dues.flatMap(({ dates }) => dates),
    ...[
      ...promises.map(({ promise }) => promise),
      ...(section?.outcomes.map(({ note }) => note) ?? []),
    ].flatMap(findDates),
  ];
  const days = [published, ...(section?.readings.map(getLastDay) ?? [])].filter((day) => day !== undefined);
  const spare = mentions.filter(
    ({ date, block }) =>
      !block.isTable &&
      !known.some((other) => isSameDate(other, date)) &&
      !days.some((day) => canMean(date, day)) &&
      isToCome(date, published),
  );
  const result = new Map<string, Other>();
  const used = new Set<DateMention>();
  for (const { id, words, dates } of dues) {
    const own = dates.map((date) => {
      const same = mentions.filter((mention) => isSameDate(date, mention.date));
      return same.find((mention) => !used.has(mention)) ?? (spare.length === 0 ? same[0] : undefined);
    });
    for (const mention of own) if (mention) used.add(mention);
    const isSaid =
      dates.length > 0
        ? own.every((mention) => mention !== undefined)
        : [...blocks, ...opening].some((block) => getPlainWords(block).includes(getCoreWords(words)));
    if (isSaid) continue;
    const [other] = spare.splice(0, 1);
    const said = other && { written: getWords(other), line: other.block.at(other.date.start).line };
    result.set(id, { said });
  }
  return result;
}

/** The words of a date without the one that leads into them, to look for in others. */
function getCoreWords(words: string): string {
  return plainWords(words).replace(/^ (?:in|by|before|at|on|during|within)(?= .)/, "");
}

/** A date of a text with the word before it, as it reads. */
function getWords({ date }: DateMention): string {
  const [, before = ""] = /\b((?:by|in|before|on|until)(?: the)? )$/i.exec(date.before) ?? [];
  return before + date.written;
}

function isToCome({ year, month = 12, day = 31, before, precision }: NamedDate, published?: string): boolean {
  if (/\b(?:since|last|after|from)\s(?:the\s)?$/i.test(before)) return false;
  if (published === undefined) return true;
  if (year === undefined) return precision === "month" || precision === "day" || precision === "season";
  const last = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return last >= published;
}

function fromText({ entry, path, data: { due } }: Promised, { section }: Passage, { said }: Other): Finding {
  const text = section ? "this section’s text" : "the text";
  const message = said
    ? `This is due “${due?.text}”, but ${text} says “${said.written}” in line ${said.line}.`
    : `This is due “${due?.text}”, but ${text} doesn’t say so.`;
  const fix = said
    ? "Correct the one that is wrong, here or in the text."
    : "Write here when it is due in the text’s own words, or say it in the text.";
  return warning(locateInData(entry, [...path, "due", "text"]), message, fix);
}

function explainFrom({ entry, path, data: { due } }: Promised): Finding[] {
  if (due?.by === undefined) return [];
  const at = locateInData(entry, [...path, "due", "by"]);
  const year = findYear(due.text);
  if (year !== undefined && year !== getYear(due.by)) {
    const message = `The words “${due.text}” say ${year}, but the date is in ${getYear(due.by)}.`;
    return [warning(at, message, "Check the year of both, and correct the one that is wrong.")];
  }
  const said = getDays(due.text);
  const isWrong = said
    ? due.by !== said.by && isWithinAYear(said)
    : (findLastDays(due.text, due.by)?.by ?? due.by) !== due.by;
  if (isWrong) {
    const message = `The words “${due.text}” don’t end on ${formatDate(due.by)}.`;
    const fix = said
      ? "Leave out “by” and “from”: they are worked out from those words."
      : "Write the last day that the words can mean, or correct the words.";
    return [warning(at, message, fix)];
  }
  if (due.from !== undefined) return [];
  const message = `The words “${due.text}” don’t say on which day they begin.`;
  const fix =
    "Add “from:” with the first day that they can mean, for the calendar. For one day it is the same as “by”.";
  return [warning(at, message, fix)];
}

/** The days of the last day or month that words name, in the year of their last day if they give none. */
function findLastDays(text: string, by: string): Days | undefined {
  const last = getDates({ text }).at(-1);
  const isOpen = /\b(?:before the end|around|about|winter|years?)\b|-\d/i.test(text);
  if (isOpen || (last?.day === undefined && last?.month === undefined)) return undefined;
  return getDaysOf({ year: Number(getYear(by)), ...last });
}

/** True where words don’t name several years, which can be financial years that end sooner. */
function isWithinAYear({ from, by }: Days): boolean {
  return Number(getYear(by)) - Number(getYear(from)) < 1 || !from.endsWith("-01-01");
}

/** The year that some words say; nothing where they say several, or may mean a day of the year before or after. */
function findYear(text: string): string | undefined {
  if (/\b(?:before|winter|year|years)\b/i.test(text)) return undefined;
  const years = text.match(/\b(?:19|20)\d{2}\b(?![-–/]\d)/g) ?? [];
  return years.length === 1 && !/\d[-–/]\d/.test(text) ? years[0] : undefined;
}
