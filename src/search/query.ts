/** What a reader asks of the search. Its one home is the page's address. */
export interface Query {
  /** The words to find; empty where nothing is asked. */
  words: string;
  /** The kinds of page to find; empty for all. */
  kinds: string[];
  /** How many results to show. */
  shown: number;
}

/** How many results are shown at first, and how many more at a time. */
export const pageSize = 10;

/** The query in an address's search part. Kinds that aren't `known` are left out. */
export function queryFrom(search: string, known: readonly string[]): Query {
  const parameters = new URLSearchParams(search);
  const shown = Number(parameters.get("shown"));
  return {
    words: plainWords(parameters.get("q") ?? ""),
    kinds: known.filter((kind) => parameters.getAll("kind").includes(kind)),
    shown: Number.isInteger(shown) && shown > pageSize ? shown : pageSize,
  };
}

/** The address of a query inside the site, such as `/search/?q=garden+rooms&kind=Goal`. */
export function addressOf({ words, kinds, shown }: Query): string {
  const parameters = new URLSearchParams([
    ...(words === "" ? [] : [["q", words]]),
    ...kinds.map((kind) => ["kind", kind]),
    ...(shown > pageSize ? [["shown", `${shown}`]] : []),
  ]);
  return `/search/${parameters.size > 0 ? `?${parameters}` : ""}`;
}

/** Words as they are searched for: without spaces at the ends or more than one between. */
export function plainWords(words: string): string {
  return words.trim().replace(/\s+/g, " ");
}
