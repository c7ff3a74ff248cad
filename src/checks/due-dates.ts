import { formatDate, yearOf } from "../record/calendar.ts";
import { commitmentsOf, type Promised } from "./commitments.ts";
import { update } from "./example.ts";
import { findings, inData, type Finding, type Rule } from "./finding.ts";

const { error, warning } = findings("due-dates");

const promise = (text: string, by: string) =>
  update(
    `- id: beds\n  heading: Beds\n  commitments:\n    - { id: more-beds, promise: More beds., due: { text: ${text}, by: ${by} } }`,
  );

export const dueDates: Rule = {
  id: "due-dates",
  about: "A promise is due no earlier than it was made, and in the year that its words say.",
  why: "Lists and the calendar go by the date, and readers see the words. A slip in one of them shows a promise as late from its first day.",
  wrong: { "updates/2022-03-14-spring.md": promise("by July 2022", "2021-07-31") },
  right: { "updates/2022-03-14-spring.md": promise("by July 2022", "2022-07-31") },
  check: (source) => commitmentsOf(source).flatMap(problemOf),
};

function problemOf({ entry, path, data: { due }, published }: Promised): Finding[] {
  if (!due) return [];
  const at = inData(entry, [...path, "due", "by"]);
  if (published !== undefined && due.by < published) {
    const message = `This was due by ${formatDate(due.by)}, but it was promised on ${formatDate(published)}.`;
    return [
      error(at, message, `Write the last day that “${due.text}” can mean, no earlier than ${published}.`),
    ];
  }
  const year = yearIn(due.text);
  if (year === undefined || year === yearOf(due.by)) return [];
  const message = `The words “${due.text}” say ${year}, but the date is in ${yearOf(due.by)}.`;
  return [warning(at, message, "Check the year of both, and correct the one that is wrong.")];
}

/** The year that some words say; nothing where they say several, or may mean a day of the year before or after. */
function yearIn(text: string): string | undefined {
  if (/\b(?:before|winter|year|years)\b/i.test(text)) return undefined;
  const years = text.match(/\b(?:19|20)\d{2}\b(?![-–/]\d)/g) ?? [];
  return years.length === 1 && !/\d[-–/]\d/.test(text) ? years[0] : undefined;
}
