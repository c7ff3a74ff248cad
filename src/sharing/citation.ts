import { formatDate, type CalendarDate } from "../record/calendar.ts";

/** What tells a page from any other, and from itself on another day. */
export interface Cited {
  /** Whom the site is about: its words are its own. */
  organisation: string;
  /** The title of the page. */
  title: string;
  /** The title of the site. */
  site: string;
  published?: CalendarDate | undefined;
  /** The day of its latest change. */
  updated?: CalendarDate | undefined;
  /** The day that it shows the record as at: not for a page that is of its own day, as an update is. */
  asAt?: CalendarDate | undefined;
  /** The id of the licence of its words, if one is stated. */
  licence?: string | undefined;
}

/** How to cite a page, up to its address: who, what, where and as on which days. */
export function getCitation({ organisation, title, site, published, updated, asAt, licence }: Cited): string {
  const days = Object.entries({ published, updated, "as at": asAt });
  return [
    `${site} (a record about ${organisation})`,
    `“${title}”`,
    ...days.flatMap(([of, day]) => (day === undefined ? [] : [`${of} ${formatDate(day)}`])),
    ...(licence === undefined ? [] : [`licence ${licence}`]),
  ].join(", ");
}
