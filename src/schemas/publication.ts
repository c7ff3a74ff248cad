import { z } from "zod";
import { files } from "./attachment.ts";
import { alsoCalled, calendarDate, id, line, webAddress } from "./fields.ts";

// What every published entry may say of its publication and its other names, besides what it is about.

/** An address inside the site, as it was: `/goals/old-name/`. */
export const oldAddress = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)+$/, {
    error: "must be an address inside this site, such as /goals/old-name/",
  })
  .regex(/^(?!.*[^/]{256})/, {
    error: "must have at most 255 letters between two slashes, as a folder’s name has",
  })
  // A page is made at it, and a longer path doesn't fit every system.
  .max(400, { error: "must be an address of at most 400 characters" });

/** A change to an entry after it was published. */
export const change = z
  .strictObject({
    date: calendarDate.describe("The day of the change."),
    kind: z
      .enum(["correction", "major", "minor"])
      .describe(
        "correction where something was wrong; major where the meaning changed; minor for spelling and the like, which readers are not told of.",
      ),
    note: line.describe("What changed, in one plain sentence."),
    was: line
      .optional()
      .describe("What the page said before, in its own words, as far as that is now otherwise."),
    now: line.optional().describe("What it says instead, in its own words. It goes with was."),
    dueDateOf: id
      .optional()
      .describe(
        "The id of the commitment of this page whose due date moved: was and now are then the words for the dates.",
      ),
  })
  .check(({ value: { was, now, dueDateOf }, issues }) => {
    const missing = (path: string) =>
      issues.push({ code: "custom", path: [path], message: "is missing", input: undefined });
    if (was === undefined && (now ?? dueDateOf) !== undefined) missing("was");
    if (now === undefined && (was ?? dueDateOf) !== undefined) missing("now");
  });

/** That something was taken back, and why. */
export const withdrawal = z.strictObject({
  date: calendarDate.describe("The day it was withdrawn."),
  reason: line.describe("Why, in one plain sentence. Readers see it at the page’s address."),
});

const notATime = "must be a time of day such as 09:30";

/** How a telephone number is written. */
export const phonePattern = /^\+?\d[\d ]+$/;

/** The address of a telephone number, for a link (RFC 3966). */
export function getTelephoneAddress(phone: string): string {
  return `tel:${phone.replaceAll(" ", "")}`;
}

/** Somewhere to find help now. */
export const help = z
  .strictObject({
    text: line.describe("What help it is, in a few words, with the name of who gives it."),
    phone: line
      .regex(phonePattern, { error: "must be digits and spaces, such as 116 123" })
      .optional()
      .describe("The telephone number, such as 116 123."),
    href: webAddress.optional().describe("The address of the page that says more."),
  })
  .refine(({ phone, href }) => phone !== undefined || href !== undefined, {
    error: "must have a phone or an href, or both",
  });

/** When and whether readers see an entry. */
export const publication = {
  alsoCalled,
  draft: z
    .boolean()
    .default(false)
    .describe("Write true while the entry is not ready: it is then left out of the site."),
  published: calendarDate
    .optional()
    .describe("The day from which readers see it. Leave out to show it at once."),
  time: z
    .string({ error: (issue) => (typeof issue.input === "number" ? notATime : undefined) })
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: notATime })
    .optional()
    .describe("The UK time on that day from which readers see it, such as 09:30. 00:01 if left out."),
  withdrawn: withdrawal
    .optional()
    .describe("Fill in to withdraw the entry: its page stays, with a notice, and leaves lists and search."),
  help: z
    .array(help)
    .default([])
    .describe("Where readers whom the page may touch find help now. It stands before the text."),
  ...files,
  changes: z.array(change).default([]).describe("What was changed since it was published."),
  redirect_from: z
    .array(oldAddress)
    .default([])
    .describe("The addresses that this page had before, the first one first. They lead here for ever."),
};

/** Who looks after a standing page, and until when it is known to be right. */
export const review = {
  owner: line.optional().describe("The role that looks after this page, never a person’s name."),
  reviewed: calendarDate.optional().describe("The day it was last reviewed."),
  reviewBy: calendarDate.optional().describe("The day by which it is to be reviewed next."),
};

export type ChangeData = z.output<typeof change>;
export type HelpData = z.output<typeof help>;
