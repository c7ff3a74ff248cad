import type { BuiltSite } from "./built-site.ts";

/**
 * Says what is wrong with an address that is found at another of a site: `undefined` for one that
 * leads to a file of the site and, if it names one, to an anchor there, and for one of another site.
 */
export function addressProblems({ files, pages, origin }: BuiltSite) {
  const served = new Set(files);
  const known = new Map<string, Set<string>>();
  const anchorsAt = (path: string): Set<string> | undefined => {
    const page = pages.find((candidate) => candidate.path === path);
    if (page && !known.has(path)) {
      const ids = page.$("[id]").toArray();
      known.set(path, new Set(ids.map((element) => page.$(element).attr("id") ?? "")));
    }
    return known.get(path);
  };
  return (href: string, foundAt: string): string | undefined => {
    if (!URL.canParse(href, origin + foundAt)) return `"${href}" is no address`;
    const url = new URL(href, origin + foundAt);
    if (url.origin !== origin) return problemElsewhere(url);
    const path = decodeURIComponent(url.pathname);
    if (!served.has(path.endsWith("/") ? `${path}index.html` : path)) return `"${href}" leads nowhere`;
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && !anchorsAt(path)?.has(anchor)) return `"${href}" names an anchor that isn't there`;
    return undefined;
  };
}

function problemElsewhere(url: URL): string | undefined {
  if (url.protocol === "https:") return undefined;
  if (url.protocol === "mailto:" && /^[^@\s]+@[^@\s]+$/.test(url.pathname)) return undefined;
  return `"${url.href}" is neither https nor an e-mail address`;
}
