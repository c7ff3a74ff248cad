import { createHash } from "node:crypto";
import { join, relative, sep } from "node:path";
import process from "node:process";
import type { Loader } from "astro/loaders";
import { defineCollection } from "astro/content/config";
import { getSiteContent } from "./markdown/site-content.ts";
import { collections as all, type Collection } from "./schemas/index.ts";
import { settings } from "./settings.ts";
import { astroMark } from "./source/index.ts";
import { listTexts } from "./source/yaml.ts";

/**
 * Gives Astro the entries of a collection as the project has read them: their data as the schema gives it, and the HTML
 * of their texts. Astro reads and parses no file of the content itself.
 */
function getLoader(collection: Collection): Loader {
  return {
    name: "record",
    async load({ store }) {
      const { entries } = await getSiteContent();
      store.clear();
      for (const { id, data, path, text } of entries.filter((entry) => entry.collection === collection)) {
        // The check says it with its place. This holds where nothing was checked, as while someone edits.
        if (listTexts(data).some(({ text }) => text.startsWith(astroMark))) continue;
        const html = text()?.html;
        store.set({
          id,
          data: data as Record<string, unknown>,
          filePath: relative(process.cwd(), join(settings.contentDir, path)).split(sep).join("/"),
          digest: createHash("sha256")
            .update(JSON.stringify([data, html]))
            .digest("hex"),
          ...(html === undefined ? {} : { rendered: { html } }),
        });
      }
    },
  };
}

export const collections = {
  strategy: defineCollection({ loader: getLoader("strategy"), schema: all.strategy.schema }),
  plans: defineCollection({ loader: getLoader("plans"), schema: all.plans.schema }),
  planParts: defineCollection({ loader: getLoader("planParts"), schema: all.planParts.schema }),
  goals: defineCollection({ loader: getLoader("goals"), schema: all.goals.schema }),
  programmes: defineCollection({ loader: getLoader("programmes"), schema: all.programmes.schema }),
  workstreams: defineCollection({ loader: getLoader("workstreams"), schema: all.workstreams.schema }),
  updates: defineCollection({ loader: getLoader("updates"), schema: all.updates.schema }),
  pages: defineCollection({ loader: getLoader("pages"), schema: all.pages.schema }),
  places: defineCollection({ loader: getLoader("places"), schema: all.places.schema }),
  measures: defineCollection({ loader: getLoader("measures"), schema: all.measures.schema }),
  glossary: defineCollection({ loader: getLoader("glossary"), schema: all.glossary.schema }),
  redirects: defineCollection({ loader: getLoader("redirects"), schema: all.redirects.schema }),
  site: defineCollection({ loader: getLoader("site"), schema: all.site.schema }),
};
