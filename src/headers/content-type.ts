import { extname } from "node:path/posix";

// The types that a browser or a reader of feeds needs to be told and that a
// server's own list doesn't have, has without a character set, or has otherwise.
const types: Record<string, string> = {
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8", // RFC 5545, section 8.1
  ".opml": "text/x-opml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml", // RFC 7303: the document itself names its character set
  ".pagefind": "application/octet-stream",
  ".pf_fragment": "application/octet-stream",
  ".pf_index": "application/octet-stream",
  ".pf_meta": "application/octet-stream",
  ".pf_sort": "application/octet-stream",
};

/** The types of feeds, by the end of their addresses. */
export const feedTypes = {
  // Browsers show it as text, and would take its letters for those of another character set.
  "/feed.xml": "application/rss+xml; charset=utf-8",
  "/feed.json": "application/feed+json", // https://www.jsonfeed.org/version/1.1/
} as const;

/** The content type of an address of the site, or `undefined` where a server's own list is right. */
export function contentTypeOf(pathname: string): string | undefined {
  const feed = Object.entries(feedTypes).find(([end]) => pathname.endsWith(end));
  return feed?.[1] ?? types[extname(pathname)];
}
