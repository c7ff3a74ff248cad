import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { z } from "zod";

/** The folder whose package.json and lockfile say which Starlight is measured. */
export const starlightFolder = fileURLToPath(new URL(".", import.meta.url));

const front = z.looseObject({ title: z.string(), summary: z.string().optional() });
const places = z.record(z.string(), z.looseObject({ name: z.string(), about: z.string() }));
const measures = z.record(z.string(), z.looseObject({ label: z.string(), counts: z.string() }));
const terms = z.record(
  z.string(),
  z.looseObject({ term: z.string(), standsFor: z.string().optional(), meaning: z.string() }),
);

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
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("astro.config.mjs", config);
  write("src/content.config.ts", contentConfig);
  // Astro reads there which packages it has to build itself.
  write("package.json", readFileSync(join(starlightFolder, "package.json"), "utf8"));
  write("src/content/docs/index.md", page("Record", undefined, ""));
  for (const [path, text] of files) {
    for (const [to, markdown] of pagesOf(path, text)) write(`src/content/docs/${to}`, markdown);
  }
  if (!existsSync(join(folder, "node_modules"))) {
    symlinkSync(join(starlightFolder, "node_modules"), join(folder, "node_modules"));
  }
}

/** Puts the pictures that lie beside entries where Starlight looks for them. */
export function copyPictures(from: string, folder: string): void {
  cpSync(from, join(folder, "src/content/docs"), {
    recursive: true,
    filter: (path) => !/\.(mdx?|yaml)$/.test(path),
  });
}

function pagesOf(path: string, text: string): [path: string, markdown: string][] {
  if (/\.mdx?$/.test(path)) return [[path.replace(/x$/, ""), converted(text)]];
  if (path === "glossary.yaml") {
    const parts = Object.values(terms.parse(parse(text))).map(({ term, standsFor, meaning }) => {
      const heading = standsFor === undefined ? term : `${term}, short for ${standsFor}`;
      return `### ${heading}\n\n${meaning}`;
    });
    return [["glossary.md", page("Glossary", undefined, parts.join("\n\n"))]];
  }
  if (path === "places.yaml") {
    return Object.entries(places.parse(parse(text))).map(([id, { name, about }]) => [
      `places/${id}.md`,
      page(name, undefined, about),
    ]);
  }
  if (path === "measures.yaml") {
    return Object.entries(measures.parse(parse(text))).map(([id, { label, counts }]) => [
      `measures/${id}.md`,
      page(label, undefined, counts),
    ]);
  }
  return [];
}

function converted(text: string): string {
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const { title, summary } = front.parse(parse(yaml));
  // This project's components are not Starlight's: what is inside them stays.
  return page(title, summary, body.replace(/^<\/?[A-Z][^>]*>$/gm, ""));
}

function page(title: string, description: string | undefined, body: string): string {
  return `---\n${stringify(description === undefined ? { title } : { title, description })}---\n\n${body.trim()}\n`;
}
