import { dayAfter, compareNewestFirst, type CalendarDate } from "../record/calendar.ts";
import {
  explainDue,
  isPastDue,
  getLastReported,
  describeReported,
  getReports,
  getState,
  type Known,
} from "../record/commitment-state.ts";
import type { Commitment } from "../record/commitments.ts";
import { describeNext, getLateSince, type NextUpdate } from "../record/next-update.ts";
import { getPermalink, getWholeAddress } from "../routes.ts";
import { isApproximate } from "../schemas/due.ts";

/** What the calendar of due dates says of itself. */
interface DueDatesCalendar {
  name: string;
  /** The next updates that are expected. */
  next?: Iterable<NextUpdate>;
  /** The address of the site. */
  site: string;
  /** The address that events are known by: that of the site, or the one that it had first. */
  root: string;
  /** What the record was shown as at, and what it holds. */
  known: Known;
}

/**
 * The days that commitments are due on, as a calendar in iCalendar: from the first to the last day that the source’s
 * words can mean, under those words, for each commitment and milestone that has a date. No clock is read: an event was revised on
 * the last day of what it tells, so a build on another day gives the same event until something is reported.
 */
export function buildDueDatesCalendar(
  commitments: Commitment[],
  { name, site, root, known, next = [] }: DueDatesCalendar,
): string {
  const { hostname } = new URL(root);
  const all = commitments.flatMap((one) => [one, ...one.milestones.map((step) => ({ ...step, of: one }))]);
  const events = all.flatMap((commitment: Commitment & { of?: Commitment }) => {
    const { id, data, origin, of } = commitment;
    const { due } = data;
    if (due?.by === undefined) return [];
    const about = isApproximate(due) ? [`These are the days that “${due.text}” can mean.`] : [];
    return {
      uid: `${id}@${hostname}`,
      revised: revisedOn(commitment, known),
      // Who changes a due date adds a note of it, so the notes are never fewer than the changes of the date.
      sequence: origin.changes.length,
      from: due.from ?? due.by,
      by: due.by,
      summary: `Due ${explainDue(due.text)}: ${data.promise}`,
      description: [
        ...(of ? [`A milestone of: ${of.data.promise}`] : []),
        describeReported(commitment, known),
        ...about,
        `State: ${getState(commitment, known.asOf)}.`,
        `Promised in: ${origin.title}`,
      ].join("\n"),
      url: getWholeAddress(commitment.permalink, site),
    };
  });
  const updates = [...next].flatMap((one) => makeNextEvent(one, hostname, site, known.asOf) ?? []);
  return formatIcs({ name, product: `-//${hostname}//Due dates//EN`, events: [...events, ...updates] });
}

/**
 * The days on which the next update of a programme is expected; nothing where its words name no time. No commitment
 * has a slash in its id.
 */
function makeNextEvent(
  next: NextUpdate,
  hostname: string,
  site: string,
  asOf: CalendarDate,
): Event | undefined {
  const { programme, due, updates } = next;
  if (due.by === undefined) return undefined;
  return {
    uid: `programmes/${programme.id}/next@${hostname}`,
    revised: getLateSince(next, asOf) ?? updates[0]?.data.published ?? asOf,
    // Each update may say of another day.
    sequence: updates.length + programme.data.changes.length,
    from: due.from ?? due.by,
    by: due.by,
    summary: `Next update expected ${explainDue(due.text)}: ${programme.data.title}`,
    description: describeNext(next, asOf),
    url: getWholeAddress(getPermalink("programmes", programme.id), site),
  };
}

/** The last day of what an event tells: of a report, of a change, of the newest update, or that the date has passed. */
function revisedOn(commitment: Commitment, known: Known): CalendarDate {
  const { asOf, updates } = known;
  const { data, origin } = commitment;
  const isReported = getReports(commitment, asOf).length > 0;
  const isLate = isPastDue(commitment, asOf);
  const [newest = asOf] = updates.map(({ data: { published } }) => published);
  const days = [
    getLastReported(commitment, asOf),
    ...origin.changes.map(({ date }) => date),
    ...(isReported && !isLate ? [] : [newest]),
    ...(isReported && isLate && data.due?.by ? [dayAfter(data.due.by)] : []),
  ];
  return days.filter((day) => day !== undefined).toSorted(compareNewestFirst)[0] ?? newest;
}

/** Whole days in a calendar. */
export interface Event {
  /** The same in every build, and no other event's: calendars know the event by it. */
  uid: string;
  /** When what the event says was last revised. */
  revised: CalendarDate;
  /** How often its days have been put right, or may have been. */
  sequence: number;
  /** Its first and its last day. */
  from: CalendarDate;
  by: CalendarDate;
  summary: string;
  description: string;
  /** A whole address. */
  url: string;
}

/** A calendar that people subscribe to. */
export interface Calendar {
  name: string;
  /** Who made it, such as `-//Example Trust//Record//EN`. */
  product: string;
  events: Event[];
}

/**
 * A calendar of whole days as iCalendar (RFC 5545), with a name and a daily refresh (RFC 7986 and
 * the older words that Outlook and Apple's calendar know). The days take no one's time.
 */
export function formatIcs({ name, product, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${escapeText(product)}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...events.flatMap(formatEvent),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** Calendars take an event anew whose sequence is higher, or whose stamp is later (RFC 5545, 3.8.7). */
function formatEvent({ uid, revised, sequence, from, by, summary, description, url }: Event): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${formatDay(revised)}T000000Z`,
    `LAST-MODIFIED:${formatDay(revised)}T000000Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${formatDay(from)}`,
    // The first day that is no longer part of it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${formatDay(dayAfter(by))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A day without hyphens (RFC 5545, 3.3.4). */
function formatDay(date: CalendarDate): string {
  return date.replaceAll("-", "");
}

/** Text as a value (RFC 5545, 3.3.11). */
function escapeText(value: string): string {
  return value.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** Breaks a line so that none is longer than 75 octets, between characters (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
