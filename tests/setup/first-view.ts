import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Parser } from "htmlparser2";

/** What a browser must have before it shows a page. */
export interface FirstView {
  /** The page's address inside the site. */
  path: string;
  /** Bytes of the page and of all that blocks it, compressed with gzip. */
  bytes: number;
  /** Addresses of what blocks it: scripts that don't wait for the page, and stylesheets for the screen in its head. */
  blocking: string[];
}

/** The first view of a page of the built site in a folder; `file` is the page's path in it. */
export function firstView(folder: string, file: string): FirstView {
  const html = readFileSync(join(folder, file));
  const blocking = blockingIn(String(html));
  const own = blocking.filter((address) => address.startsWith("/"));
  const bytes = [html, ...own.map((address) => readFileSync(join(folder, address)))]
    .map((file) => gzipSync(file, { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);
  return { path: `/${file.replace(/index\.html$/, "")}`, bytes, blocking };
}

/**
 * What in a page is to be fetched before it is shown. A stylesheet that comes after the body has begun doesn't block
 * what stands before it (https://html.spec.whatwg.org/#implicitly-potentially-render-blocking).
 */
function blockingIn(html: string): string[] {
  const found: string[] = [];
  let isInBody = false;
  const parser = new Parser({
    onopentag(name, { rel, href, media, src, type, ...attributes }) {
      isInBody ||= name === "body";
      const waits = type === "module" || "async" in attributes || "defer" in attributes;
      if (name === "script" && src !== undefined && !waits) found.push(src);
      const isStyle = name === "link" && rel?.split(/\s+/).includes("stylesheet");
      if (isStyle && media !== "print" && !isInBody) found.push(href ?? "");
    },
  });
  parser.end(html);
  return found;
}

/**
 * The heaviest first view of a built site. Looks at the pages with the most bytes before they are
 * compressed, as to compress all pages of a big site would take longer than it is worth.
 */
export function heaviestFirstView(folder: string): FirstView | undefined {
  return globSync("**/*.html", { cwd: folder })
    .map((file) => ({ file, size: statSync(join(folder, file)).size }))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 20)
    .map(({ file }) => firstView(folder, file))
    .toSorted((a, b) => b.bytes - a.bytes)[0];
}
