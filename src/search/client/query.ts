import { searchPage } from "../../routes.ts";
import type { Choice } from "../facets.ts";
import { normaliseWords } from "../words.ts";
import type { Found } from "./find.ts";

/** What a reader asks of the search. Its one home is the page's address. */
export interface Query {
  /** The words to find; empty where nothing is asked. */
  words: string;
  /** The values chosen in each group of filters; none of a group for all. */
  choice: Choice;
  sort: "relevance" | "date";
  /** How many results to show. */
  shown: number;
  /** Whether words are to be taken as they are written, and none for a mistyped one. */
  isLiteral: boolean;
}

/** How many results are shown at first, and how many more at a time. */
export const pageSize = 10;

/** The query in an address's search part. Of each group, values that aren't `known` are left out. */
export function parseQuery(search: string, known: Choice): Query {
  const parameters = new URLSearchParams(search);
  const shown = Number(parameters.get("n"));
  const chosen = Object.entries(known).map(([group, values]) => [
    group,
    values.filter((value) => parameters.getAll(group).includes(value)),
  ]);
  return {
    words: normaliseWords(parameters.get("q") ?? ""),
    choice: Object.fromEntries(chosen),
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
    shown: Number.isInteger(shown) && shown > pageSize ? shown : pageSize,
    isLiteral: parameters.has("literal"),
  };
}

/** The address of a query inside the site, such as `/search/?q=garden+rooms&place=north&sort=date`. */
export function getSearchAddress({ words, choice, sort, shown, isLiteral }: Query): string {
  const parameters = new URLSearchParams([
    ...(words === "" ? [] : [["q", words]]),
    ...Object.entries(choice).flatMap(([group, values]) => values.map((value) => [group, value])),
    ...(sort === "date" ? [["sort", sort]] : []),
    ...(shown > pageSize ? [["n", `${shown}`]] : []),
    ...(isLiteral ? [["literal", ""]] : []),
  ]);
  return searchPage + (parameters.size > 0 ? `?${parameters}` : "");
}

/** The same query without any filter, from the first results on. */
export function removeFilters(query: Query): Query {
  const choice = Object.fromEntries(Object.keys(query.choice).map((group) => [group, []]));
  return { ...query, choice, shown: pageSize };
}

/** How many values are chosen. */
export function countChosen({ choice }: Query): number {
  return Object.values(choice).flat().length;
}

/** The parts of what was found that are told in words. */
export type SearchOutcome = Pick<Found, "total" | "complete" | "unknown">;

/**
 * What is said of a search's outcome: `4 results for “garden rooms”`, how many of them are shown, what a
 * word that no page has was taken for, and where only some words were found.
 */
export function describeOutcome({ words, shown }: Query, outcome: SearchOutcome, filters: number): string {
  const { total, complete, unknown } = outcome;
  const count = total === 0 ? "No results" : countResults(total);
  const part = total > shown ? ` (showing the first ${shown})` : "";
  const where = filters === 0 ? "" : filters === 1 ? " with 1 filter" : ` with ${filters} filters`;
  const first = `${count} for “${words}”${where}${part}`;
  return [
    first,
    ...(total > 0 ? [...unknown.map(describeReplaced), ...describeMissing(total, complete)] : []),
  ].join(". ");
}

/** A number of results: `1 result`, `12 results`. */
export function countResults(count: number): string {
  return count === 1 ? "1 result" : `${count} results`;
}

function describeReplaced({ typed, instead }: Found["unknown"][number]): string {
  const none = `No page has “${typed}”`;
  return instead.length === 0 ? none : `${none}. Showing results for “${instead.join("” or “")}”`;
}

function describeMissing(total: number, complete: number): string[] {
  if (complete === total) return [];
  if (complete === 0) return ["None has all your words, but these have most of them"];
  const have = complete === 1 ? "1 has" : `${complete} have`;
  return [`${have} all your words, the others most of them`];
}

/** The document's title while a search is shown: `garden rooms – Search – Example record`. */
export function getDocumentTitle({ words }: Query, pageTitle: string): string {
  return words === "" ? pageTitle : `${words} – ${pageTitle}`;
}
