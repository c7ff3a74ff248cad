import { relative, resolve } from "node:path";
import { getCollection, type CollectionKey } from "astro:content";
import { buildRecord, type PublicRecord } from "../record/index.ts";
import { memoize } from "../lib/memoize.ts";
import { settings } from "../settings.ts";
import { byId, type Content, type Entry } from "../record/content.ts";
import type { Data } from "../schemas/index.ts";
import { getSiteContent } from "../markdown/site-content.ts";

/** The public record of this build. Pages read nothing else; what is held never reaches them. */
export const getRecord: () => Promise<PublicRecord> = memoize(async () =>
  buildRecord(await allContent(), settings.asOf, settings.at, settings.preview),
);

/** Everything that is written, held entries too: for the publication gate alone. */
async function allContent(): Promise<Content> {
  const [site] = await getCollection("site");
  if (site === undefined) throw new Error("The content folder has no site.yaml.");
  return {
    site: site.data,
    strategy: await entries("strategy"),
    plans: await entries("plans"),
    planParts: await entries("planParts"),
    goals: await entries("goals"),
    programmes: await entries("programmes"),
    workstreams: await entries("workstreams"),
    updates: await entries("updates"),
    places: await inFileOrder("places"),
    measures: await inFileOrder("measures"),
    glossary: await entries("glossary"),
    redirects: await entries("redirects"),
  };
}

async function entries<C extends CollectionKey>(collection: C): Promise<Entry<C>[]> {
  const { ids } = await getSiteContent();
  // Astro would warn of a collection without entries, as if that were an error.
  const all = ids.has(collection) ? await getCollection(collection) : [];
  // Astro sorts ids as the machine's language does: in Danish, "aa" comes after "z".
  return all.toSorted(byId).map(({ id, data, filePath }) => ({
    id,
    data: data as Data<C>,
    file: relative(settings.contentDir, resolve(filePath ?? "")),
  }));
}

/** The entries of a YAML file in the order that editors gave them. */
async function inFileOrder<C extends "places" | "measures">(collection: C): Promise<Entry<C>[]> {
  const places = [...((await getSiteContent()).ids.get(collection) ?? [])];
  return (await entries(collection)).toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}
