import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pagesOf } from "../pages.ts";
import { linkPackages, markdown, writeInto } from "../peer-folder.ts";

/** The folder whose package.json and lockfile say which Starlight is measured. */
export const starlightFolder = fileURLToPath(new URL(".", import.meta.url));

const config = `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({
  integrations: [starlight({ title: "Record", sidebar: [], disable404Route: true })],
});
`;

const contentConfig = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a site of Starlight's into a folder, with the same Markdown at the same addresses: each entry's
 * title and summary, its text as it is, and the lists of terms, places and measures as Markdown. `files`
 * are the texts of a content folder by their paths. Its packages must have been installed before.
 */
export function writeStarlightSite(folder: string, files: ReadonlyMap<string, string>): void {
  writeInto(folder, "astro.config.mjs", config);
  writeInto(folder, "src/content.config.ts", contentConfig);
  // Astro reads there which packages it has to build itself.
  writeInto(folder, "package.json", readFileSync(join(starlightFolder, "package.json"), "utf8"));
  writeInto(folder, "src/content/docs/index.md", markdown({ title: "Record" }, ""));
  for (const [path, text] of files) writeStarlightPages(folder, path, text);
  linkPackages(folder, starlightFolder);
}

/** Writes the pages of one file of a content folder, in place of what is there. */
export function writeStarlightPages(folder: string, path: string, text: string): void {
  for (const { file, title, summary, text: body } of pagesOf(path, text)) {
    const data = summary === undefined ? { title } : { title, description: summary };
    writeInto(folder, `src/content/docs/${file}`, markdown(data, body));
  }
}
