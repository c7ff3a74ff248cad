import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { addressAttributes } from "./verify.ts";

// A site under a path, such as https://trust.example.org/progress/, is made as if it were the root of its host. The path
// is put before its addresses here, when all pages are there: so no page, text or component has to know of it.

/** The files for hosts, in which each rule begins with an address of the site. */
const hostFiles = ["_headers", "_redirects"];

/**
 * Puts a path before the addresses in the stylesheets of a site. It is done before pages have styles in them, whose
 * bytes their policies name. `path` is such as `/progress`; with an empty one nothing is done.
 */
export function putStylesUnderPath(site: string, path: string): void {
  if (path === "") return;
  for (const file of globSync("_astro/*.css", { cwd: site })) {
    rewrite(join(site, file), (css) => css.replace(/(url\(["']?)\/(?!\/)/g, `$1${path}/`));
  }
}

/**
 * Puts a path before every address that begins with a slash in the pages of a built site and in the files that hosts
 * read. `path` is such as `/progress`; with an empty one nothing is done.
 */
export function putUnderPath(site: string, path: string): void {
  if (path === "") return;
  for (const file of globSync("**/*.html", { cwd: site })) {
    rewrite(join(site, file), (html) => putBeforeAddresses(html, path));
  }
  for (const file of hostFiles) {
    rewrite(join(site, file), (text) => text.replace(/(?<=^|^\S+ )\/(?!\/)/gm, `${path}/`));
  }
}

/** HTML with a path before each address that begins with one slash, and everything else as it was, to the character. */
export function putBeforeAddresses(html: string, path: string): string {
  const kept: string[] = [];
  let from = 0;
  const putAt = (at: number): void => {
    kept.push(html.slice(from, at), path);
    from = at;
  };
  const parser = new Parser({
    onattribute(name, value) {
      // Of a refresh, such as `0; url=/goals/`, the only attribute in which an address isn’t the whole of the value.
      const isRefresh = name === "content" && /^\d+; url=\/(?!\/)/.test(value);
      if (!isRefresh && !(addressAttributes.has(name.replace(/^.*:/, "")) && /^\/(?!\/)/.test(value))) return;
      const start = html.indexOf("/", parser.startIndex + name.length);
      putAt(start);
    },
  });
  parser.end(html);
  return [...kept, html.slice(from)].join("");
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}
