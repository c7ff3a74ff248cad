import { countFacets, matchesChoice, type Counts, type Facets } from "../facets.ts";
import { normaliseWord, getRoot } from "../words.ts";
import { findBoosts, findPagesOf } from "./boosts.ts";
import type { Time } from "./dates.ts";
import { describeFoundPage, type FoundPage } from "./found-page.ts";
import {
  preloadHeadings,
  loadRelated,
  loadFacets,
  loadHeadingList,
  loadHeadings,
  loadSynonyms,
  loadWords,
} from "./lists.ts";
import { loadPagefind, type Pagefind, type PagefindPage, type PagefindResult } from "./pagefind.ts";
import { parseTerms, type QueryTerm } from "./query-terms.ts";
import { countChosen, type Query } from "./query.ts";
import { rank, findSideBySide, type Match, type Ranked } from "./rank.ts";
import { suggest } from "./suggest.ts";

/** The pages that were found for some words, before any filter. */
export interface Ranking {
  pages: Ranked[];
  /** How many terms there are to match. */
  terms: number;
  /** Words that no page has, and those that were looked for in their place. */
  unknown: { typed: string; instead: string[] }[];
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
  const { words, choice, sort, shown, isLiteral } = query;
  // They are many in a big record, and loaded where they matter only.
  const matter = countChosen(query) > 0 || sort === "date";
  const [ranking, facets] = await Promise.all([rankPages(words, isLiteral), matter ? loadFacets() : {}]);
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

/** The pages for some words, the best first. `isLiteral` where words are to be taken as they are written. */
export async function rankPages(words: string, isLiteral = false): Promise<Ranking> {
  const [pagefind, all, { pages }, boosts] = await Promise.all([
    loadPagefind(),
    readTerms(words),
    loadHeadingList(),
    findBoosts(words),
  ]);
  const results = new Map<string, PagefindResult>();
  const unknown: Ranking["unknown"] = [];
  const phrases: string[] = [];
  const terms = await Promise.all(
    all.map(async (term) => {
      const { alternatives, instead, likelihood } = await resolveTerm(pagefind, term, isLiteral);
      if (instead) unknown.push({ typed: term.typed, instead });
      if (alternatives !== term.alternatives) preloadHeadings(alternatives);
      phrases.push(...alternatives);
      const matches = await findMatches(pagefind, alternatives, likelihood, results);
      if (term.time) await addPagesOf(term.time, pagefind, { matches, results, boosts });
      return matches;
    }),
  );
  const headings = await loadHeadings(phrases);
  const textOf = (id: string) => results.get(id)!.data();
  return { pages: rank(terms, pages, headings, boosts), terms: terms.length, unknown, textOf };
}

/** What words ask for; and the headings with them are loaded at the same time as Pagefind. */
async function readTerms(words: string): Promise<QueryTerm[]> {
  const terms = parseTerms(words, await loadSynonyms());
  preloadHeadings(terms.flatMap(({ alternatives }) => alternatives));
  return terms;
}

/** How likely a page is what was meant that has only a related word. */
const RELATED_LIKELIHOOD = 0.4;

/** What to search for, how likely that is what was meant, and whether it stands for a word that no page has. */
interface Resolved {
  alternatives: string[];
  likelihood: number;
  instead?: string[];
}

/**
 * What to search for. Where no page has a word, Pagefind takes the nearest beginning: that isn't what was meant. It is
 * another word of its family; or one of English, for which related ones are taken; or it was mistyped.
 */
async function resolveTerm(
  pagefind: Pagefind,
  { typed, alternatives, time }: QueryTerm,
  isLiteral: boolean,
): Promise<Resolved> {
  const asTyped = { alternatives, likelihood: 1 };
  if (alternatives.length > 1 || time) return asTyped;
  if ((await pagefind.search(`"${typed}"`)).results.length > 0) return asTyped;
  const bare = normaliseWord(typed);
  // Loaded for what no page has as it is typed, which most words aren't.
  const known = await loadWords();
  if (known.some((word) => word.startsWith(bare))) return asTyped;
  const family = known.filter((word) => getRoot(word) === getRoot(bare)).slice(0, 3);
  if (family.length > 0) return { alternatives: family, likelihood: 1 };
  const related = isLiteral ? [] : await loadRelated(bare);
  const instead = related ?? [suggest(typed, known) ?? []].flat();
  return { alternatives: instead, likelihood: related ? RELATED_LIKELIHOOD : 1, instead };
}

/** Of a longer word that begins with what was typed: it may be another. */
const BEGINNING_SCORE = 0.3;

/** The pages that have any of some words or phrases; `results` keeps where their text is. */
async function findMatches(
  pagefind: Pagefind,
  alternatives: readonly string[],
  likelihood: number,
  results: Map<string, PagefindResult>,
): Promise<Map<string, Match>> {
  const matches = new Map<string, Match>();
  for (const words of alternatives) {
    const found = await searchPages(pagefind, words, alternatives.length > 1);
    for (const [result, locations] of found) {
      const before = matches.get(result.id);
      matches.set(result.id, {
        likelihood,
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
async function searchPages(
  pagefind: Pagefind,
  words: string,
  isExact: boolean,
): Promise<[PagefindResult, number[]][]> {
  const exact = new Set((await pagefind.search(`"${words}"`)).results.map(({ id }) => id));
  const length = words.split(" ").length;
  if (exact.size === 0 && (isExact || length > 1)) return [];
  const { results } = await pagefind.search(words);
  if (length > 1) {
    return results
      .filter(({ id }) => exact.has(id))
      .map((result) => [result, findSideBySide(result.words, length)]);
  }
  return results
    .filter(({ id }) => !isExact || exact.has(id))
    .map((result) => [
      exact.size === 0 || exact.has(result.id)
        ? result
        : { ...result, score: result.score * BEGINNING_SCORE },
      result.words,
    ]);
}

/** Adds the pages that are of a time, whether or not they have it in words. */
async function addPagesOf(
  time: Time,
  pagefind: Pagefind,
  {
    matches,
    results,
    boosts,
  }: {
    matches: Map<string, Match>;
    results: Map<string, PagefindResult>;
    boosts: Map<string, number>;
  },
): Promise<void> {
  const [pages, { results: all }] = await Promise.all([findPagesOf(time), pagefind.listPages()]);
  for (const result of all) {
    const times = pages.get(result.id);
    if (times === undefined) continue;
    boosts.set(result.id, Math.max(times, boosts.get(result.id) ?? 1));
    if (!matches.has(result.id)) matches.set(result.id, { score: 1, locations: [], likelihood: 1 });
    if (!results.has(result.id)) results.set(result.id, result);
  }
}

/** Pages without a day come last, in the order that they were in. */
function compareByDay(pages: Ranked[], facetsOf: (page: Ranked) => Facets): Ranked[] {
  const day = (page: Ranked) => facetsOf(page)["published"]?.[0] ?? "";
  return pages.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}
