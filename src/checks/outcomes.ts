import { formatDate } from "../record/calendar.ts";
import { validEntries, type ValidEntry } from "../source/index.ts";
import { commitmentsOf } from "./commitments.ts";
import { update } from "./example.ts";
import { isMisdated } from "./file-name.ts";
import { findings, inData, type Finding, type Place, type Rule } from "./finding.ts";
import { repeated } from "./repeated.ts";

const { error } = findings("outcomes");

export const outcomes: Rule = {
  id: "outcomes",
  about: "An outcome is reported no earlier than the promise was made, and once in an update.",
  why: "A report on a promise that was not yet made has a wrong date or a wrong id, and of two reports of one day nobody knows which one holds.",
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
    return validEntries(source, "updates").flatMap((entry) => {
      const all = outcomesOf(entry);
      return [...all.flatMap((one) => tooEarly(one, entry, made)), ...repeats(all)];
    });
  },
};

interface Placed {
  /** The id of the commitment. */
  key: string;
  at: () => Place;
}

function outcomesOf(entry: ValidEntry<"updates">): Placed[] {
  return entry.data.sections.flatMap((section, index) =>
    section.outcomes.map(({ commitment }, at) => ({
      key: commitment,
      at: () => inData(entry, ["sections", index, "outcomes", at, "commitment"]),
    })),
  );
}

function tooEarly(
  { key, at }: Placed,
  entry: ValidEntry<"updates">,
  made: ReadonlyMap<string, string | undefined>,
): Finding[] {
  const { data } = entry;
  const promised = made.get(key);
  if (promised === undefined || promised <= data.published || isMisdated(entry)) return [];
  return [
    error(
      at(),
      `This reports on ${formatDate(data.published)} what was promised later, on ${formatDate(promised)}.`,
      "Check the dates of the two updates, and the id of the commitment.",
    ),
  ];
}

function repeats(all: Placed[]): Finding[] {
  return repeated(all, ({ key, at }, first) =>
    error(
      at(),
      `This update reports on “${key}” already, in line ${first.line}.`,
      "Keep one of the two outcomes, or correct the id of this one.",
    ),
  );
}
