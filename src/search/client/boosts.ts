import type { Facets } from "../facets.ts";
import { loadHeadingList, loadFacets } from "./lists.ts";

/**
 * How many times as likely some pages are to be what was meant, by their ids: measures where a number is asked for, and
 * what was published on a day or in a month that is named.
 */
export async function findBoosts(words: string): Promise<Map<string, number>> {
  const { measures } = await loadHeadingList();
  const figures = asksForFigure(words) ? measures : [];
  return new Map([...figures.map((id) => [id, 1.5] as const), ...(await publishedOn(askedDay(words)))]);
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
export function askedDay(words: string): string | undefined {
  const [, day, month = "", year] = written.exec(words.toLowerCase()) ?? [];
  const number = 1 + months.findIndex((name) => month !== "" && name.startsWith(month));
  if (number === 0) return undefined;
  const parts = [number, ...(day === undefined ? [] : [day])];
  return [year, ...parts.map((part) => `${part}`.padStart(2, "0"))].join("-");
}
