import { globSync } from "node:fs";
import { join, sep } from "node:path";
import { memoize } from "../../lib/memoize.ts";
import { getHeadings } from "../../markdown/heading-ids.ts";
import { overdueList } from "../../record/commitment-filters.ts";
import { commitmentStates } from "../../record/commitment-state.ts";
import {
  hasPages,
  isOwnId,
  getMeasurePermalink,
  getPermalink,
  routes,
  getCommitmentPermalink,
  getCommitmentsPermalink,
  getYearPermalink,
  getDataFiles,
  getFeeds,
  getReadingsPermalink,
} from "../../routes.ts";
import { componentNames } from "../../schemas/components.ts";
import type { Source, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { findMadeIds, listCommitments } from "../commitments.ts";
import { findTagIds } from "../references.ts";
import { dataSets } from "../../data/data-sets.ts";
import { topicKinds } from "../../record/topics.ts";

/** Something that the site has at an address. */
export interface Target {
  address: string;
  /**
   * The ids in it that come from the content, worked out when they are asked for; nothing for a page whose ids are all its
   * own. Whether a page has an id of its own is seen when it is built (src/build/verify.ts).
   */
  anchors: () => ReadonlySet<string> | undefined;
  /** True for the page of an entry that doesn’t fit its schema, so that nobody knows all its ids. */
  isUnread: boolean;
}

/**
 * All that the site has, held entries too, by address and without building it. A page that comes and
 * goes as the record grows, such as the second page of a list, is none to link to.
 */
export const findTargets = memoize((source: Source): ReadonlyMap<string, Target> => {
  const ids = (collection: "measures" | "updates") => [...(source.ids.get(collection) ?? [])];
  const targets = [
    ...listFiles(source).map((address) => makeTarget(address, () => [])),
    ...Object.values(routes).map((page) => makeTarget(page, getStandingAnchors(page, source))),
    ...source.entries.flatMap(makeEntryTarget),
    ...ids("measures").map((id) => makeTarget(getMeasurePermalink(id), () => [])),
    ...findMadeIds(source).map((id) => makeTarget(getCommitmentPermalink(id), () => [])),
    ...[...findTagIds(source)].map((id) => makeTarget(getPermalink("tags", id), () => [])),
    ...ids("updates").map((id) => makeTarget(getYearPermalink(id.slice(0, 4)), () => [])),
    ...source.entries
      .filter((entry) => entry.collection === "updates" && listCommitments(entry).length > 0)
      .map(({ id }) => makeTarget(getCommitmentsPermalink(id.slice(0, 4)), () => [])),
    ...["all", overdueList, ...commitmentStates].map((state) =>
      makeTarget(getCommitmentsPermalink(state), () => []),
    ),
  ];
  return new Map(targets.map((one) => [one.address, one]));
});

function makeTarget(address: string, find: (() => string[]) | undefined, isUnread = false): Target {
  let found: Set<string> | undefined;
  return { address, anchors: () => (found ??= find && new Set(find())), isUnread };
}

/** Whether a link may name an anchor of a page, for all that is known before it is built. */
export function mayHave({ anchors, isUnread }: Target, anchor: string): boolean {
  return isUnread || isOwnId(anchor) || (anchors()?.has(anchor) ?? true);
}

function getStandingAnchors(page: string, source: Source): (() => string[]) | undefined {
  if (page === routes.writing) return () => componentNames.map((component) => component.toLowerCase());
  return page === routes.glossary ? () => [...(source.ids.get("glossary") ?? [])] : undefined;
}

function makeEntryTarget(entry: SourceEntry): Target[] {
  const { collection, id } = entry;
  if (!hasPages(collection)) return [];
  const permalink = getPermalink(collection, id);
  return [makeTarget(permalink, () => getBodyIds(entry), entry.data === undefined)];
}

/** An update’s sections have the ids of its front matter; other headings have those that Markdown gives. */
function getBodyIds(entry: SourceEntry): string[] {
  const { collection, raw } = entry;
  const headings = getHeadings(entry);
  if (collection !== "updates") return headings.map(({ id }) => id);
  const sections: unknown[] = isRecord(raw) && Array.isArray(raw.sections) ? raw.sections : [];
  return [
    ...sections.flatMap((section) => (isRecord(section) ? [String(section.id)] : [])),
    ...headings.filter(({ level }) => level > 2).map(({ id }) => id),
  ];
}

const pages = join(import.meta.dirname, "../../pages");

/** The addresses of the site’s files that are no pages: feeds, data, calendars and what is served as it is. */
function listFiles(source: Source): string[] {
  const { ids, served } = source;
  const idsOf = (collection: (typeof topicKinds)[number] | "measures") => [
    ...(collection === "tags" ? findTagIds(source) : (ids.get(collection) ?? [])),
  ];
  const feeds = topicKinds.flatMap((kind) =>
    idsOf(kind).flatMap((id) => Object.values(getFeeds(getPermalink(kind, id)))),
  );
  return [
    ...listStandingFiles(),
    ...[routes.updates, routes.changes, routes.corrections].flatMap((page) => Object.values(getFeeds(page))),
    ...feeds,
    ...findMadeIds(source).flatMap((id) => Object.values(getFeeds(getCommitmentPermalink(id)))),
    ...idsOf("measures").flatMap((id) => [
      getReadingsPermalink(id),
      ...Object.values(getFeeds(getMeasurePermalink(id))),
    ]),
    ...dataSets.flatMap((set) => Object.values(getDataFiles(set.name))),
    ...served.filter(({ kind }) => kind === "file").map(({ path }) => `/${path}`),
  ];
}

/** Those that are there whatever is written: `src/pages/feeds.opml.ts` makes `/feeds.opml`. */
const listStandingFiles = memoize((): string[] =>
  globSync("**/*.ts", { cwd: pages })
    .map((file) => `/${file.split(sep).join("/").slice(0, -".ts".length)}`)
    .filter((address) => !/\[|\/_/.test(address)),
);
