import { proseOf } from "../../../src/checks/prose/prose.ts";
import type { CalendarDate } from "../../../src/record/calendar.ts";
import { hasPages, measurePermalink, permalinkOf } from "../../../src/record/permalinks.ts";
import { gate } from "../../../src/record/publication.ts";
import { publishedEntries } from "../../../src/record/published.ts";
import { entriesOf } from "../../../src/source/content.ts";
import { validEntries, type Source, type SourceEntry } from "../../../src/source/index.ts";

/** What readers are to see of an entry, and what they are not to. */
export interface Shown {
  /** Its file. */
  path: string;
  /** The address of the page. */
  page: string;
  words: string[];
  /** Lines of its data, which are no words for a page. */
  leaks: string[];
}

/** The words of each entry that the site of a day shows, with the page where they are. */
export function wordsShown(source: Source, asOf: CalendarDate, at: number): Shown[] {
  const { reachable } = gate(entriesOf(source), asOf, at);
  const pages = new Set(publishedEntries(reachable).map(({ permalink }) => permalink));
  const ofPages = source.entries.flatMap((entry) => {
    if (!hasPages(entry.collection) || !entry.body || entry.data === undefined) return [];
    const page = permalinkOf(entry.collection, entry.id);
    if (!pages.has(page)) return [];
    const title = "title" in entry.data ? [entry.data.title] : [];
    return [
      { path: entry.path, page, words: [...title, ...wordsOfBody(entry)], leaks: dataLines(source, entry) },
    ];
  });
  const ofLists = [
    ...validEntries(source, "places").map(({ id, path, data }) => ({
      path,
      page: permalinkOf("places", id),
      words: [data.name, data.about],
    })),
    ...validEntries(source, "glossary").map(({ path, data }) => ({
      path,
      page: "/glossary/",
      words: [data.term, data.meaning],
    })),
    ...validEntries(source, "measures").map(({ id, path, data }) => ({
      path,
      page: measurePermalink(id),
      words: [data.label, data.counts],
    })),
    ...validEntries(source, "site").map(({ path, data }) => ({
      path,
      page: "/",
      words: [data.home.heading, data.home.lead, data.organisation.name],
    })),
  ].map((shown) => ({ ...shown, leaks: [] }));
  return [...ofPages, ...ofLists];
}

/** The words of a text in pieces, without its code and its addresses. */
function wordsOfBody(entry: SourceEntry): string[] {
  const first = entry.body?.line ?? 1;
  return proseOf(entry)
    .filter(({ at }) => at(0).line >= first)
    .flatMap(({ text }) => text.split(/\uFFFC+/))
    .filter((words) => words.trim() !== "");
}

function dataLines(source: Source, { path, body }: SourceEntry): string[] {
  const text = source.files.find((file) => file.path === path)?.text ?? "";
  return text
    .split("\n")
    .slice(1, (body?.line ?? 1) - 2)
    .filter((line) => /^[\w-]+: ./.test(line));
}
