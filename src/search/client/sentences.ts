import type { Found } from "./find.ts";
import type { Query } from "./query.ts";

/** The parts of what was found that are told in words. */
export type Outcome = Pick<Found, "total" | "complete" | "unknown">;

/**
 * What is said of a search's outcome: `4 results for “garden rooms”`, how many of them are shown, what a
 * word that no page has was taken for, and where only some words were found.
 */
export function outcomeSentences({ words, shown }: Query, outcome: Outcome, filters: number): string {
  const { total, complete, unknown } = outcome;
  const count = total === 0 ? "No results" : results(total);
  const part = total > shown ? ` (showing the first ${shown})` : "";
  const where = filters === 0 ? "" : filters === 1 ? " with 1 filter" : ` with ${filters} filters`;
  const first = `${count} for “${words}”${where}${part}`;
  return [first, ...(total > 0 ? [...unknown.map(takenFor), ...missing(total, complete)] : [])].join(". ");
}

/** A number of results: `1 result`, `12 results`. */
export function results(count: number): string {
  return count === 1 ? "1 result" : `${count} results`;
}

function takenFor({ typed, meant }: Found["unknown"][number]): string {
  const none = `No page has “${typed}”`;
  return meant === undefined ? none : `${none}, so these are for “${meant}”`;
}

function missing(total: number, complete: number): string[] {
  if (complete === total) return [];
  if (complete === 0) return ["None has all the words, these have most of them"];
  const have = complete === 1 ? "1 has" : `${complete} have`;
  return [`${have} all the words, the others most of them`];
}

/** The document's title while a search is shown: `garden rooms – Search – Example record`. */
export function documentTitle({ words }: Query, pageTitle: string): string {
  return words === "" ? pageTitle : `${words} – ${pageTitle}`;
}
