import { getAddresses, getRedirects } from "../../record/addresses.ts";
import type { CalendarDate } from "../../record/calendar.ts";
import type { Content } from "../../record/content.ts";
import { gate } from "../../record/publication.ts";
import { listPublishedEntries, type PublishedEntry } from "../../record/published.ts";
import type { ChangeData } from "../../schemas/publication.ts";
import type { Collection } from "../../schemas/index.ts";
import { getContent } from "../../source/content.ts";
import { getValidEntries, type Source, type SourceEntry } from "../../source/index.ts";
import type { Finding } from "../finding.ts";

/** The content at one revision, with what readers could reach of it on the day of the check. */
export interface Revision {
  reachable: Content;
  /** The entries as their files hold them, also those that nobody could reach: see `writtenEntry`. */
  written: Map<string, SourceEntry>;
  /** The text of each file, by its path. */
  texts: Map<string, string>;
  /** The entries that have a history, by their permalink. */
  entries: Map<string, PublishedEntry>;
  addresses: Set<string>;
  /** Where an old address leads. */
  redirects: Map<string, string>;
}

/** One thing that must hold between what was published and what would be. */
export interface SinceRule {
  id: string;
  /** What it asks of a change, in a sentence. */
  about: string;
  /** Why readers or subscribers need it. */
  why: string;
  check: (before: Revision, after: Revision, asOf: CalendarDate) => Finding[];
}

/** A revision as at a UK day up to the instant `at`; nothing where its `site.yaml` makes no site. */
export function getRevision(source: Source, asOf: CalendarDate, at?: number): Revision | undefined {
  if (getValidEntries(source, "site").length === 0) return undefined;
  const { reachable } = gate(getContent(source), asOf, at);
  return {
    reachable,
    written: new Map(source.entries.map((entry) => [getKey(entry), entry])),
    texts: new Map(source.files.map(({ path, text }) => [path, text])),
    entries: new Map(listPublishedEntries(reachable).map((entry) => [entry.permalink, entry])),
    addresses: getAddresses(reachable),
    redirects: new Map(getRedirects(reachable).map(({ from, to }) => [from, to])),
  };
}

/** An entry as its file holds it. */
export function getWrittenEntry({ written }: Revision, entry: Named): SourceEntry | undefined {
  return written.get(getKey(entry));
}

interface Named {
  collection: Collection;
  id: string;
}

function getKey({ collection, id }: Named): string {
  return `${collection} ${id}`;
}

/** An entry as readers could reach it and as its file holds it: as it was, and as it is. */
export interface Pair {
  was: PublishedEntry;
  is: PublishedEntry;
  old: SourceEntry;
  now: SourceEntry;
}

/** The entries that were there before and are still, whatever each is called now. */
export function getPairs(before: Revision, after: Revision): Pair[] {
  return [...before.entries.values()].flatMap((was) => {
    const address = after.redirects.get(was.permalink) ?? was.permalink;
    const is = after.entries.get(address);
    // An entry whose address leads to another that was there too has become part of it.
    const merged = address !== was.permalink && before.entries.has(address);
    const [old, now] = [getWrittenEntry(before, was), is && getWrittenEntry(after, is)];
    return is && old && now && !merged ? [{ was, is, old, now }] : [];
  });
}

/** Also those of days to come: the note of a change is often dated on the day that it will be public. */
export function getNotes({ data }: SourceEntry): ChangeData[] {
  return data && "changes" in data ? data.changes : [];
}
