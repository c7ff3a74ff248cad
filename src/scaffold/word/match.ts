import { meant } from "../../checks/did-you-mean.ts";
import { plainName } from "../../checks/plain-name.ts";
import { distinct } from "../distinct.ts";
import type { NewSection, Surroundings } from "../update.ts";

/** The sections of an update from headings of a document, and what their writer is to know. */
export interface Matched {
  sections: NewSection[];
  notes: string[];
}

/**
 * Gives each heading its id and, where a workstream has the same title, that workstream. A title that is
 * only near is asked about and not taken.
 */
export function matchSections(
  headings: readonly string[],
  workstreams: Surroundings["workstreams"],
): Matched {
  const titles = new Map(workstreams.map(({ id, data }) => [data.title, id]));
  const own = distinct(headings);
  const ids = distinct(own.map(plainName), "-");
  const notes: string[] = [];
  const sections = own.map((heading, index): NewSection => {
    const title = [...titles.keys()].find((title) => plainName(title) === plainName(headings[index] ?? ""));
    const near = title === undefined ? nearTitle(heading, [...titles.keys()]) : undefined;
    if (near !== undefined) {
      notes.push(
        `Is “${heading}” about “${near}”? If so, add workstream: ${titles.get(near)} to that section.`,
      );
    }
    if (heading !== headings[index])
      notes.push(`Two headings are “${headings[index]}”: one is “${heading}” now.`);
    const workstream = title === undefined ? undefined : titles.get(title);
    return { id: ids[index] ?? "", heading, workstream };
  });
  return { sections, notes };
}

/** The title that a heading nearly is, or has in it. */
function nearTitle(heading: string, titles: string[]): string | undefined {
  const within = titles.find((title) => `-${plainName(heading)}-`.includes(`-${plainName(title)}-`));
  return within ?? meant(heading, titles);
}
