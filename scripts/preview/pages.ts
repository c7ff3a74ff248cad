import { basename, extname } from "node:path";
import { load } from "cheerio";
import { escapeAttribute, escapeText } from "entities";
import { hasPages, getMeasurePermalink, getPermalink } from "../../src/routes.ts";
import type { AnyEntry } from "../../src/source/entries.ts";
import type { Source } from "../../src/source/index.ts";

/**
 * The addresses of the pages whose own text, details or pictures differ between two states of the content: not of all
 * that list them. `pictures` are the files that differ, by their paths.
 */
export function listChangedPages(before: Source, after: Source, pictures: readonly string[]): string[] {
  const was = new Map(before.entries.map((entry) => [makeKey(entry), serialiseContent(entry)]));
  const names = pictures.map((path) => basename(path));
  const changed = after.entries.filter(
    (entry) =>
      was.get(makeKey(entry)) !== serialiseContent(entry) ||
      names.some((name) => entry.body?.text.includes(name)),
  );
  return [...new Set(changed.flatMap(listAddresses))].toSorted();
}

function makeKey({ collection, id }: AnyEntry): string {
  return `${collection}/${id}`;
}

function serialiseContent({ data, body }: AnyEntry): string {
  return JSON.stringify([data, body?.text]);
}

function listAddresses({ collection, id }: AnyEntry): string[] {
  if (hasPages(collection)) return [getPermalink(collection, id)];
  if (collection === "measures") return [getMeasurePermalink(id)];
  if (collection === "glossary") return ["/glossary/"];
  return collection === "site" ? ["/"] : [];
}

/** Gives the bytes of a file of the site by its address, or nothing where there is none. */
export type ReadFile = (address: string) => Uint8Array | undefined;

/** What the page may do: show itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'";

const types: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/**
 * A page of a built site as one file that a browser opens from anywhere: its styles and pictures are in it, it has no
 * script, and what it links to is named by its whole address. `address` is the page's own.
 */
export function makeSelfContained(html: string, address: URL, read: ReadFile): string {
  const $ = load(html);
  $("script:not([type='application/ld+json']), link:not([rel=stylesheet], [rel=canonical])").remove();
  $("meta[http-equiv=Content-Security-Policy]").attr("content", policy);
  for (const link of $("link[rel=stylesheet]").toArray()) {
    const css = read(resolvePath($(link).attr("href") ?? "", address)) ?? "";
    const style = $("<style></style>").text(Buffer.from(css).toString("utf8"));
    $(link).replaceWith(style.attr("media", $(link).attr("media") ?? null));
  }
  for (const style of $("style").toArray()) {
    $(style).text(
      $(style)
        .text()
        .replace(/url\(["']?(\/[^)"']+)["']?\)/g, inStyle),
    );
  }
  $("img, source").removeAttr("srcset");
  for (const picture of $("img[src]").toArray()) {
    const path = resolvePath($(picture).attr("src") ?? "", address);
    const bytes = read(path);
    if (bytes) $(picture).attr("src", makeDataAddress(path, bytes));
  }
  for (const link of $("a[href], form[action]").toArray()) {
    const name = $(link).is("form") ? "action" : "href";
    const to = $(link).attr(name) ?? "";
    if (to.startsWith("#") || !URL.canParse(to, address)) continue;
    // Out of the frame that an overview shows the page in.
    $(link).attr(name, new URL(to, address).href).attr("target", "_top");
  }
  return $.html();

  function inStyle(url: string, path: string): string {
    const bytes = read(path);
    return bytes ? `url("${makeDataAddress(path, bytes)}")` : url;
  }
}

function resolvePath(link: string, address: URL): string {
  return URL.canParse(link, address) ? decodeURI(new URL(link, address).pathname) : link;
}

function makeDataAddress(path: string, bytes: Uint8Array): string {
  const type = types[extname(path)] ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** A page to look at before it is published, as one file. */
export interface PreviewPage {
  title: string;
  /** Its address inside the site. */
  address: string;
  /** What keeps it from readers, in a sentence; empty where nothing does. */
  banner: string;
  html: string;
}

/** All pages to look at as one file that a browser opens: each in a frame, or the page itself where there is one. */
export function makeOverview(pages: readonly PreviewPage[]): string {
  const [first] = pages;
  if (first !== undefined && pages.length === 1) return first.html;
  const list = pages.map(
    ({ title, address }, index) =>
      `<li><a href="#page-${index}">${escapeText(title)}</a> at ${escapeText(address)}</li>`,
  );
  const frames = pages.map(
    ({ title, address, html }, index) =>
      `<h2 id="page-${index}">${escapeText(title)} at ${escapeText(address)}</h2>\n` +
      `<iframe title="${escapeAttribute(title)}" srcdoc="${escapeAttribute(html)}"></iframe>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Changed pages</title>
<style>
body { font: 1.1875rem/1.5 Arial, sans-serif; margin: 1rem }
iframe { width: 100%; height: 90vh; border: 2px solid #4c6272 }
</style>
</head>
<body>
<h1>Changed pages</h1>
<ul>
${list.join("\n")}
</ul>
${frames.join("\n")}
</body>
</html>
`;
}
