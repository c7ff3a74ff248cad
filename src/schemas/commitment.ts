import { z } from "zod";
import { due } from "./due.ts";
import { id, line, webAddress } from "./fields.ts";
import { withdrawal } from "./publication.ts";

/** What can be reported of a commitment, in the order of lists. */
export const outcomeStatus = z.enum([
  "met",
  "done in part",
  "in progress",
  "delayed",
  "not started",
  "changed",
  "stopped",
  "not met",
]);

/** Those that say that there is more to come: what a promise can be when it is made. */
export const openStatus = outcomeStatus.extract(["done in part", "in progress", "delayed", "not started"]);

/** A status as a source has it: one of the site’s, or words that site.yaml has for one. */
const status = line.meta({ examples: outcomeStatus.options });

/** An organisation’s own words for what can be reported, and what the site takes them for. */
export const ownStatus = z.strictObject({
  words: line.describe("The words that your sources use, such as on track."),
  means: outcomeStatus.describe("What the site counts them as."),
});

/** What a status is that a source has in its own words; nothing for words that site.yaml doesn’t have. */
export function readStatus(written: string, own: OwnStatusData[]): OutcomeStatus | undefined {
  const words = written.toLowerCase();
  return (
    own.find((one) => one.words.toLowerCase() === words)?.means ??
    outcomeStatus.options.find((known) => known === words)
  );
}

/** A step of a commitment, which is reported on as a commitment is. */
const milestone = z.strictObject({
  id: id.describe("A name that no other milestone or commitment has. Outcomes name it."),
  promise: line.describe("What is to be reached by then, in one plain sentence."),
  due: due.optional().describe("By when, if the source says."),
});

/** Something promised, declared on the page or in the section where it was made. */
export const commitment = z
  .strictObject({
    id: id.describe("A name for this commitment that no other has. Later sections report against it."),
    promise: line.describe("What was promised, in one plain sentence, without more than the source says."),
    who: line.optional().describe("Who is to do it, if the source says."),
    places: z.array(id).default([]).describe("Ids of the places it is for, from places.yaml."),
    due: due.optional().describe("By when it is due. Leave out where the source gives no date."),
    milestones: z
      .array(milestone)
      .default([])
      .describe("The steps on the way that the source names, in its order."),
    status: status
      .optional()
      .describe(
        "How far it was when it was promised, if the source says so: in progress, not started, delayed or done in part, or words of your own that site.yaml lists.",
      ),
    note: line
      .optional()
      .describe("What the source says of that, in one plain sentence. It goes with the status."),
    withdrawn: withdrawal
      .optional()
      .describe(
        "Fill in to take it out of the record, where it was never promised. Its page stays, with a notice. What came of a promise is an outcome.",
      ),
  })
  .check(({ value: { status, note }, issues }) => {
    if (status !== undefined && note === undefined) {
      issues.push({ code: "custom", path: ["note"], message: "is missing", input: undefined });
    }
    if (note !== undefined && status === undefined) {
      issues.push({ code: "custom", path: ["status"], message: "is missing", input: undefined });
    }
  });

/** Commitments, each with its milestones behind it as commitments of their own. */
export function listPromises(commitments: readonly CommitmentData[]): CommitmentData[] {
  return commitments.flatMap((one) => [
    one,
    ...one.milestones.map((step) => ({ ...step, places: [], milestones: [] })),
  ]);
}

/** Where something that a note says can be seen. */
const evidence = z.strictObject({
  text: line.describe("The document’s title and day."),
  href: webAddress.describe("Its address."),
});

/** What a section reports of a commitment that was made before. */
export const outcome = z.strictObject({
  commitment: id.describe("The id of the commitment, milestone or goal."),
  status: status.describe(
    "What came of the promise, as the source says: met, done in part, in progress, delayed, not started, changed, stopped or not met, or words of your own that site.yaml lists.",
  ),
  note: line.describe("What was reported, in one plain sentence."),
  evidence: z
    .array(evidence)
    .default([])
    .describe("Published documents that show it, if the source names any."),
});

export type CommitmentData = z.output<typeof commitment>;
export type EvidenceData = z.output<typeof evidence>;
export type OwnStatusData = z.output<typeof ownStatus>;
export type OutcomeStatus = z.output<typeof outcomeStatus>;
