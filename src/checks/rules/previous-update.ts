import { formatDate } from "../../record/calendar.ts";
import { sharesProgramme } from "../../record/indexes.ts";
import { getValidEntries } from "../../source/index.ts";
import { writeUpdate } from "../example.ts";
import { isMisdated } from "./file-name.ts";
import { error, warning, locateInData, type Rule } from "../finding.ts";

const after = (previous: string) =>
  writeUpdate("- { id: beds, heading: Beds }").replace("summary:", `previous: ${previous}\nsummary:`);

export const previousUpdate: Rule = {
  id: "previous-update",
  about:
    "The update that another names as the one before it has an earlier date, and is one that the record has, or is earlier than all of them.",
  why: "Readers follow a programme from one update to the one before. A later date would send them forward.",
  wrong: { "updates/2022-03-14-spring.md": after("2022-11-29") },
  right: { "updates/2022-03-14-spring.md": after("2021-11-29") },
  check(source) {
    const updates = getValidEntries(source, "updates");
    const dates = new Set(updates.map(({ data }) => data.published));
    const earliest = [...dates].toSorted()[0] ?? "";
    return updates.flatMap((entry) => {
      const { previous, published } = entry.data;
      if (previous === undefined || isMisdated(entry)) return [];
      if (previous >= published) {
        const message = `The update before is dated ${formatDate(previous)}, but this one was published on ${formatDate(published)}.`;
        const fix = `Write the date of the update before, earlier than ${published}, or leave “previous” out.`;
        return [error(locateInData(entry, ["previous"]), message, fix)];
      }
      if (previous < earliest || dates.has(previous)) return [];
      const before = updates
        .filter(({ data }) => sharesProgramme(data, entry.data) && data.published < published)
        .map(({ data }) => data.published)
        .toSorted()
        .at(-1);
      const message = `The record has no update of ${formatDate(previous)}.`;
      const fix = before
        ? `The programme’s update before this one is dated ${before}: write that, if it is meant.`
        : "Check the date. If that update isn’t published here, leave it.";
      return [warning(locateInData(entry, ["previous"]), message, fix)];
    });
  },
};
