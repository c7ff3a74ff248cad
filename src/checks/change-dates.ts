import { formatDate } from "../record/calendar.ts";
import { published } from "../record/published.ts";
import { validEntries } from "../source/index.ts";
import { strategyPage } from "./example.ts";
import { findings, inData, type Rule } from "./finding.ts";

const { error } = findings("change-dates");

const note = (date: string) =>
  strategyPage(
    `published: 2022-03-14\nchanges:\n  - { date: ${date}, kind: correction, note: There were four teams. }`,
  );

export const changeDates: Rule = {
  id: "change-dates",
  about: "An entry is changed no earlier than it was published.",
  why: "Readers see the day of each change, and what was not yet published had no readers to tell.",
  wrong: { "strategy/vision.md": note("2021-05-03") },
  right: { "strategy/vision.md": note("2022-05-03") },
  check: (source) =>
    published.flatMap((collection) =>
      validEntries(source, collection).flatMap((entry) =>
        entry.data.changes.flatMap(({ date }, index) => {
          const first = entry.data.published;
          if (first === undefined || first <= date) return [];
          return [
            error(
              inData(entry, ["changes", index, "date"]),
              `This change is dated ${formatDate(date)}, but the entry was published on ${formatDate(first)}.`,
              `Write the day of the change, no earlier than ${first}, or remove the note.`,
            ),
          ];
        }),
      ),
    ),
};
