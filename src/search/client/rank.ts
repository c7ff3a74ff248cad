import type { Headings } from "../heading-keys.ts";

/** How a page matches one query term: how well, and the numbers of the words that do. */
export interface Match {
  score: number;
  locations: number[];
  /** How likely it is what was meant, from 0 to 1: a word that is only related is less so. */
  likelihood: number;
}

/** The pages that match a term, by their ids. */
export type Matches = ReadonlyMap<string, Match>;

/** A page that was found, with the words that match each term; none where it doesn't. */
export interface Ranked {
  id: string;
  score: number;
  /** How many terms it matches, and how much that is of all, where a rare one counts for more. */
  matched: number;
  share: number;
  /** How much of its title is asked for, from 0 to 1. */
  titleShare: number;
  /** Whether its title has all that is asked for. */
  isInTitle: boolean;
  locations: number[][];
}

/** Where fewer pages than this match all terms, those that match most of them follow. */
const MIN_FULL_MATCHES = 5;

/** How much of what was asked for such a page has at the least, with a word that few pages have counting for more. */
const MIN_SHARE = 0.2;

/**
 * The pages that match all terms, the best first, and where they are few those that match enough of them. What Pagefind says of each word is added up. A page is likelier to be what was meant the nearer
 * to each other the words are, the better they name it or a section of it, and the fewer are missing; of
 * these, a word that few pages have tells more. A page whose title is asked for whole needs no other word.
 * A term that no page has is as rare as the others are. `pages` is how many there are in all. `headings` are at least those that have one of the words, by the ids of
 * their pages; `boosts` says how many times as likely pages are for another reason. One that is less likely isn't so
 * where it is asked for by half of its title or more.
 */
export function rank(
  terms: readonly Matches[],
  pages: number,
  headings: ReadonlyMap<string, Headings>,
  boosts: ReadonlyMap<string, number> = new Map(),
): Ranked[] {
  const ids = new Set(terms.flatMap((matches) => [...matches.keys()]));
  const known = terms.filter(({ size }) => size > 0).map(({ size }) => Math.log(1 + pages / size));
  const rarity = terms.map(({ size }) =>
    size > 0 ? Math.log(1 + pages / size) : addUp(known) / known.length,
  );
  const ranked = [...ids]
    .map((id) => rankPage(id, terms, rarity, headings.get(id) ?? []))
    .map((page) => ({ ...page, score: page.score * getTimes(page, boosts) }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const isWhole = ({ matched, titleShare }: Ranked) => matched === terms.length || titleShare === 1;
  const areFew = ranked.filter(isWhole).length < MIN_FULL_MATCHES;
  return ranked.filter((page) => isWhole(page) || (areFew && page.share >= MIN_SHARE));
}

function getTimes({ id, isInTitle, titleShare }: Ranked, boosts: ReadonlyMap<string, number>): number {
  return Math.max(boosts.get(id) ?? 1, isInTitle && titleShare >= 0.5 ? 1 : 0);
}

function rankPage(id: string, terms: readonly Matches[], rarity: number[], headings: Headings): Ranked {
  const matches = terms.map((term) => term.get(id));
  const locations = matches.map((match) => match?.locations ?? []);
  const matched = matches.filter((match) => match !== undefined).length;
  const likelihoods = matches.map((match) => match?.likelihood ?? 0);
  const sum = addUp(matches.map((match) => (match ? match.score * match.likelihood : 0)));
  const near = matched / measureSpan(locations);
  const has = getShare(likelihoods, rarity);
  const best = Math.max(
    0,
    ...headings.map((heading) => scoreHeading(heading, locations, likelihoods, rarity)),
  );
  const title = headings.find(([from]) => from === 0);
  const inTitle = keepWithin(title ?? [0, 0], locations);
  return {
    id,
    matched,
    share: has,
    locations,
    titleShare: title ? new Set(inTitle.flat()).size / title[1] : 0,
    isInTitle: inTitle.length > 0 && inTitle.every((own) => own.length > 0),
    score: sum * has * (1 + near) * (1 + best),
  };
}

/** How well a heading is what was asked for: 1 where it has all words, and no others. */
function scoreHeading(
  heading: Headings[number],
  locations: readonly number[][],
  likelihoods: readonly number[],
  rarity: readonly number[],
): number {
  const inside = keepWithin(heading, locations);
  const has = likelihoods.map((likelihood, term) => (inside[term]?.length ? likelihood : 0));
  return getShare(has, rarity) * (new Set(inside.flat()).size / heading[1]);
}

/** Of the words that match each term, those in a heading. */
function keepWithin([from, words]: Headings[number], locations: readonly number[][]): number[][] {
  return locations.map((own) => own.filter((at) => at >= from && at < from + words));
}

/** How much of what was asked for is there, from 0 to 1. */
function getShare(has: readonly number[], rarity: readonly number[]): number {
  return addUp(rarity.map((rare, term) => rare * has[term]!)) / addUp(rarity);
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Of the numbers of words, those that stand in a row of a length or more. */
export function findSideBySide(locations: readonly number[], length: number): number[] {
  const all = new Set(locations);
  const before = (at: number): number => (all.has(at - 1) ? 1 + before(at - 1) : 0);
  const after = (at: number): number => (all.has(at + 1) ? 1 + after(at + 1) : 0);
  return [...all].filter((at) => before(at) + 1 + after(at) >= length).toSorted((a, b) => a - b);
}

/** The number of words, at the least, among which every term is that is found at all. */
export function measureSpan(locations: readonly number[][]): number {
  const matched = locations.filter((own) => own.length > 0);
  const words = matched
    .flatMap((own, term) => own.map((at) => ({ at, term })))
    .toSorted((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let shortest = Infinity;
  for (const { at, term } of words) {
    last.set(term, at);
    if (last.size === matched.length) shortest = Math.min(shortest, at - Math.min(...last.values()) + 1);
  }
  return Math.max(shortest, matched.length);
}
