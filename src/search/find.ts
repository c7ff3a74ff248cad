import type { Counts, Facets } from "./facets.ts";
import { countsOf, suits } from "./facets.ts";
import { foundPage, type FoundPage } from "./found-page.ts";
import { beginHeadings, headingsWith } from "./headings.ts";
import { likelyFor } from "./likely.ts";
import { abbreviations, headingList, indexedFacets, indexedWords } from "./lists.ts";
import { needsOf, type Need } from "./needs.ts";
import type { Pagefind, PagefindPage, PagefindResult } from "./pagefind.ts";
import { loadPagefind } from "./pagefind.ts";
import { bareWord } from "./plain-words.ts";
import { countChosen, type Query } from "./query.ts";
import { rank, sideBySide, type Match, type Ranked } from "./rank.ts";
import { suggest } from "./suggest.ts";

/** The pages that were found for some words, before any filter. */
export interface Ranking {
  pages: Ranked[];
  /** How many needs there are to meet. */
  needs: number;
  /** Words that no page has, and what they were taken for. */
  unknown: { typed: string; meant: string | undefined }[];
  textOf(id: string): Promise<PagefindPage>;
}

/** What a query has found. */
export interface Found extends Pick<Ranking, "unknown"> {
  /** How many pages there are in all, and how many of them have all the words. */
  total: number;
  complete: number;
  /** How many there would be without a choice. */
  unfiltered: number;
  /** The first of them, as many as the query asks to be shown. */
  pages: FoundPage[];
  /** How many there would be with each value of the groups of the choice. */
  counts(): Promise<Counts>;
}

/** Finds what a query asks for. Rejects where it can't be loaded. */
export async function find(query: Query): Promise<Found> {
  const { words, choice, sort, shown } = query;
  // They are many in a big record, and loaded where they matter only.
  const matter = countChosen(query) > 0 || sort === "date";
  const [ranking, facets] = await Promise.all([rankedPages(words), matter ? indexedFacets() : {}]);
  const facetsOf = facetsIn(facets);
  const suiting = ranking.pages.filter((page) => suits(facetsOf(page), choice));
  const sorted = sort === "date" ? newestFirst(suiting, facetsOf) : suiting;
  return {
    unknown: ranking.unknown,
    total: suiting.length,
    complete: suiting.filter(({ met }) => met === ranking.needs).length,
    unfiltered: ranking.pages.length,
    pages: await Promise.all(
      sorted.slice(0, shown).map(async (page) => foundPage(await ranking.textOf(page.id), page.locations)),
    ),
    counts: async () =>
      countsOf(ranking.pages.map(facetsIn(await indexedFacets())), Object.keys(choice), choice),
  };
}

function facetsIn(all: Readonly<Record<string, Facets>>): (page: Ranked) => Facets {
  return ({ id }) => all[id] ?? {};
}

/** The pages for some words, the best first. */
export async function rankedPages(words: string): Promise<Ranking> {
  const [pagefind, all, { pages }, likely] = await Promise.all([
    loadPagefind(),
    askedFor(words),
    headingList(),
    likelyFor(words),
  ]);
  const results = new Map<string, PagefindResult>();
  const unknown: Ranking["unknown"] = [];
  const phrases: string[] = [];
  const met = await Promise.all(
    all.map(async (need) => {
      const { alternatives, meant } = await knownIn(pagefind, need);
      if (meant !== need.typed) {
        unknown.push({ typed: need.typed, meant });
        beginHeadings(alternatives);
      }
      phrases.push(...alternatives);
      return matchesOf(pagefind, alternatives, results);
    }),
  );
  const needs = met.filter(({ size }) => size > 0);
  const headings = await headingsWith(phrases);
  const textOf = (id: string) => results.get(id)!.data();
  return { pages: rank(needs, pages, headings, likely), needs: needs.length, unknown, textOf };
}

/** What words ask for; and the headings with them are loaded at the same time as Pagefind. */
async function askedFor(words: string): Promise<Need[]> {
  const needs = needsOf(words, await abbreviations());
  beginHeadings(needs.flatMap(({ alternatives }) => alternatives));
  return needs;
}

/** What to search for. Where no page has a word, Pagefind takes the nearest beginning: that isn't what was meant. */
async function knownIn(pagefind: Pagefind, need: Need) {
  const { typed, alternatives } = need;
  if (alternatives.length > 1 || (await pagefind.search(`"${typed}"`)).results.length > 0) {
    return { alternatives, meant: typed };
  }
  const bare = bareWord(typed);
  // Loaded for what no page has as it is typed, which most words aren't.
  const known = await indexedWords();
  if (known.some((word) => word.startsWith(bare))) return { alternatives, meant: typed };
  const meant = suggest(typed, known);
  return { alternatives: meant === undefined ? [] : [meant], meant };
}

/** The pages that have any of some words or phrases; `results` keeps where their text is. */
async function matchesOf(
  pagefind: Pagefind,
  alternatives: readonly string[],
  results: Map<string, PagefindResult>,
): Promise<Map<string, Match>> {
  const matches = new Map<string, Match>();
  for (const words of alternatives) {
    for (const [result, locations] of await pagesWith(pagefind, words)) {
      const before = matches.get(result.id);
      matches.set(result.id, {
        score: Math.max(result.score, before?.score ?? 0),
        locations: [...new Set([...(before?.locations ?? []), ...locations])],
      });
      results.set(result.id, result);
    }
  }
  return matches;
}

/**
 * A phrase is found where its words stand side by side. Of phrases Pagefind tells only on which pages they
 * are: how well they match, and where, is told by a search for their words.
 */
async function pagesWith(pagefind: Pagefind, words: string): Promise<[PagefindResult, number[]][]> {
  const { results } = await pagefind.search(words);
  const length = words.split(" ").length;
  if (length === 1) return results.map((result) => [result, result.words]);
  const exact = new Set((await pagefind.search(`"${words}"`)).results.map(({ id }) => id));
  return results
    .filter(({ id }) => exact.has(id))
    .map((result) => [result, sideBySide(result.words, length)]);
}

/** Pages without a day come last, in the order that they were in. */
function newestFirst(pages: Ranked[], facetsOf: (page: Ranked) => Facets): Ranked[] {
  const day = (page: Ranked) => facetsOf(page)["published"]?.[0] ?? "";
  return pages.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}
