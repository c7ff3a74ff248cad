/** How a page meets one need: how well, and the numbers of the words that do. */
export interface Match {
  score: number;
  locations: number[];
}

/** The pages that meet a need, by their ids. */
export type Matches = ReadonlyMap<string, Match>;

/** A page that was found, with the words that meet each need; none where it doesn't. */
export interface Ranked {
  id: string;
  score: number;
  /** How many needs it meets. */
  met: number;
  /** Whether all words of its title are asked for. */
  titled: boolean;
  /** 2 where its title begins with what is asked for, 1 where it has all of that elsewhere, 0 where it hasn't. */
  named: number;
  locations: number[][];
}

/** Fewer pages than this that meet all needs, and those that meet most of them follow. */
const few = 5;

/** Headings of a page: the number of the first word of each, and how many it has. The title's is 0. */
export type Headings = readonly (readonly [from: number, words: number])[];

/**
 * The pages that meet all needs, the best first, and where they are few those that meet a third of them
 * or more. What Pagefind says of each word is added up. A page is likelier to be what was meant the nearer
 * to each other the words are, the better they name it or a section of it, and the fewer are missing; of
 * these, a word that few pages have tells more. A page whose title is asked for whole needs no other word.
 * `pages` is how many there are in all. `headings` are at least those that have one of the words, by the ids of
 * their pages; `likely` says how many times as likely pages are that have what was asked for in another way.
 */
export function rank(
  needs: readonly Matches[],
  pages: number,
  headings: ReadonlyMap<string, Headings>,
  likely: ReadonlyMap<string, number> = new Map(),
): Ranked[] {
  const ids = new Set(needs.flatMap((matches) => [...matches.keys()]));
  const rarity = needs.map(({ size }) => Math.log(1 + pages / size));
  const ranked = [...ids]
    .map((id) => ranking(id, needs, rarity, headings.get(id) ?? []))
    .map((page) => ({ ...page, score: page.score * (likely.get(page.id) ?? 1) }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const isWhole = ({ met, titled }: Ranked) => met === needs.length || titled;
  const all = ranked.filter(isWhole);
  if (all.length >= few) return all;
  return [...all, ...ranked.filter((page) => !isWhole(page) && page.met >= needs.length / 3)];
}

function ranking(id: string, needs: readonly Matches[], rarity: number[], headings: Headings): Ranked {
  const matches = needs.map((need) => need.get(id));
  const locations = matches.map((match) => match?.locations ?? []);
  const met = matches.filter((match) => match !== undefined).length;
  const sum = total(matches.map((match) => match?.score ?? 0));
  const near = met / span(locations);
  const best = Math.max(0, ...headings.map((heading) => naming(heading, locations, rarity)));
  const title = headings.find(([from]) => from === 0);
  const inTitle = within(title ?? [0, 0], locations);
  return {
    ...{ id, met, locations },
    titled: new Set(inTitle.flat()).size === title?.[1],
    named: inTitle.some((own) => own.length === 0) ? 0 : inTitle.flat().includes(0) ? 2 : 1,
    score: sum * share(locations, rarity) * (1 + near) * (1 + best),
  };
}

/** How well a heading is what was asked for: 1 where it has all words, and no others. */
function naming(heading: Headings[number], locations: readonly number[][], rarity: number[]): number {
  const inside = within(heading, locations);
  return share(inside, rarity) * (new Set(inside.flat()).size / heading[1]);
}

/** Of the words that meet each need, those in a heading. */
function within([from, words]: Headings[number], locations: readonly number[][]): number[][] {
  return locations.map((own) => own.filter((at) => at >= from && at < from + words));
}

/** How much of what was asked for is there, from 0 to 1. */
function share(locations: readonly number[][], rarity: number[]): number {
  const met = rarity.filter((_, need) => locations[need]!.length > 0);
  return total(met) / total(rarity);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Of the numbers of words, those that stand in a row of a length or more. */
export function sideBySide(locations: readonly number[], length: number): number[] {
  const all = new Set(locations);
  const before = (at: number): number => (all.has(at - 1) ? 1 + before(at - 1) : 0);
  const after = (at: number): number => (all.has(at + 1) ? 1 + after(at + 1) : 0);
  return [...all].filter((at) => before(at) + 1 + after(at) >= length).toSorted((a, b) => a - b);
}

/** The number of words, at the least, among which every need is that is met at all. */
export function span(locations: readonly number[][]): number {
  const met = locations.filter((own) => own.length > 0);
  const words = met.flatMap((own, need) => own.map((at) => ({ at, need }))).toSorted((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let shortest = Infinity;
  for (const { at, need } of words) {
    last.set(need, at);
    if (last.size === met.length) shortest = Math.min(shortest, at - Math.min(...last.values()) + 1);
  }
  return Math.max(shortest, met.length);
}
