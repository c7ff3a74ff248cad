import type { CalendarDate } from "../record/calendar.ts";

/** What a subscriber gets once: an update or a section of one. */
export interface FeedItem {
  title: string;
  /** The whole address of the page, with its anchor for a section. */
  link: string;
  published: CalendarDate;
  summary: string;
  /** The whole text as HTML, every address in it whole. */
  html: string;
  categories: string[];
}

/** A feed before it has a format. */
export interface Feed {
  title: string;
  description: string;
  /** The whole address of the page that the feed follows. */
  page: string;
  /** The whole address of the feed itself. */
  self: string;
  /** The e-mail address for questions. */
  contact: string;
  /** Newest first. */
  items: FeedItem[];
}
