import { partsOf } from "./page.ts";
import { endOf, pathOf } from "./redirects.ts";
import type { Site } from "./site.ts";

/** An address that readers have and that would lead nowhere. */
export interface LostAddress {
  address: string;
  /** How many parts of the page could be named, such as `/page/#part`, and go with it. */
  parts: number;
  /** The page that is there without the part that the address names; not there for a whole page. */
  without?: string;
}

/**
 * The addresses of a site, with those of the parts of its pages, that lead to nothing in another.
 */
export function lostAddresses(before: Site, after: Site): LostAddress[] {
  const addresses = new Set([...before.files.keys(), ...before.redirects.keys()]);
  return [...addresses]
    .filter((address) => !isInner(address))
    .toSorted()
    .flatMap((address) => lostAt(address, before, after));
}

/** What pages load by a name that changes, what only servers read, and the parts of the sitemap. */
function isInner(address: string): boolean {
  return /^\/(?:_astro\/|pagefind\/|share\/|_[^/]+$|sitemap-\d+\.xml$)/.test(address);
}

function lostAt(address: string, before: Site, after: Site): LostAddress[] {
  const to = endOf(address, after);
  const isPage = before.pages.has(address);
  if (to === undefined) return [{ address, parts: isPage ? partsOf(before.text(address)).length : 0 }];
  const at = pathOf(to);
  // A redirect to a part of a page is for what was on the whole of the old one.
  if (!isPage || !after.pages.has(at) || to.includes("#")) return [];
  if (before.text(address) === after.text(at)) return [];
  const there = new Set(partsOf(after.text(at)));
  return partsOf(before.text(address))
    .filter((id) => !there.has(id))
    .map((id) => ({ address: `${address}#${id}`, parts: 0, without: at }));
}
