import { memoize } from "../lib/memoize.ts";
import type { PublicRecord } from "../record/index.ts";
import { getCommitmentPermalink, getMeasurePermalink, getPermalink, type PageCollection } from "../routes.ts";
import { formatJsonFile } from "./data-file.ts";
import type { DataSet, DataSource } from "./data-set.ts";
import { commitments } from "./sets/commitments.ts";
import { goals, measures, parts, places, plans, programmes, strategy, workstreams } from "./sets/standing.ts";
import { updates } from "./sets/updates.ts";

/** The data sets of which each row is a page, with the address of that page inside the site, by its id. */
const sets: readonly { set: DataSet; permalinkOf: (id: string) => string }[] = [
  ...[updates, strategy, plans, goals, programmes, workstreams, places].map((set) => ({
    set,
    permalinkOf: (id: string) => getPermalink(set.name as PageCollection, id),
  })),
  { set: parts, permalinkOf: (id) => getPermalink("planParts", id) },
  { set: measures, permalinkOf: getMeasurePermalink },
  // A goal is one too, under its own address.
  { set: commitments, permalinkOf: getCommitmentPermalink },
];

const pageCollections = [
  ...(["strategy", "plans", "planParts", "goals"] as const),
  ...(["programmes", "workstreams", "places"] as const),
];

/** The addresses inside the site of the pages whose data stands beside them. */
export const getPagesWithData = memoize(
  ({ updates, measures, commitments, content }: PublicRecord): ReadonlySet<string> =>
    new Set([
      ...updates.map(({ id }) => getPermalink("updates", id)),
      ...measures.map(({ id }) => getMeasurePermalink(id)),
      ...commitments.map(({ permalink }) => permalink),
      ...pageCollections.flatMap((collection) =>
        content[collection].map(({ id }) => getPermalink(collection, id)),
      ),
    ]),
);

/**
 * What those pages say, as data: the text of each file, with the address of its page inside the site. A file is that of
 * its data set with this one row, so the same schema describes it. It is written when it is asked for.
 */
export async function listPageData(
  source: DataSource,
): Promise<{ permalink: string; write: () => string }[]> {
  const pages = getPagesWithData(source.record);
  const read = sets.map(async ({ set, permalinkOf }) => {
    const { rows } = await set.read(source);
    return rows
      .map((row) => ({
        permalink: permalinkOf("id" in row ? String(row.id) : ""),
        write: () => formatJsonFile(set, { rows: [row], csv: "" }, source),
      }))
      .filter(({ permalink }) => pages.has(permalink));
  });
  return (await Promise.all(read)).flat();
}
