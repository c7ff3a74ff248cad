import { formatDate } from "../../src/record/calendar.ts";
import { markdown, type ContentFiles } from "../setup/content.ts";

/** A section as front matter has it, with its text; its heading is above both. */
export interface WrittenSection {
  id: string;
  heading: string;
  text?: string;
  [field: string]: unknown;
}

/** The file of an update. */
export function update(
  published: string,
  programme: string,
  extension: string,
  sections: WrittenSection[],
): ContentFiles {
  const data = {
    title: programme === "better-care" ? "Better Care update" : "Green Spaces update",
    programme,
    published,
    summary: `What was done by ${formatDate(published)}.`,
    sections: sections.map(({ text: _, ...section }) => section),
  };
  const text = sections.map(
    ({ heading, text = `This is about ${heading}.` }) => `## ${heading.replace(/[<>]/g, "\\$&")}\n\n${text}`,
  );
  return { [`updates/${published}-${programme}.${extension}`]: markdown(data, "Since last time:", ...text) };
}
