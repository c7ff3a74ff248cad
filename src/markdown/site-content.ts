import { settings } from "../settings.ts";
import type { Collection, Data } from "../schemas/index.ts";
import { readContent, type Source, type SourceEntry } from "../source/index.ts";
import { findLogo, renderEntry, type RenderedText } from "./render.ts";

/** The content as pages and feeds need it, from one reading. */
export interface SiteContent {
  /** The ids of each collection, in the order of the files, also those of entries that don't fit their schema. */
  ids: Source["ids"];
  /** The entries that fit their schema. */
  entries: readonly SiteEntry[];
  /** The bytes of each picture as it is published, by its path. */
  pictures: Source["pictures"];
  /** The organisation's own, if it has one. */
  logo: ReturnType<typeof findLogo>;
}

export interface SiteEntry<C extends Collection = Collection> {
  collection: C;
  id: string;
  /** Its file, inside the content folder. */
  path: string;
  data: Data<C>;
  /**
   * Its text as a page shows it, made when it is first asked for; nothing where its file can't have one.
   * @throws {RenderError} where the text must not be published.
   */
  text: () => RenderedText | undefined;
}

/** What pages and feeds need of some content. */
export function findSiteContent(source: Source): SiteContent {
  const entries = source.entries.flatMap((entry: SourceEntry): SiteEntry[] => {
    const { collection, id, path, data, body } = entry;
    if (data === undefined) return [];
    return [{ collection, id, path, data, text: once(() => body && renderEntry(entry, source)) }];
  });
  return { ids: source.ids, entries, pictures: source.pictures, logo: findLogo(source) };
}

/** Works something out once, and then lets go what it was worked out from: trees of 10,000 texts take gigabytes. */
function once<Value>(make: () => Value): () => Value {
  let work: (() => Value) | undefined = make;
  let value: Value;
  return () => {
    if (work) value = work();
    work = undefined;
    return value;
  };
}

// Astro runs this module once for the content collections and once more for the pages, each time as another copy,
// and the build that checked the content has its own: what was read is kept where all of them find it.
const place = Symbol.for("the content that the site is made of");
const kept = globalThis as { [place]?: Promise<SiteContent> };

/** Has all that follows in this process work on some content: its collections, pages and feeds. */
export function keepSiteContent(content: SiteContent): void {
  kept[place] = Promise.resolve(content);
}

/** The content that this process works on. It is read once: by the build, which checks it, or else now. */
export function getSiteContent(): Promise<SiteContent> {
  return (kept[place] ??= readContent(settings.contentDir).then(findSiteContent));
}
