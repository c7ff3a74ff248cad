import { formatDate } from "../../record/calendar.ts";
import { getValidEntries, type Source, type ValidEntry } from "../../source/index.ts";
import { findCommitments } from "../commitments.ts";
import { writeUpdate } from "../example.ts";
import { isMisdated } from "./file-name.ts";
import {
  error,
  warning,
  locateInData,
  type Finding,
  type Place,
  type Rule,
  findRepeated,
} from "../finding.ts";

export const outcomes: Rule = {
  id: "outcomes",
  about:
    "An outcome is reported no earlier than the promise was made, once in an update, and under the workstream that made it.",
  why: "A report on a promise that was not yet made has a wrong date or a wrong id, and of two reports of one day nobody knows which one holds.",
  wrong: {
    "updates/2022-03-14-spring.md": writeUpdate(
      "- id: beds\n  heading: Beds\n  outcomes: [{ commitment: more-beds, status: met, note: Done. }]",
    ),
    "updates/2022-06-01-summer.md": writeUpdate(
      "- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds. }]",
      "",
      "2022-06-01",
    ),
  },
  right: {
    "updates/2022-03-14-spring.md": writeUpdate(
      "- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds. }]",
    ),
    "updates/2022-06-01-summer.md": writeUpdate(
      "- id: beds\n  heading: Beds\n  outcomes: [{ commitment: more-beds, status: met, note: Done. }]",
      "",
      "2022-06-01",
    ),
  },
  check(source) {
    const made = new Map(findCommitments(source).map(({ data, published }) => [data.id, published]));
    const homes = getHomes(source);
    return getValidEntries(source, "updates").flatMap((entry) => {
      const all = getOutcomes(entry);
      const early = all.flatMap((one) => tooEarly(one, entry, made));
      return [
        ...early,
        ...findRepeats(all),
        ...(early.length > 0 ? [] : all.flatMap((one) => elsewhere(one, homes))),
      ];
    });
  },
};

interface Placed {
  /** The id of the commitment. */
  key: string;
  at: () => Place;
  /** What its section reports on. */
  workstream: string | undefined;
}

function getOutcomes(entry: ValidEntry<"updates">): Placed[] {
  return entry.data.sections.flatMap((section, index) =>
    section.outcomes.map(({ commitment }, at) => ({
      key: commitment,
      workstream: section.workstream,
      at: () => locateInData(entry, ["sections", index, "outcomes", at, "commitment"]),
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

/** The workstream of the section that made each commitment. */
function getHomes(source: Source): Map<string, string> {
  const sections = getValidEntries(source, "updates").flatMap(({ data }) => data.sections);
  return new Map(
    sections.flatMap(({ workstream, commitments }) =>
      workstream === undefined ? [] : commitments.map(({ id }) => [id, workstream] as const),
    ),
  );
}

/** It is a warning, as a promise can move from one workstream to another. */
function elsewhere({ key, at, workstream }: Placed, homes: ReadonlyMap<string, string>): Finding[] {
  const home = homes.get(key);
  if (home === undefined || workstream === undefined || home === workstream) return [];
  return [
    warning(
      at(),
      `“${key}” was promised by the workstream ${home}, and this section reports on ${workstream}.`,
      "Check the id of the commitment and the section’s workstream. If the promise has moved, leave it.",
    ),
  ];
}

function findRepeats(all: Placed[]): Finding[] {
  return findRepeated(all, ({ key, at }, first) =>
    error(
      at(),
      `This update reports on “${key}” already, in line ${first.line}.`,
      "Keep one of the two outcomes, or correct the id of this one.",
    ),
  );
}
