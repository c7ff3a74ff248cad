import { dataSets } from "../../data/data-sets.ts";
import { standingPages } from "../../record/addresses.ts";
import { changesOf } from "../../record/changes.ts";
import { headingsOf } from "../../markdown/heading-ids.ts";
import { commitmentStates } from "../../record/commitment-state.ts";
import { termsByLetter } from "../../record/glossary.ts";
import { hasPages, measurePermalink, ownId, permalinkOf } from "../../record/permalinks.ts";
import { componentNames } from "../../schemas/components.ts";
import { validEntries, type Source, type SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { filesOfSite } from "./files.ts";
import { templateIds } from "./template-ids.ts";

/** Something that the site has at an address. */
export interface Target {
  address: string;
  /** The ids in it that a link can name, worked out when they are asked for. A file has none. */
  anchors: () => ReadonlySet<string>;
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
    ...standingPages.map((page) => target(page, () => standingAnchors(page, source))),
    ...source.entries.flatMap(entryPage),
    ...ids("measures").map((id) =>
      target(measurePermalink(id), () => templateIds("measures/[id]/index.astro")),
    ),
    ...ids("updates").map((id) => target(`/updates/${id.slice(0, 4)}/`, () => [])),
    ...["all", ...commitmentStates].map((state) =>
      target(`/commitments/${state.replaceAll(" ", "-")}/`, () => []),
    ),
  ];
  return new Map(targets.map((one) => [one.address, one]));
}

function target(address: string, find: () => string[], isUnread = false): Target {
  let found: Set<string> | undefined;
  return { address, anchors: () => (found ??= new Set(find())), isUnread };
}

function standingAnchors(page: string, source: Source): string[] {
  const name = page.slice(1, -1);
  const written = templateIds(`${name || "index"}.astro`, `${name}/index.astro`, "[list]/index.astro");
  if (page === "/writing/") return componentNames.map((component) => component.toLowerCase());
  if (page === "/data/") return [...written, ...dataSets.map((set) => set.name)];
  if (page !== "/glossary/") return written;
  const terms = validEntries(source, "glossary").map(({ id, data, path }) => ({ id, data, file: path }));
  const letters = termsByLetter(terms).map(({ letter }) => ownId(`letter-${letter.toLowerCase()}`));
  return [...written, ...(source.ids.get("glossary") ?? []), ...letters];
}

function entryPage(entry: SourceEntry): Target[] {
  const { collection, id } = entry;
  if (!hasPages(collection)) return [];
  const permalink = permalinkOf(collection, id);
  const template = `${permalink.split("/")[1]}/${collection === "planParts" ? "[...id]" : "[id]"}.astro`;
  const ids = () => [...bodyIds(entry), ...changeIds(entry), ...templateIds(template)];
  return [target(permalink, ids, entry.data === undefined)];
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

function changeIds({ data }: SourceEntry): string[] {
  return data && "changes" in data ? changesOf(data.changes).map(({ anchor }) => ownId(anchor)) : [];
}
