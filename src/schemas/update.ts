import { z } from "zod";
import { commitment, outcome } from "./commitment.ts";
import { due } from "./due.ts";
import { calendarDate, id, line, oneOrMore, summary, title } from "./fields.ts";
import { publication } from "./publication.ts";
import { reading } from "./reading.ts";

/** A heading of an update and what is under it, about one workstream or none. */
export const section = z.strictObject({
  id: id.describe("The section’s address on the page. Never change it once it is published."),
  heading: line.describe("The section’s heading, exactly as the ## heading in the text below."),
  summary: line
    .optional()
    .describe(
      "What is new here, in one sentence, for the lists that lead to it. Without it they have the first sentence that names a figure, a date, a place or what they are about.",
    ),
  workstream: id.optional().describe("The id of the workstream it reports on, if it reports on one."),
  goals: z.array(id).default([]).describe("Ids of the goals that it says it serves."),
  places: z.array(id).default([]).describe("Ids of the places that it names."),
  commitments: z.array(commitment).default([]).describe("What is promised here."),
  outcomes: z.array(outcome).default([]).describe("What is reported here of earlier commitments."),
  readings: z.array(reading).default([]).describe("The figures reported here."),
});

/** A dated report, of a programme, of several or of none. */
export const update = z.strictObject({
  title,
  programme: oneOrMore(id)
    .optional()
    .transform((ids) => ids ?? [])
    .describe(
      "The id of the programme that this update belongs to. Of several, a list such as [one, another]; leave out where it is of none.",
    ),
  kind: line
    .optional()
    .describe(
      "What it is, such as Notice or Board paper: one of updateKinds in site.yaml. Leave out for an update.",
    ),
  tags: z.array(id).default([]).describe("Ids of what else it is about: from tags in site.yaml."),
  by: line
    .regex(/^[^@]*$/, { error: "must be a team or a role, without an address" })
    .optional()
    .describe("Who wrote it: a team or a role, never a person."),
  ...publication,
  published: calendarDate.describe("The day it was published. The file name begins with the same date."),
  previous: calendarDate.optional().describe("The date of the update before, if the text names it."),
  next: due.optional().describe("When the next update is expected, if this one says so."),
  summary,
  sections: z
    .array(section)
    .default([])
    .describe("The sections, in the order of the text. A short notice without ## headings needs none."),
});

export type SectionData = z.output<typeof section>;
