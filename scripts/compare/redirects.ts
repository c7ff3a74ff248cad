import { load } from "cheerio";
import type { Site } from "./site.ts";

/**
 * Where a page only leads to: what its meta refresh says. `at` is the page's own whole address. Inside the
 * site it is given without the host.
 */
export function redirectTarget(html: string, at: string): string | undefined {
  // Most pages have none, and parsing takes time.
  if (!/http-equiv=["']?refresh/i.test(html)) return undefined;
  const to = load(html)("meta[http-equiv=refresh]").attr("content")?.split(/url=/i)[1];
  return to === undefined ? undefined : withoutHost(to.trim(), at);
}

/** The redirects of the file that Netlify and Cloudflare Pages read: `/from/ /to/ 301` a line. */
export function redirectsIn(file: string, origin: string): [from: string, to: string][] {
  return file.split("\n").flatMap((line): [string, string][] => {
    const [from, to] = line.trim().split(/\s+/);
    return from?.startsWith("/") && to ? [[from, withoutHost(to, origin + from)]] : [];
  });
}

function withoutHost(to: string, at: string): string {
  if (!URL.canParse(to, at)) return to;
  const url = new URL(to, at);
  return url.origin === new URL(at).origin ? url.pathname + url.search + url.hash : url.href;
}

/**
 * Where an address of a site ends: itself where the site has it, what its redirects lead to, or nothing. Another
 * site's address is taken to be there.
 */
export function endOf(address: string, { files, redirects }: Site): string | undefined {
  const seen = new Set<string>();
  let at = address;
  while (!seen.has(at)) {
    if (!at.startsWith("/")) return at;
    seen.add(at);
    const path = pathOf(at);
    const to = redirects.get(path);
    if (to === undefined) return files.has(path) ? at : undefined;
    at = to;
  }
  return undefined;
}

/** An address without what comes after its path. */
export function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
