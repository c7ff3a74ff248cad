import { askedDay } from "./asked-day.ts";
import type { Facets } from "./facets.ts";
import { headingList, indexedFacets } from "./lists.ts";
import { asksForFigure } from "./needs.ts";

/**
 * How many times as likely some pages are to be what was meant, by their ids: measures where a number is asked for, and
 * what was published on a day or in a month that is named.
 */
export async function likelyFor(words: string): Promise<Map<string, number>> {
  const { measures } = await headingList();
  const figures = asksForFigure(words) ? measures : [];
  return new Map([...figures.map((id) => [id, 1.5] as const), ...(await publishedOn(askedDay(words)))]);
}

async function publishedOn(day: string | undefined): Promise<(readonly [id: string, times: number])[]> {
  if (day === undefined) return [];
  const isOfDay = ({ published }: Facets) => published?.[0]?.startsWith(day);
  return Object.entries(await indexedFacets()).flatMap(([id, facets]) =>
    isOfDay(facets) ? [[id, 10] as const] : [],
  );
}
