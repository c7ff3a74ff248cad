import { formatDate, compareNewestFirst, type CalendarDate } from "./calendar.ts";
import type { Entry } from "./content.ts";
import { getOwnId, getPermalink } from "../routes.ts";

/** The updates that readers can read here, newest first, as the record has them. */
export interface Held {
  updates: Entry<"updates">[];
}

/** The words for what no update here tells of, where a label or a cell has no room for the sentence. */
export const noReport = "no update here";

/**
 * What can be said of something that no update here tells of. It is about this site: what an organisation did, or has
 * published elsewhere, nobody can tell from it.
 */
export function describeNoReport(held: Held, what: "it" | "them" = "it"): string {
  return sentence("No update", `reports on ${what}`, held);
}

/** The same of several commitments that are overdue. An update may have told of one before its date. */
export function describeOverdue(held: Held): string {
  return sentence("No update", "says what became of them", held);
}

/** The same of what an update told of before, and none since. */
export function describeNoLaterReport(held: Held): string {
  return sentence("No later update", "reports on it", held);
}

function sentence(none: string, tells: string, { updates: [newest] }: Held): string {
  return newest === undefined
    ? "This site has no updates yet."
    : `${none} on this site ${tells}; the newest one here is from ${formatDate(newest.data.published)}.`;
}

/** The part of the list of updates that says what is held here and what isn't: what the sentence leads to. */
export const heldPermalink = `/updates/#${getOwnId("held")}`;

/** An update that another names as the one before it, and that this site doesn't have. */
export interface MissingUpdate {
  date: CalendarDate;
  /** The address of the update that names it. */
  namedIn: string;
}

/** The updates that those held here name and this site doesn't have, newest first, each once. */
export function missingUpdates({ updates }: Held): MissingUpdate[] {
  const keys = ({ programme }: Entry<"updates">["data"], date: CalendarDate) =>
    (programme.length > 0 ? programme : [""]).map((id) => `${id} ${date}`);
  const held = new Set(updates.flatMap(({ data }) => keys(data, data.published)));
  const missing = new Map<string, MissingUpdate>();
  for (const { id, data } of updates) {
    if (data.previous === undefined) continue;
    const named = keys(data, data.previous);
    if (named.some((key) => held.has(key))) continue;
    missing.set(named.join(), { date: data.previous, namedIn: getPermalink("updates", id) });
  }
  return [...missing.values()].toSorted((a, b) => compareNewestFirst(a.date, b.date));
}

/** How many updates are held here, and from when to when, in a sentence. */
export function describeHeld({ updates }: Held): string {
  const [newest, oldest] = [updates[0], updates.at(-1)];
  if (newest === undefined || oldest === undefined) return "This site has no updates yet.";
  const day = ({ data }: Entry<"updates">) => formatDate(data.published);
  return newest === oldest
    ? `This site has 1 update, from ${day(newest)}.`
    : `This site has ${updates.length} updates, from ${day(oldest)} to ${day(newest)}.`;
}
