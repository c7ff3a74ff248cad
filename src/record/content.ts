import type { Collection, Data } from "../schemas/index.ts";

/** One entry of a collection: its id, its front matter and the file that it is written in. */
export interface Entry<C extends Collection> {
  id: string;
  data: Data<C>;
  /** The path of its file inside the content folder. */
  file: string;
}

/** Everything that editors have written for readers, by collection; `site` is the one entry of `site.yaml`. */
export type Content = { [C in Exclude<Collection, "site" | "words">]: Entry<C>[] } & { site: Data<"site"> };

/** The order that entries are read in: by id, the same on every machine, whatever its language. */
export function compareById(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order of lists: by `order`, those without one last, then by title. */
export function compareByOrder(
  a: { data: { order?: number | undefined; title: string } },
  b: { data: { order?: number | undefined; title: string } },
): number {
  const byOrder = (a.data.order ?? Infinity) - (b.data.order ?? Infinity);
  return byOrder || a.data.title.localeCompare(b.data.title, "en-GB");
}
