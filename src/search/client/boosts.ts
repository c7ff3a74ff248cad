import type { Facets } from "../facets.ts";
import type { Time } from "./dates.ts";
import { loadFacets, loadHeadingList } from "./lists.ts";

/**
 * How many times as likely some pages are to be what was meant, by their ids: measures where a number is asked for, the
 * glossary where a meaning is, the commitments where a deadline is, and pages of this site's own workings only where nothing else is.
 */
export async function findBoosts(words: string): Promise<Map<string, number>> {
  const { kinds } = await loadHeadingList();
  const withTimes = (ids: readonly string[], times: number) => ids.map((id) => [id, times] as const);
  return new Map([
    ...withTimes(kinds.measures, asksForFigure(words) ? 1.5 : 0.7),
    ...withTimes(kinds.glossary, asksForMeaning(words) ? 2 : 0.4),
    ...withTimes(kinds.commitmentList, asksForDue(words) ? 6 : 1),
    ...withTimes(kinds.commitments, 0.15),
    ...withTimes(kinds.workings, 0.2),
  ]);
}

/**
 * The pages of a time, by their ids, and how many times as likely they are: what was published then, what is due then,
 * and the plans and goals for its years.
 */
export async function findPagesOf({ covers, years }: Time): Promise<Map<string, number>> {
  const getTimes = ({ published = [], due = [], year = [], kind = [] }: Facets): number => {
    if (published.some(covers)) return 10;
    if (due.some(covers)) return 6;
    return published.length === 0 && years.length > 0 && years.every((one) => year.includes(one))
      ? kind.includes("Plan")
        ? 10
        : 3
      : 0;
  };
  const pages = Object.entries(await loadFacets()).map(([id, facets]) => [id, getTimes(facets)] as const);
  return new Map(pages.filter(([, times]) => times > 0));
}

/** Whether the words ask for a number, as “How many teams …?” does. */
export function asksForFigure(words: string): boolean {
  return /\b(?:how (?:many|much)|number of)\b/i.test(words);
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
