import { globSync } from "node:fs";
import { join, sep } from "node:path";
import { filesOf } from "../../data/data-file.ts";
import { dataSets } from "../../data/data-sets.ts";
import { measurePermalink, permalinkOf } from "../../record/permalinks.ts";
import { topicKinds } from "../../record/topics.ts";
import type { Source } from "../../source/index.ts";

const pages = join(import.meta.dirname, "../../pages");

/** The addresses of the site’s files that are no pages: feeds, data, calendars and what is served as it is. */
export function filesOfSite({ ids, served }: Source): string[] {
  const idsOf = (collection: (typeof topicKinds)[number] | "measures") => [...(ids.get(collection) ?? [])];
  const feeds = topicKinds.flatMap((kind) =>
    idsOf(kind).flatMap((id) => ["feed.xml", "feed.json"].map((name) => permalinkOf(kind, id) + name)),
  );
  return [
    ...standingFiles(),
    ...feeds,
    ...idsOf("measures").map((id) => `${measurePermalink(id)}readings.csv`),
    ...dataSets.flatMap((set) => Object.values(filesOf(set))),
    ...served.filter(({ kind }) => kind === "file").map(({ path }) => `/${path}`),
  ];
}

/** Those that are there whatever is written: `src/pages/feeds.opml.ts` makes `/feeds.opml`. */
function standingFiles(): string[] {
  return globSync("**/*.ts", { cwd: pages })
    .map((file) => `/${file.split(sep).join("/").slice(0, -".ts".length)}`)
    .filter((address) => !/\[|\/_/.test(address));
}
