import { Parser } from "htmlparser2";
import { getInnerAddress, getWholeAddress, resolveLink } from "../routes.ts";

/**
 * HTML without the links whose address a function picks out. Their words stay, and everything else is
 * as it was, to the character.
 */
export function undoLinks(html: string, isUndone: (href: string) => boolean): string {
  // Most pages have nothing to undo, and reading the whole HTML takes time.
  if (![...html.matchAll(/href="([^"]*)"/g)].some(([, href = ""]) => isUndone(href))) return html;
  const kept: string[] = [];
  let from = 0;
  const leaveOut = () => {
    kept.push(html.slice(from, parser.startIndex));
    from = parser.endIndex + 1;
  };
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === "a") open.push(href !== undefined && isUndone(href));
      if (name === "a" && open.at(-1)) leaveOut();
    },
    onclosetag(name, isImplied) {
      if (name === "a" && open.pop() && !isImplied) leaveOut();
    },
  });
  parser.end(html);
  return [...kept, html.slice(from)].join("");
}

/**
 * The path inside the site that a link leads to, where it leads there. `permalink` is that of the page that the link is
 * on, and `roots` are the addresses that the site has.
 */
export function findPathInSite(
  href: string,
  permalink: string,
  roots: readonly string[],
): string | undefined {
  const address = resolveLink(href, permalink, (to) => getWholeAddress(to, roots[0] ?? ""));
  if (address === undefined) return undefined;
  return roots.flatMap((root) => getInnerAddress(address, root) ?? [])[0]?.replace(/[?#].*/s, "");
}
