import type { Choice } from "../facets.ts";
import { plainWords } from "../words.ts";

/** What a reader asks of the search. Its one home is the page's address. */
export interface Query {
  /** The words to find; empty where nothing is asked. */
  words: string;
  /** The values chosen in each group of filters; none of a group for all. */
  choice: Choice;
  sort: "relevance" | "date";
  /** How many results to show. */
  shown: number;
}

/** How many results are shown at first, and how many more at a time. */
export const pageSize = 10;

/** The query in an address's search part. Of each group, values that aren't `known` are left out. */
export function queryFrom(search: string, known: Choice): Query {
  const parameters = new URLSearchParams(search);
  const shown = Number(parameters.get("n"));
  const chosen = Object.entries(known).map(([group, values]) => [
    group,
    values.filter((value) => parameters.getAll(group).includes(value)),
  ]);
  return {
    words: plainWords(parameters.get("q") ?? ""),
    choice: Object.fromEntries(chosen),
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
    shown: Number.isInteger(shown) && shown > pageSize ? shown : pageSize,
  };
}

/** The address of a query inside the site, such as `/search/?q=garden+rooms&place=north&sort=date`. */
export function addressOf({ words, choice, sort, shown }: Query): string {
  const parameters = new URLSearchParams([
    ...(words === "" ? [] : [["q", words]]),
    ...Object.entries(choice).flatMap(([group, values]) => values.map((value) => [group, value])),
    ...(sort === "date" ? [["sort", sort]] : []),
    ...(shown > pageSize ? [["n", `${shown}`]] : []),
  ]);
  return `/search/${parameters.size > 0 ? `?${parameters}` : ""}`;
}

/** The same query without any filter, from the first results on. */
export function withoutFilters(query: Query): Query {
  const choice = Object.fromEntries(Object.keys(query.choice).map((group) => [group, []]));
  return { ...query, choice, shown: pageSize };
}

/** How many values are chosen. */
export function countChosen({ choice }: Query): number {
  return Object.values(choice).flat().length;
}
