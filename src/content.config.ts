import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { file, glob, type Loader, type ParseDataOptions } from "astro/loaders";
import { defineCollection } from "astro/content/config";
import { collections as all, type Collection } from "./schemas/index.ts";
import { settings } from "./settings.ts";
import { readFrontMatter } from "./source/front-matter.ts";
import { idOf } from "./source/ids.ts";
import { hasFiles } from "./source/has-files.ts";
import { readYaml } from "./source/yaml.ts";

/** Markdown entries. Front matter is read as the checks read it: a date stays the text that was written. */
function markdown(collection: Collection): Loader {
  const inner = glob({
    base: pathToFileURL(`${settings.contentDir}/`),
    // Names that begin with a dot are no content (`readFolder`): nothing would check them.
    pattern: [all[collection].files, "!**/README.md", "!**/.*", "!**/.*/**"],
    generateId: ({ entry }) => idOf(collection, entry),
    // What pages show is the rendered text: the written one would be kept in memory beside it.
    retainBody: false,
  });
  return {
    name: "markdown",
    async load(context) {
      // While someone edits, the first entry may be written later.
      if (!context.watcher && !hasFiles(collection, settings.contentDir)) return context.store.clear();
      await inner.load({
        ...context,
        parseData: <T extends Record<string, unknown>>(entry: ParseDataOptions<T>) =>
          context.parseData({ ...entry, data: frontMatterOf(entry.filePath!) as T }),
      });
    },
  };
}

function frontMatterOf(path: string): Record<string, unknown> {
  return readFrontMatter(readFileSync(path, "utf8")).data;
}

/** Entries of a YAML file, each under its id; a content folder may do without any but `site.yaml`. */
function list(collection: Collection): Loader {
  const path = join(settings.contentDir, all[collection].files);
  if (!hasFiles(collection, settings.contentDir))
    return { name: "list", load: async ({ store }) => store.clear() };
  return file(pathToFileURL(path).href, {
    parser: (text) => {
      const { data } = readYaml(text);
      return collection === "site" ? { site: data } : (data as Record<string, Record<string, unknown>>);
    },
  });
}

function loaderOf(collection: Collection): Loader {
  return all[collection].files.endsWith(".yaml") ? list(collection) : markdown(collection);
}

export const collections = {
  strategy: defineCollection({ loader: loaderOf("strategy"), schema: all.strategy.schema }),
  plans: defineCollection({ loader: loaderOf("plans"), schema: all.plans.schema }),
  planParts: defineCollection({ loader: loaderOf("planParts"), schema: all.planParts.schema }),
  goals: defineCollection({ loader: loaderOf("goals"), schema: all.goals.schema }),
  programmes: defineCollection({ loader: loaderOf("programmes"), schema: all.programmes.schema }),
  workstreams: defineCollection({ loader: loaderOf("workstreams"), schema: all.workstreams.schema }),
  updates: defineCollection({ loader: loaderOf("updates"), schema: all.updates.schema }),
  places: defineCollection({ loader: loaderOf("places"), schema: all.places.schema }),
  measures: defineCollection({ loader: loaderOf("measures"), schema: all.measures.schema }),
  glossary: defineCollection({ loader: loaderOf("glossary"), schema: all.glossary.schema }),
  redirects: defineCollection({ loader: loaderOf("redirects"), schema: all.redirects.schema }),
  site: defineCollection({ loader: loaderOf("site"), schema: all.site.schema }),
};
