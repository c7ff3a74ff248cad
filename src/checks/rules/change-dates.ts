import { formatDate } from "../../record/calendar.ts";
import { publishedCollections, type PublishedCollection } from "../../record/published.ts";
import { getValidEntries, type ValidEntry } from "../../source/index.ts";
import { writeStrategyPage } from "../example.ts";
import { isMisdated } from "./file-name.ts";
import { error, locateInData, type Finding, type Rule } from "../finding.ts";

const note = (date: string) =>
  writeStrategyPage(
    `published: 2022-03-14\nchanges:\n  - { date: ${date}, kind: correction, note: There were four teams. }`,
  );

export const changeDates: Rule = {
  id: "change-dates",
  about: "An entry is changed and withdrawn no earlier than it was published.",
  why: "Readers see the day of each change, and what was not yet published had no readers to tell.",
  wrong: { "strategy/vision.md": note("2021-05-03") },
  right: { "strategy/vision.md": note("2022-05-03") },
  check(source) {
    const misdated = new Set(
      getValidEntries(source, "updates")
        .filter(isMisdated)
        .map(({ path }) => path),
    );
    return publishedCollections.flatMap((collection) =>
      getValidEntries(source, collection).flatMap((entry) =>
        misdated.has(entry.path) ? [] : findProblems(entry),
      ),
    );
  },
};

function findProblems(entry: ValidEntry<PublishedCollection>): Finding[] {
  const { published: first, changes, withdrawn } = entry.data;
  if (first === undefined) return [];
  const but = `but the entry was published on ${formatDate(first)}.`;
  const found = changes.flatMap(({ date }, index) =>
    first <= date
      ? []
      : [
          error(
            locateInData(entry, ["changes", index, "date"]),
            `This change is dated ${formatDate(date)}, ${but}`,
            `Write the day of the change, no earlier than ${first}, or remove the note.`,
          ),
        ],
  );
  if (withdrawn === undefined || first <= withdrawn.date) return found;
  const message = `This was withdrawn on ${formatDate(withdrawn.date)}, ${but}`;
  const fix = `Write the day that it was withdrawn, no earlier than ${first}.`;
  return [...found, error(locateInData(entry, ["withdrawn", "date"]), message, fix)];
}
