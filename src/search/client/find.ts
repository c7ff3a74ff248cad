import { distance } from "fastest-levenshtein";
import { countFacets, matchesChoice, type Counts, type Facets } from "../facets.ts";
import { normaliseWord } from "../words.ts";
import { describeFoundPage, type FoundPage } from "./found-page.ts";
import {
  loadAbbreviations,
  preloadHeadings,
  loadHeadingList,
  loadHeadings,
  loadFacets,
  loadWords,
} from "./lists.ts";
import { loadPagefind, type Pagefind, type PagefindPage, type PagefindResult } from "./pagefind.ts";
import { parseTerms, type QueryTerm } from "./query-terms.ts";
import { countChosen, type Query } from "./query.ts";
import { rank, findSideBySide, type Match, type Ranked } from "./rank.ts";

/** The pages that were found for some words, before any filter. */
interface Ranking {
  pages: Ranked[];
  /** How many terms there are to match. */
  terms: number;
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
  const [ranking, facets] = await Promise.all([rankPages(words), matter ? loadFacets() : {}]);
  const facetsOf = findFacets(facets);
  const suiting = ranking.pages.filter((page) => matchesChoice(facetsOf(page), choice));
  const sorted = sort === "date" ? compareByDay(suiting, facetsOf) : suiting;
  return {
    unknown: ranking.unknown,
    total: suiting.length,
    complete: suiting.filter(({ matched }) => matched === ranking.terms).length,
    unfiltered: ranking.pages.length,
    pages: await Promise.all(
      sorted
        .slice(0, shown)
        .map(async (page) => describeFoundPage(await ranking.textOf(page.id), page.locations)),
    ),
    counts: async () =>
      countFacets(ranking.pages.map(findFacets(await loadFacets())), Object.keys(choice), choice),
  };
}

function findFacets(all: Readonly<Record<string, Facets>>): (page: Ranked) => Facets {
  return ({ id }) => all[id] ?? {};
}

/** The pages for some words, the best first. */
export async function rankPages(words: string): Promise<Ranking> {
  const [pagefind, all, { pages }, boosts] = await Promise.all([
    loadPagefind(),
    readTerms(words),
    loadHeadingList(),
    findBoosts(words),
  ]);
  const results = new Map<string, PagefindResult>();
  const unknown: Ranking["unknown"] = [];
  const phrases: string[] = [];
  const matched = await Promise.all(
    all.map(async (term) => {
      const { alternatives, meant } = await resolveTerm(pagefind, term);
      if (meant !== term.typed) {
        unknown.push({ typed: term.typed, meant });
        preloadHeadings(alternatives);
      }
      phrases.push(...alternatives);
      return findMatches(pagefind, alternatives, results);
    }),
  );
  const terms = matched.filter(({ size }) => size > 0);
  const headings = await loadHeadings(phrases);
  const textOf = (id: string) => results.get(id)!.data();
  return { pages: rank(terms, pages, headings, boosts), terms: terms.length, unknown, textOf };
}

/** What words ask for; and the headings with them are loaded at the same time as Pagefind. */
async function readTerms(words: string): Promise<QueryTerm[]> {
  const terms = parseTerms(words, await loadAbbreviations());
  preloadHeadings(terms.flatMap(({ alternatives }) => alternatives));
  return terms;
}

/** What to search for. Where no page has a word, Pagefind takes the nearest beginning: that isn't what was meant. */
async function resolveTerm(pagefind: Pagefind, term: QueryTerm) {
  const { typed, alternatives } = term;
  if (alternatives.length > 1 || (await pagefind.search(`"${typed}"`)).results.length > 0) {
    return { alternatives, meant: typed };
  }
  const bare = normaliseWord(typed);
  // Loaded for what no page has as it is typed, which most words aren't.
  const known = await loadWords();
  if (known.some((word) => word.startsWith(bare))) return { alternatives, meant: typed };
  const meant = suggest(typed, known);
  return { alternatives: meant === undefined ? [] : [meant], meant };
}

/** The pages that have any of some words or phrases; `results` keeps where their text is. */
async function findMatches(
  pagefind: Pagefind,
  alternatives: readonly string[],
  results: Map<string, PagefindResult>,
): Promise<Map<string, Match>> {
  const matches = new Map<string, Match>();
  for (const words of alternatives) {
    for (const [result, locations] of await searchPages(pagefind, words)) {
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
async function searchPages(pagefind: Pagefind, words: string): Promise<[PagefindResult, number[]][]> {
  const { results } = await pagefind.search(words);
  const length = words.split(" ").length;
  if (length === 1) return results.map((result) => [result, result.words]);
  const exact = new Set((await pagefind.search(`"${words}"`)).results.map(({ id }) => id));
  return results
    .filter(({ id }) => exact.has(id))
    .map((result) => [result, findSideBySide(result.words, length)]);
}

/** Pages without a day come last, in the order that they were in. */
function compareByDay(pages: Ranked[], facetsOf: (page: Ranked) => Facets): Ranked[] {
  const day = (page: Ranked) => facetsOf(page)["published"]?.[0] ?? "";
  return pages.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}

/**
 * How many times as likely some pages are to be what was meant, by their ids: measures where a number is asked for, and
 * what was published on a day or in a month that is named.
 */
async function findBoosts(words: string): Promise<Map<string, number>> {
  const { measures } = await loadHeadingList();
  const figures = asksForFigure(words) ? measures : [];
  return new Map([...figures.map((id) => [id, 1.5] as const), ...(await publishedOn(findAskedDay(words)))]);
}

async function publishedOn(day: string | undefined): Promise<(readonly [id: string, times: number])[]> {
  if (day === undefined) return [];
  const isOfDay = ({ published }: Facets) => published?.[0]?.startsWith(day);
  return Object.entries(await loadFacets()).flatMap(([id, facets]) =>
    isOfDay(facets) ? [[id, 10] as const] : [],
  );
}

/** Whether the words ask for a number, as “How many teams …?” does. */
export function asksForFigure(words: string): boolean {
  return /\b(?:how (?:many|much)|number of)\b/i.test(words);
}

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** A month and its year, with a day before them or without. */
const written = /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}{3,})\s+(\d{4})\b/u;

/** The day or the month that some words name, as dates begin with it: `14 March 2022` gives 2022-03-14. */
export function findAskedDay(words: string): string | undefined {
  const [, day, month = "", year] = written.exec(words.toLowerCase()) ?? [];
  const number = 1 + months.findIndex((name) => month !== "" && name.startsWith(month));
  if (number === 0) return undefined;
  const parts = [number, ...(day === undefined ? [] : [day])];
  return [year, ...parts.map((part) => `${part}`.padStart(2, "0"))].join("-");
}

/**
 * The word that was probably meant by one that no page has: the nearest, of the nearest the most common;
 * or two words that were written as one. `known` are all words of the site, the most common first.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const bare = normaliseWord(word);
  const most = bare.length < 4 ? 0 : bare.length < 6 ? 1 : 2;
  let [nearest, least]: [string | undefined, number] = [undefined, most + 1];
  for (const other of known) {
    const far = Math.abs(other.length - bare.length) < least ? distance(bare, other) : least;
    if (far < least) [nearest, least] = [other, far];
  }
  return nearest ?? joinTwoWords(bare, new Set(known));
}

function joinTwoWords(word: string, known: ReadonlySet<string>): string | undefined {
  for (let end = 3; end <= word.length - 3; end++) {
    const [first, second] = [word.slice(0, end), word.slice(end)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return undefined;
}
