import type { SectionData } from "../../schemas/update.ts";
import type { SourceEntry } from "../../source/index.ts";
import { findings, inData, type Finding } from "../finding.ts";
import { pairsOf, writtenEntry, type SinceRule } from "./revision.ts";

const { error } = findings("vanished-sections");

export const vanishedSections: SinceRule = {
  id: "vanished-sections",
  about: "Every section that was public keeps its id.",
  why: "The id is the end of the section’s address and of what feed readers know it by, and no redirect can mend it.",
  check: (before, after) =>
    pairsOf(before, after).flatMap(({ was, is }) => {
      const [old, now] = [writtenEntry(before, was), writtenEntry(after, is)];
      return old && now ? problemsOf(was.permalink, sectionsOf(old), now) : [];
    }),
};

function sectionsOf({ data }: SourceEntry): SectionData[] {
  return data && "sections" in data && Array.isArray(data.sections) ? data.sections : [];
}

function problemsOf(address: string, old: SectionData[], entry: SourceEntry): Finding[] {
  const sections = sectionsOf(entry);
  const kept = new Set(sections.map(({ id }) => id));
  const known = new Set(old.map(({ id }) => id));
  return old
    .filter(({ id }) => !kept.has(id))
    .map(({ id, heading }) => {
      const message = `The section ${address}#${id} was public, and is gone.`;
      const renamed = sections.findIndex((section) => section.heading === heading && !known.has(section.id));
      return renamed === -1
        ? error(
            inData(entry, ["sections"]),
            message,
            `Keep “${heading}” with “id: ${id}”, and say in its text what was taken out.`,
          )
        : error(inData(entry, ["sections", renamed, "id"]), message, `Write “id: ${id}” here, as it was.`);
    });
}
