import { standingPages } from "../../record/addresses.ts";
import { headingsOf } from "../../markdown/heading-ids.ts";
import { commitmentStates } from "../../record/commitment-state.ts";
import { hasPages, isOwnId, measurePermalink, permalinkOf } from "../../record/permalinks.ts";
import { componentNames } from "../../schemas/components.ts";
import type { Source, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { filesOfSite } from "./files.ts";

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
export function targetsIn(source: Source): Map<string, Target> {
  const ids = (collection: "measures" | "updates") => [...(source.ids.get(collection) ?? [])];
  const targets = [
    ...filesOfSite(source).map((address) => target(address, () => [])),
    ...standingPages.map((page) => target(page, standingAnchors(page, source))),
    ...source.entries.flatMap(entryPage),
    ...ids("measures").map((id) => target(measurePermalink(id), () => [])),
    ...ids("updates").map((id) => target(`/updates/${id.slice(0, 4)}/`, () => [])),
    ...["all", ...commitmentStates].map((state) =>
      target(`/commitments/${state.replaceAll(" ", "-")}/`, () => []),
    ),
  ];
  return new Map(targets.map((one) => [one.address, one]));
}

function target(address: string, find: (() => string[]) | undefined, isUnread = false): Target {
  let found: Set<string> | undefined;
  return { address, anchors: () => (found ??= find && new Set(find())), isUnread };
}

/** Whether a link may name an anchor of a page, for all that is known before it is built. */
export function mayHave({ anchors, isUnread }: Target, anchor: string): boolean {
  return isUnread || isOwnId(anchor) || (anchors()?.has(anchor) ?? true);
}

function standingAnchors(page: string, source: Source): (() => string[]) | undefined {
  if (page === "/writing/") return () => componentNames.map((component) => component.toLowerCase());
  return page === "/glossary/" ? () => [...(source.ids.get("glossary") ?? [])] : undefined;
}

function entryPage(entry: SourceEntry): Target[] {
  const { collection, id } = entry;
  if (!hasPages(collection)) return [];
  const permalink = permalinkOf(collection, id);
  return [target(permalink, () => bodyIds(entry), entry.data === undefined)];
}

/** An update’s sections have the ids of its front matter; other headings have those that Markdown gives. */
function bodyIds(entry: SourceEntry): string[] {
  const { collection, raw } = entry;
  const headings = headingsOf(entry);
  if (collection !== "updates") return headings.map(({ id }) => id);
  const sections: unknown[] = isRecord(raw) && Array.isArray(raw.sections) ? raw.sections : [];
  return [
    ...sections.flatMap((section) => (isRecord(section) ? [String(section.id)] : [])),
    ...headings.filter(({ level }) => level > 2).map(({ id }) => id),
  ];
}
