import type { z } from "zod";
import type { Content, Entry } from "../../../src/record/content.ts";
import { collections, type Collection, type Data } from "../../../src/schemas/index.ts";

/** The data of an entry as an editor writes it, before its schema fills in what was left out. */
export type Front<C extends Collection> = z.input<(typeof collections)[C]["schema"]>;

/** All that is written of the entries of each collection, in the order of lists. */
export type Written = { [C in keyof Omit<Content, "site">]: { id: string; data: Front<C> }[] } & {
  site: Front<"site">;
};

/** The path inside the content folder of the file that holds an entry. */
export function pathOf(collection: Collection, id: string): string {
  const { files } = collections[collection];
  if (files.endsWith(".yaml")) return files;
  return collection === "plans" ? `plans/${id}/index.md` : `${folderOf(files)}/${id}.md`;
}

/** What is written as the record takes it, without a file or a folder. */
export function contentOf(written: Written): Content {
  const entries = <C extends keyof Omit<Content, "site">>(collection: C): Entry<C>[] =>
    written[collection].map(({ id, data }) => ({
      id,
      data: collections[collection].schema.parse(data) as Data<C>,
      file: pathOf(collection, id),
    }));
  return {
    strategy: entries("strategy"),
    plans: entries("plans"),
    planParts: entries("planParts"),
    goals: entries("goals"),
    programmes: entries("programmes"),
    workstreams: entries("workstreams"),
    updates: entries("updates"),
    places: entries("places"),
    measures: entries("measures"),
    glossary: entries("glossary"),
    redirects: entries("redirects"),
    site: collections.site.schema.parse(written.site),
  };
}

function folderOf(files: string): string {
  return files.slice(0, files.indexOf("/"));
}
