import type { SectionData } from "../../schemas/update.ts";
import type { SourceEntry } from "../../source/index.ts";
import { error, locateInData, type Finding } from "../finding.ts";
import { getPairs, type SinceRule } from "./revision.ts";

export const vanishedSections: SinceRule = {
  id: "vanished-sections",
  about: "Every section that was public keeps its id.",
  why: "The id is the end of the section’s address and of what feed readers know it by, and no redirect can mend it.",
  check: (before, after) =>
    getPairs(before, after).flatMap(({ was, old, now }) =>
      findProblems(was.permalink, getSections(old), now),
    ),
};

function getSections({ data }: SourceEntry): SectionData[] {
  return data && "sections" in data && Array.isArray(data.sections) ? data.sections : [];
}

function findProblems(address: string, old: SectionData[], entry: SourceEntry): Finding[] {
  const sections = getSections(entry);
  const kept = new Set(sections.map(({ id }) => id));
  const known = new Set(old.map(({ id }) => id));
  return old
    .filter(({ id }) => !kept.has(id))
    .map(({ id, heading }) => {
      const message = `The section ${address}#${id} was public, and is gone.`;
      const renamed = sections.findIndex((section) => section.heading === heading && !known.has(section.id));
      return renamed === -1
        ? error(
            locateInData(entry, ["sections"]),
            message,
            `Keep “${heading}” with “id: ${id}”, and say in its text what was taken out.`,
          )
        : error(
            locateInData(entry, ["sections", renamed, "id"]),
            message,
            `Write “id: ${id}” here, as it was.`,
          );
    });
}
