import type { CalendarDate } from "../record/calendar.ts";
import type { SiteData } from "../schemas/site.ts";

/** What a subscriber gets once: an update, a section of one or a change note. */
export interface FeedItem {
  title: string;
  /** What it is known by for ever: a whole address, which may be one that the page had before. */
  guid: string;
  /** The whole address of the page, with its anchor for a part of it. */
  link: string;
  published: CalendarDate;
  /** The UK time on that day, such as 09:30, where it was published at one. */
  time?: string | undefined;
  /** The day of the latest change that readers are told of. */
  updated?: CalendarDate | undefined;
  summary: string;
  /** The whole text as HTML, every address in it whole. */
  html: string;
  categories: string[];
}

/** Who the words of a feed are by. */
export interface Author {
  name: string;
  /** A whole address. */
  url: string;
  /** The e-mail address for problems with the site, once it has one. */
  email?: string | undefined;
}

/** The author of the words of a site that are its own: the site. `root` is its address. */
export function authorOf({ title, problems }: SiteData, root: string | URL): Author {
  return { name: title, url: new URL("/", root).href, email: problems };
}

/** A feed before it has a format. */
export interface Feed {
  title: string;
  description: string;
  /** The whole address of the page that the feed follows. */
  page: string;
  /** The whole address of the feed itself. */
  self: string;
  /** Who wrote it: the site. */
  author: Author;
  /** Newest first. */
  items: FeedItem[];
}
