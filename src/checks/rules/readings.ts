import { formatDate, getYear, type CalendarDate } from "../../record/calendar.ts";
import { getLastDay, getPeriod, getSeconds, type ReadingData } from "../../schemas/reading.ts";
import { getValidEntries, type Path, type Source, type ValidEntry } from "../../source/index.ts";
import { writeUpdate } from "../example.ts";
import { isMisdated } from "./file-name.ts";
import { error, warning, locateInData, type Finding, type Rule, findRepeated } from "../finding.ts";

export const readingsRule: Rule = {
  id: "readings",
  about:
    "A figure fits its measure, its total and its date, and no other gives the same measure for that date.",
  why: "A slip in a figure becomes a wrong chart, and wrong data for everyone who uses it.",
  wrong: {
    "updates/2022-03-14-spring.md": writeUpdate(
      "- id: beds\n  heading: Beds\n  readings: [{ measure: beds, value: 12, of: 10, asAt: 2022-03-14 }]",
    ),
  },
  right: {
    "updates/2022-03-14-spring.md": writeUpdate(
      "- id: beds\n  heading: Beds\n  readings: [{ measure: beds, value: 10, of: 12, asAt: 2022-03-14 }]",
    ),
  },
  check(source) {
    const all = findReadings(source);
    const units = new Map(getValidEntries(source, "measures").map(({ id, data }) => [id, data.unit]));
    return [
      ...all.flatMap((one) => findProblems(one, units)),
      ...findRepeats(all),
      ...findFirstRevisions(all),
    ];
  },
};

interface Placed {
  entry: ValidEntry<"updates">;
  path: Path;
  reading: ReadingData;
}

function findReadings(source: Source): Placed[] {
  return getValidEntries(source, "updates").flatMap((entry) =>
    entry.data.sections.flatMap((section, index) =>
      section.readings.map((reading, at) => ({ entry, path: ["sections", index, "readings", at], reading })),
    ),
  );
}

function findProblems({ entry, path, reading }: Placed, units: Map<string, string>): Finding[] {
  const { measure, value = 0, worded, of, unit } = reading;
  const asAt = getLastDay(reading);
  const at = (key: string) => locateInData(entry, [...path, key]);
  const expected = units.get(measure);
  const found: Finding[] = [];
  if (of !== undefined && value < 0) {
    const message = `The value ${value} is below zero, and so can’t be out of ${of}.`;
    found.push(error(at("value"), message, "Correct the value, or leave out “of”."));
  }
  if (of !== undefined && value > of) {
    const message = `The value ${value} is more than the ${of} that it is out of.`;
    found.push(error(at("value"), message, "Correct one of the two, or leave out “of”."));
  }
  if (unit !== undefined && expected !== undefined && unit !== expected) {
    const message = `The unit is “${unit}” here, but the measure “${measure}” counts “${expected}”.`;
    found.push(error(at("unit"), message, `Write “${expected}”, or leave the unit out.`));
  }
  if (worded?.kind === "duration" && expected !== undefined && getSeconds(expected) === undefined) {
    const message = `The value is a time, “${worded.words}”, but the measure “${measure}” counts “${expected}”.`;
    found.push(error(at("value"), message, "Correct the value, or write a unit of time: minutes or hours."));
  }
  if (isMisdated(entry) || asAt === undefined) return found;
  // A figure of a period can be so far: it need only have begun.
  const begun = getPeriod(reading.asAt ?? "")?.from ?? asAt;
  if (begun > entry.data.published) {
    const message = `The figure is as at ${formatDate(begun)}, which is after the update was published.`;
    const fix = `Write a date no later than ${entry.data.published}.`;
    found.push(error(at("asAt"), message, fix));
  }
  if (asAt < getYearBefore(entry.data.published) && !isOfHistory(measure, asAt, entry)) {
    const message = `The figure is as at ${formatDate(asAt)}, more than a year before the update.`;
    found.push(warning(at("asAt"), message, "Check the year. If it is right, name it in the text."));
  }
  return found;
}

/** True where a figure’s year is no slip: the text names it, also as 2015/16, or the update gives three figures and more of the measure. */
function isOfHistory(measure: string, asAt: CalendarDate, { data, body }: ValidEntry<"updates">): boolean {
  const year = getYear(asAt);
  const named = new RegExp(
    String.raw`(?<!\d)(?:${year}|${Number(year) - 1}\s?[/–-]\s?${year.slice(2)})(?!\d)`,
  );
  const given = data.sections.flatMap(({ readings }) => readings.filter((one) => one.measure === measure));
  return given.length >= 3 || named.test(body?.text ?? "");
}

function getYearBefore(date: string): string {
  return `${Number(getYear(date)) - 1}${date.slice(4)}`;
}

function findRepeats(all: Placed[]): Finding[] {
  const items = all
    .filter(({ reading }) => reading.revised === undefined)
    .map((placed) => ({ ...placed, key: getKey(placed), at: () => locateInData(placed.entry, placed.path) }));
  return findRepeated(items, ({ entry, path, reading }, first) =>
    error(
      locateInData(entry, [...path, "measure"]),
      `There is another figure of “${reading.measure}” ${reading.asAt === undefined ? "reported on" : "as at"} ${formatDate(getDay({ entry, reading }))}: ${first.path}, line ${first.line}.`,
      "Keep one of the two, or give each its own date or measure. If this one takes the other’s place, say why in “revised”.",
    ),
  );
}

/** A figure that is revised has one before it, of an update that was published before. */
function findFirstRevisions(all: Placed[]): Finding[] {
  const first = new Map<string, string>();
  for (const placed of all) {
    const { published } = placed.entry.data;
    const known = first.get(getKey(placed));
    if (known === undefined || published < known) first.set(getKey(placed), published);
  }
  return all
    .filter((one) => one.reading.revised !== undefined && first.get(getKey(one)) === one.entry.data.published)
    .map((one) =>
      error(
        locateInData(one.entry, [...one.path, "revised"]),
        `No earlier update has a figure of “${one.reading.measure}” as at ${formatDate(getDay(one))} that this one could revise.`,
        "Correct the measure or asAt, or leave “revised” out.",
      ),
    );
}

function getDay({ entry, reading }: Pick<Placed, "entry" | "reading">): CalendarDate {
  return getLastDay(reading) ?? entry.data.published;
}

function getKey(placed: Placed): string {
  return `${placed.reading.measure} ${getDay(placed)}`;
}
