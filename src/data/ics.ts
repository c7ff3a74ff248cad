import type { CalendarDate } from "../record/calendar.ts";

/** A day in a calendar. */
export interface Event {
  /** The same in every build, and no other event's: calendars know the event by it. */
  uid: string;
  /** When what the event says was last revised. */
  revised: CalendarDate;
  day: CalendarDate;
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

function eventLines({ uid, revised, day, summary, description, url }: Event): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${basic(revised)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
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
