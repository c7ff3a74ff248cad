import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";

/** A page of a content folder as any generator can show it. */
export interface Page {
  /** The path of its file, which gives its address: `updates/2022-03-14-garden-rooms.md`. */
  file: string;
  title: string;
  summary?: string;
  /** The day that it was published, if it is dated. */
  date?: string;
  /** Its Markdown. */
  text: string;
}

const front = z.looseObject({
  title: z.string(),
  summary: z.string().optional(),
  published: z.string().optional(),
});
const places = z.record(z.string(), z.looseObject({ name: z.string(), about: z.string() }));
const measures = z.record(z.string(), z.looseObject({ label: z.string(), counts: z.string() }));
const terms = z.record(
  z.string(),
  z.looseObject({ term: z.string(), standsFor: z.string().optional(), meaning: z.string() }),
);

/**
 * The pages of a file of a content folder: one for an entry, one for each place or measure of a list, and
 * one for all terms. Other lists have none.
 */
export function pagesOf(path: string, text: string): Page[] {
  if (/\.mdx?$/.test(path)) return [{ file: path.replace(/x$/, ""), ...entryIn(text) }];
  if (path === "glossary.yaml") {
    const parts = Object.values(terms.parse(parse(text))).map(({ term, standsFor, meaning }) => {
      const heading = standsFor === undefined ? term : `${term}, short for ${standsFor}`;
      return `### ${heading}\n\n${meaning}`;
    });
    return [{ file: "glossary.md", title: "Glossary", text: parts.join("\n\n") }];
  }
  if (path === "places.yaml") {
    return Object.entries(places.parse(parse(text))).map(([id, { name, about }]) => ({
      file: `places/${id}.md`,
      title: name,
      text: about,
    }));
  }
  if (path === "measures.yaml") {
    return Object.entries(measures.parse(parse(text))).map(([id, { label, counts }]) => ({
      file: `measures/${id}.md`,
      title: label,
      text: counts,
    }));
  }
  return [];
}

/** The address of a page inside the site, such as `/updates/2022-03-14-garden-rooms/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.md$/, "").replace(/\.md$/, "/")}`;
}

function entryIn(text: string): Omit<Page, "file"> {
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const { title, summary, published } = front.parse(parse(yaml));
  return {
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(published === undefined ? {} : { date: published }),
    // This project's components are of no other generator: what is inside them stays.
    text: body.replace(/^<\/?[A-Z][^>]*>$/gm, "").trim(),
  };
}

/** Puts a text into a file of a folder. */
export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Markdown with front matter. */
function markdown(data: object, text: string): string {
  return `---\n${stringify(data)}---\n\n${text}\n`;
}

/** Lets a site use the packages that are installed in the folder of its generator. */
function linkPackages(folder: string, peer: string): void {
  const link = join(folder, "node_modules");
  if (!existsSync(link)) symlinkSync(join(peer, "node_modules"), link);
}

/** The folder whose package.json and lockfile say which Eleventy is measured. */
export const eleventyFolder = join(import.meta.dirname, "peers/eleventy");

const eleventyConfig = `import { feedPlugin } from "@11ty/eleventy-plugin-rss";

export default function (config) {
  config.addCollection("updates", (all) => all.getFilteredByGlob("content/updates/*.md"));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addPlugin(feedPlugin, {
    type: "rss",
    outputPath: "/feed.xml",
    collection: { name: "updates", limit: 20 },
    metadata: {
      language: "en",
      title: "Record",
      subtitle: "Updates",
      base: "https://record.example.org/",
      author: { name: "Example Trust" },
    },
  });
  return {
    dir: { input: "content", includes: "../layouts", output: "dist" },
    // The texts are Markdown and nothing else.
    markdownTemplateEngine: false,
  };
}
`;

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} – Record</title>
{% if description %}<meta name="description" content="{{ description }}">{% endif %}
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
</head>
<body>
<header><a href="/">Record</a></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/updates/">Updates</a></li></ul></nav>
<main{% if searchable %} data-pagefind-body{% endif %}>
<h1>{{ title }}</h1>
{{ content | safe }}
</main>
<footer><p>Example Trust</p></footer>
</body>
</html>
`;

const eleventyList = `---
title: Updates
layout: page.njk
pagination: { data: collections.updates, size: 20, alias: updates, reverse: true }
permalink: "/updates/{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber + 1 }}/{% endif %}"
---
<ul>
{% for update in updates %}<li><a href="{{ update.url }}">{{ update.data.title }}</a>, {{ update.date | day }}<br>{{ update.data.description }}</li>
{% endfor %}</ul>
<p>{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">Newer</a>{% endif %}
{% if pagination.href.next %}<a href="{{ pagination.href.next }}">Older</a>{% endif %}</p>
`;

const sitemap = `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for page in collections.all %}<url><loc>https://record.example.org{{ page.url }}</loc></url>
{% endfor %}</urlset>
`;

/** Writes a site of Eleventy's of the texts of a content folder. Its packages must have been installed before. */
export function writeEleventySite(folder: string, files: ReadonlyMap<string, string>): void {
  writeInto(folder, "eleventy.config.js", eleventyConfig);
  writeInto(folder, "package.json", readFileSync(join(eleventyFolder, "package.json"), "utf8"));
  writeInto(folder, "layouts/page.njk", layout);
  writeInto(folder, "content/index.md", markdown({ title: "Record", layout: "page.njk" }, ""));
  writeInto(folder, "content/updates.njk", eleventyList);
  writeInto(folder, "content/sitemap.njk", sitemap);
  for (const [path, text] of files) writeEleventyPages(folder, path, text);
  linkPackages(folder, eleventyFolder);
}

/** Writes the pages of one file of a content folder, in place of what is there. */
export function writeEleventyPages(folder: string, path: string, text: string): void {
  for (const { file, title, summary, date, text: body } of pagesOf(path, text)) {
    const dated = { ...(date === undefined ? {} : { date }), ...(summary && { description: summary }) };
    // Said outright, because Eleventy takes a date off the name of a file.
    const data = { title, ...dated, permalink: addressOf(file), layout: "page.njk", searchable: true };
    writeInto(folder, `content/${file}`, markdown(data, body));
  }
}

const hugoConfig = `baseURL = "https://record.example.org/"
title = "Record"
languageCode = "en-gb"
disableKinds = ["taxonomy", "term"]

[services.rss]
limit = 20
`;

const base = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ site.Title }}</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="alternate" type="application/rss+xml" href="/index.xml">
</head>
<body>
<header><a href="/">{{ site.Title }}</a></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/updates/">Updates</a></li></ul></nav>
<main{{ if .IsPage }} data-pagefind-body{{ end }}>
<h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}
</main>
<footer><p>Example Trust</p></footer>
</body>
</html>
`;

const single = `{{ define "main" }}{{ .Content }}{{ end }}
`;

const hugoList = `{{ define "main" }}
{{ $pages := .Paginate .RegularPages 20 }}
<ul>
{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>, {{ .Date.Format "2006-01-02" }}<br>{{ .Description }}</li>
{{ end }}</ul>
<p>{{ if $pages.HasPrev }}<a href="{{ $pages.Prev.URL }}">Newer</a>{{ end }}
{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">Older</a>{{ end }}</p>
{{ end }}
`;

/** Writes a site of Hugo's of the texts of a content folder. Feeds and the sitemap are Hugo's own. */
export function writeHugoSite(folder: string, files: ReadonlyMap<string, string>): void {
  writeInto(folder, "hugo.toml", hugoConfig);
  writeInto(folder, "layouts/_default/baseof.html", base);
  writeInto(folder, "layouts/_default/single.html", single);
  writeInto(folder, "layouts/_default/list.html", hugoList);
  writeInto(folder, "layouts/index.html", single);
  writeInto(folder, "content/_index.md", markdown({ title: "Record" }, ""));
  for (const [path, text] of files) writeHugoPages(folder, path, text);
}

/** Writes the pages of one file of a content folder, in place of what is there. */
export function writeHugoPages(folder: string, path: string, text: string): void {
  for (const { file, title, summary, date, text: body } of pagesOf(path, text)) {
    const data = { title, ...(date === undefined ? {} : { date }), ...(summary && { description: summary }) };
    // To Hugo the other files beside an index.md are no pages.
    writeInto(folder, `content/${file.replace(/\/index\.md$/, ".md")}`, markdown(data, body));
  }
}

/** The folder whose package.json and lockfile say which Starlight is measured. */
export const starlightFolder = join(import.meta.dirname, "peers/starlight");

const starlightConfig = `import starlight from "@astrojs/starlight";
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
  writeInto(folder, "astro.config.mjs", starlightConfig);
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

const starlightList = `---
import StarlightPage from "@astrojs/starlight/components/StarlightPage.astro";
import { getCollection } from "astro:content";

export async function getStaticPaths({ paginate }) {
  const updates = await getCollection("docs", ({ id }) => id.startsWith("updates/"));
  return paginate(updates.sort((a, b) => (a.id < b.id ? 1 : -1)), { pageSize: 20 });
}
const { page } = Astro.props;
---

<StarlightPage frontmatter={{ title: "Updates", pagefind: false }}>
  <ul>
    {page.data.map(({ id, data }) => (
      <li><a href={\`/\${id}/\`}>{data.title}</a>, {id.slice(8, 18)}<br />{data.description}</li>
    ))}
  </ul>
  <p>
    {page.url.prev && <a href={page.url.prev}>Newer</a>}
    {page.url.next && <a href={page.url.next}>Older</a>}
  </p>
</StarlightPage>
`;

const feed = `import rss from "@astrojs/rss";
import { getCollection } from "astro:content";

export async function GET(context) {
  const updates = await getCollection("docs", ({ id }) => id.startsWith("updates/"));
  const latest = updates.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, 20);
  return rss({
    title: "Record",
    description: "Updates",
    site: context.site,
    items: latest.map(({ id, data, rendered }) => ({
      title: data.title,
      description: data.description,
      link: \`/\${id}/\`,
      pubDate: new Date(id.slice(8, 18)),
      content: rendered?.html ?? "",
    })),
  });
}
`;

/**
 * Gives a site of Starlight's an address, and so a sitemap, a link to the updates in the bar at the side, a
 * list of them in pages of 20, and a feed of the latest 20. The search leaves the lists out.
 */
export function writeStarlightLists(folder: string): void {
  const config = readFileSync(join(folder, "astro.config.mjs"), "utf8");
  const sidebar = `sidebar: [{ label: "Home", link: "/" }, { label: "Updates", link: "/updates/" }]`;
  const changed = config
    .replace("sidebar: []", sidebar)
    .replace("  integrations", '  site: "https://record.example.org",\n  integrations');
  writeInto(folder, "astro.config.mjs", changed);
  writeInto(folder, "src/pages/updates/[...page].astro", starlightList);
  writeInto(folder, "src/pages/feed.xml.js", feed);
}
