import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressOf, pagesOf } from "../pages.ts";
import { linkPackages, markdown, writeInto } from "../peer-folder.ts";

/** The folder whose package.json and lockfile say which Eleventy is measured. */
export const eleventyFolder = fileURLToPath(new URL(".", import.meta.url));

const config = `import { feedPlugin } from "@11ty/eleventy-plugin-rss";

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

const list = `---
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
  writeInto(folder, "eleventy.config.js", config);
  writeInto(folder, "package.json", readFileSync(join(eleventyFolder, "package.json"), "utf8"));
  writeInto(folder, "layouts/page.njk", layout);
  writeInto(folder, "content/index.md", markdown({ title: "Record", layout: "page.njk" }, ""));
  writeInto(folder, "content/updates.njk", list);
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
