import { z } from "zod";

// The fields that several collections share. `.describe()` is the one comment of a
// field: it tells a writer what to put, and editors show it while typing.

/** How an id is written. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The most letters of an id: disks take names of 255, and files of the site are named by ids with more behind. */
export const longestId = 200;

/** A short name in lower case, digits and hyphens, that other entries refer to. */
export const id = z
  .string()
  .regex(idPattern, { error: "must be lower case words joined by hyphens, such as waiting-times" })
  .max(longestId, { error: `must have at most ${longestId} letters` });

/** A day that exists, as YYYY-MM-DD; kept as text so that no time zone can move it. */
export const calendarDate = z.iso.date({
  error: ({ code }) =>
    `must be a ${code === "invalid_type" ? "" : "real "}date written YYYY-MM-DD, such as 2022-03-14`,
});

/** A line of plain text: not empty, no line break. */
export const line = z
  .string()
  .trim()
  .min(1, { error: "must not be empty" })
  .regex(/^[^\n\r]*$/, { error: "must be on one line" });

/** An address of the web, https only. */
export const webAddress = z.url({
  protocol: /^https$/,
  error: "must be a whole address that begins with https://",
});

/** An e-mail address. */
export const emailAddress = z.email({ error: "must be an e-mail address" });

/** A number that counts something: larger ones lose their last digits. */
export const figure = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** A value, or a list of them; a list in any case once it is read. */
export function oneOrMore<T extends z.ZodType>(one: T) {
  return z.union([one, z.array(one)]).transform((written) => (Array.isArray(written) ? written : [written]));
}

/** A number to sort a list by; entries without one come last, by title. */
export const order = z
  .int()
  .min(1)
  .optional()
  .describe("Where it stands in lists: 1 comes first. Leave out to sort by title.");

/** One or two sentences for lists, search results and feeds. */
export const summary = line.describe(
  "One or two plain sentences that say what a reader finds here. Lists, feeds and search show it.",
);

/** The title of a page. */
export const title = line.describe("The title, exactly as the organisation publishes it. No full stop.");

/** The published document that an entry's facts come from. */
export const source = line.describe(
  "The published document that these facts come from, by its title and, if it has one, its date.",
);

/** What people call an entry who don't know its name. */
export const alsoCalled = z
  .array(line)
  .default([])
  .describe("Other words by which people look for it, such as a former name. The search finds it by them.");
