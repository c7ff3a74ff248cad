import { load } from "cheerio";

/**
 * HTML without the links whose address a function picks out. Their words stay, and everything else is
 * as it was, to the character.
 */
export function undoLinks(html: string, isUndone: (href: string) => boolean): string {
  // Most pages have nothing to undo, and reading the whole HTML takes time.
  if (![...html.matchAll(/href="([^"]*)"/g)].some(([, href = ""]) => isUndone(href))) return html;
  const $ = load(html, { sourceCodeLocationInfo: true }, false);
  return $("a[href]")
    .toArray()
    .filter((link) => isUndone(link.attribs["href"] ?? ""))
    .flatMap(({ sourceCodeLocation: at }) => [at?.startTag ?? [], at?.endTag ?? []].flat())
    .toSorted((a, b) => b.startOffset - a.startOffset)
    .reduce((text, { startOffset, endOffset }) => text.slice(0, startOffset) + text.slice(endOffset), html);
}

/**
 * The path that a link leads to, where that is inside the site. `page` is the whole address of the
 * page that the link is on, and `hosts` are those that the site has.
 */
export function pathInSite(href: string, page: URL, hosts: readonly string[]): string | undefined {
  const url = URL.parse(href, page);
  return url && hosts.includes(url.host) ? url.pathname : undefined;
}
