import { formatDate } from "../record/calendar.ts";
import { validEntries } from "../source/index.ts";
import { update } from "./example.ts";
import { isMisdated } from "./file-name.ts";
import { findings, inData, type Rule } from "./finding.ts";

const { error } = findings("previous-update");

const after = (previous: string) =>
  update("- { id: beds, heading: Beds }").replace("summary:", `previous: ${previous}\nsummary:`);

export const previousUpdate: Rule = {
  id: "previous-update",
  about: "The update that another names as the one before it has an earlier date.",
  why: "Readers follow a programme from one update to the one before. A later date would send them forward.",
  wrong: { "updates/2022-03-14-spring.md": after("2022-11-29") },
  right: { "updates/2022-03-14-spring.md": after("2021-11-29") },
  check: (source) =>
    validEntries(source, "updates").flatMap((entry) => {
      const { previous, published } = entry.data;
      if (previous === undefined || previous < published || isMisdated(entry)) return [];
      return [
        error(
          inData(entry, ["previous"]),
          `The update before is dated ${formatDate(previous)}, but this one was published on ${formatDate(published)}.`,
          `Write the date of the update before, earlier than ${published}, or leave “previous” out.`,
        ),
      ];
    }),
};
