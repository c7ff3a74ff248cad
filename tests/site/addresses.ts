import { files, origin, pages } from "./built.ts";

const served = new Set(files);
const anchors = new Map(
  pages.map(({ path, $ }) => [path, new Set($("[id]").map((_, element) => $(element).attr("id")))]),
);

/**
 * What is wrong with an address that is found at another: `undefined` for one that leads to a file
 * of the site and, if it names one, to an anchor there, and for one of another site.
 */
export function problemWith(href: string, foundAt: string): string | undefined {
  if (!URL.canParse(href, origin + foundAt)) return `"${href}" is no address`;
  const url = new URL(href, origin + foundAt);
  if (url.origin !== origin) return problemElsewhere(url);
  const path = decodeURIComponent(url.pathname);
  if (!served.has(path.endsWith("/") ? `${path}index.html` : path)) return `"${href}" leads nowhere`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor && !anchors.get(path)?.has(anchor)) return `"${href}" names an anchor that isn't there`;
  return undefined;
}

function problemElsewhere(url: URL): string | undefined {
  if (url.protocol === "https:") return undefined;
  if (url.protocol === "mailto:" && /^[^@\s]+@[^@\s]+$/.test(url.pathname)) return undefined;
  return `"${url.href}" is neither https nor an e-mail address`;
}
