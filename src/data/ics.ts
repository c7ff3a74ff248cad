import { dayAfter, type CalendarDate } from "../record/calendar.ts";

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
export function ics({ name, product, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${text(product)}`,
    "CALSCALE:GREGORIAN",
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** Calendars take an event anew whose sequence is higher, or whose stamp is later (RFC 5545, 3.8.7). */
function eventLines({ uid, revised, sequence, from, by, summary, description, url }: Event): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${basic(revised)}T000000Z`,
    `LAST-MODIFIED:${basic(revised)}T000000Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    // The first day that is no longer part of it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${basic(dayAfter(by))}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A day without hyphens (RFC 5545, 3.3.4). */
function basic(date: CalendarDate): string {
  return date.replaceAll("-", "");
}

/** Text as a value (RFC 5545, 3.3.11). */
function text(value: string): string {
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
