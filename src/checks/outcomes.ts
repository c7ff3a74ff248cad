import { formatDate } from "../record/calendar.ts";
import { validEntries } from "../source/index.ts";
import { commitmentsOf } from "./commitments.ts";
import { update } from "./example.ts";
import { findings, inData, type Rule } from "./finding.ts";

const { error } = findings("outcomes");

export const outcomes: Rule = {
  id: "outcomes",
  about: "An outcome is reported no earlier than the promise was made.",
  why: "A report on a promise that was not yet made has a wrong date or a wrong id.",
  wrong: {
    "updates/2022-03-14-spring.md": update(
      "- id: beds\n  heading: Beds\n  outcomes: [{ commitment: more-beds, status: met, note: Done. }]",
    ),
    "updates/2022-06-01-summer.md": update(
      "- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds. }]",
      "",
      "2022-06-01",
    ),
  },
  right: {
    "updates/2022-03-14-spring.md": update(
      "- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds. }]",
    ),
    "updates/2022-06-01-summer.md": update(
      "- id: beds\n  heading: Beds\n  outcomes: [{ commitment: more-beds, status: met, note: Done. }]",
      "",
      "2022-06-01",
    ),
  },
  check(source) {
    const made = new Map(commitmentsOf(source).map(({ data, published }) => [data.id, published]));
    return validEntries(source, "updates").flatMap((entry) =>
      entry.data.sections.flatMap((section, index) =>
        section.outcomes.flatMap(({ commitment }, at) => {
          const promised = made.get(commitment);
          const reported = entry.data.published;
          if (promised === undefined || promised <= reported) return [];
          return [
            error(
              inData(entry, ["sections", index, "outcomes", at, "commitment"]),
              `This reports on ${formatDate(reported)} what was promised later, on ${formatDate(promised)}.`,
              "Check the dates of the two updates, and the id of the commitment.",
            ),
          ];
        }),
      ),
    );
  },
};
