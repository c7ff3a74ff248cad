import { pagesOf } from "../pages.ts";
import { markdown, writeInto } from "../peer-folder.ts";

const config = `baseURL = "https://record.example.org/"
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

const list = `{{ define "main" }}
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
  writeInto(folder, "hugo.toml", config);
  writeInto(folder, "layouts/_default/baseof.html", base);
  writeInto(folder, "layouts/_default/single.html", single);
  writeInto(folder, "layouts/_default/list.html", list);
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
