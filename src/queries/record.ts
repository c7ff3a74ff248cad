import { relative, resolve } from "node:path";
import { getCollection, type CollectionKey } from "astro:content";
import { buildRecord, type PublicRecord } from "../record/index.ts";
import { memoize } from "../lib/memoize.ts";
import { settings } from "../settings.ts";
import { compareById, type Content, type Entry } from "../record/content.ts";
import type { Data } from "../schemas/index.ts";
import { getSiteContent } from "../markdown/site-content.ts";

/** The public record of this build. Pages read nothing else; what is held never reaches them. */
export const getRecord: () => Promise<PublicRecord> = memoize(async () =>
  buildRecord(await getAllContent(), settings.asOf, settings.at, settings.preview),
);

/** Everything that is written, held entries too: for the publication gate alone. */
async function getAllContent(): Promise<Content> {
  const [site] = await getCollection("site");
  if (site === undefined) throw new Error("The content folder has no site.yaml.");
  return {
    site: site.data,
    strategy: await getEntriesOf("strategy"),
    plans: await getEntriesOf("plans"),
    planParts: await getEntriesOf("planParts"),
    goals: await getEntriesOf("goals"),
    programmes: await getEntriesOf("programmes"),
    workstreams: await getEntriesOf("workstreams"),
    updates: await getEntriesOf("updates"),
    pages: await getEntriesOf("pages"),
    places: await getInFileOrder("places"),
    measures: await getInFileOrder("measures"),
    glossary: await getEntriesOf("glossary"),
    redirects: await getEntriesOf("redirects"),
  };
}

async function getEntriesOf<C extends CollectionKey>(collection: C): Promise<Entry<C>[]> {
  const { ids } = await getSiteContent();
  // Astro would warn of a collection without entries, as if that were an error.
  const all = ids.has(collection) ? await getCollection(collection) : [];
  // Astro sorts ids as the machine's language does: in Danish, "aa" comes after "z".
  return all.toSorted(compareById).map(({ id, data, filePath }) => ({
    id,
    data: data as Data<C>,
    file: relative(settings.contentDir, resolve(filePath ?? "")),
  }));
}

/** The entries of a YAML file in the order that editors gave them. */
async function getInFileOrder<C extends "places" | "measures">(collection: C): Promise<Entry<C>[]> {
  const places = [...((await getSiteContent()).ids.get(collection) ?? [])];
  return (await getEntriesOf(collection)).toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}
