import type { Facets } from "../facets.ts";
import type { Time } from "./dates.ts";
import { loadFacets, loadHeadingList } from "./lists.ts";

/**
 * How many times as likely some pages are to be what was meant, by their ids: the glossary where
 * a meaning is asked for, and the commitments where a deadline is; measures, a commitment's own page, and pages of
 * this site's own workings less than the pages that tell of them.
 */
export async function findBoosts(words: string): Promise<Map<string, number>> {
  const { kinds } = await loadHeadingList();
  const withTimes = (ids: readonly string[], times: number) => ids.map((id) => [id, times] as const);
  return new Map([
    ...withTimes(kinds.measures, 0.7),
    ...withTimes(kinds.glossary, asksForMeaning(words) ? 2 : 0.4),
    ...withTimes(kinds.commitmentList, asksForDue(words) ? 6 : 1),
    ...withTimes(kinds.commitments, 0.15),
    ...withTimes(kinds.workings, 0.2),
  ]);
}

/**
 * The pages of a time, by their ids, and how many times as likely they are: what was published then, and what is due
 * then. A plan and its goals are found by how texts write their years.
 */
export async function findPagesOf({ covers }: Time): Promise<Map<string, number>> {
  const getTimes = ({ published = [], due = [] }: Facets): number =>
    published.some(covers) ? 10 : due.some(covers) ? 6 : 0;
  const pages = Object.entries(await loadFacets()).map(([id, facets]) => [id, getTimes(facets)] as const);
  return new Map(pages.filter(([, times]) => times > 0));
}

/** Whether the words ask what is to be done by when. */
export function asksForDue(words: string): boolean {
  return /\b(?:due|overdue|deadlines?|target dates?|promises|commitments|delivered)\b/i.test(words);
}

/** Whether the words ask what something means. */
export function asksForMeaning(words: string): boolean {
  return /\b(?:stands? for|mean(?:s|ing)?|defin(?:e|ition)|glossary)\b|^what(?: i|')s (?!the )\S+$/i.test(
    words,
  );
}
