import type { Query } from "./query.ts";

const list = new Intl.ListFormat("en-GB", { type: "disjunction" });

/**
 * What is said of a search's outcome: `4 results for “garden rooms” in goals or updates`.
 * `titles` are what the kinds asked for are called.
 */
export function outcomeSentence({ words, shown }: Query, total: number, titles: string[]): string {
  const count = total === 0 ? "No results" : total === 1 ? "1 result" : `${total} results`;
  const where = titles.length > 0 ? ` in ${list.format(titles.map((title) => title.toLowerCase()))}` : "";
  const part = total > shown ? ` (showing the first ${shown})` : "";
  return `${count} for “${words}”${where}${part}`;
}

/** The document's title while a search is shown: `garden rooms – Search – Example record`. */
export function documentTitle({ words }: Query, pageTitle: string): string {
  return words === "" ? pageTitle : `${words} – ${pageTitle}`;
}
