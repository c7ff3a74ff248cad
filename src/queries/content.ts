import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { getCollection, type CollectionKey } from "astro:content";
import { byId, type Content, type Entry } from "../record/content.ts";
import { collections, type Data } from "../schemas/index.ts";
import { settings } from "../settings.ts";
import { hasFiles } from "../source/has-files.ts";
import { readYaml } from "../source/yaml.ts";

/** Everything that is written, held entries too: for the publication gate alone. */
export async function allContent(): Promise<Content> {
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
    places: inFileOrder("places", await entries("places")),
    measures: inFileOrder("measures", await entries("measures")),
    glossary: await entries("glossary"),
    redirects: await entries("redirects"),
  };
}

async function entries<C extends CollectionKey>(collection: C): Promise<Entry<C>[]> {
  const all = hasFiles(collection, settings.contentDir) ? await getCollection(collection) : [];
  // Astro sorts ids as the machine's language does: in Danish, "aa" comes after "z".
  return all.toSorted(byId).map(({ id, data, filePath }) => ({
    id,
    data: data as Data<C>,
    file: relative(settings.contentDir, resolve(filePath ?? "")),
  }));
}

/** Puts the entries of a YAML file in the order that editors gave them. */
function inFileOrder<C extends "places" | "measures">(collection: C, all: Entry<C>[]): Entry<C>[] {
  if (all.length === 0) return all;
  const file = readFileSync(join(settings.contentDir, collections[collection].files), "utf8");
  const ids = Object.keys(readYaml(file).data);
  return all.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
