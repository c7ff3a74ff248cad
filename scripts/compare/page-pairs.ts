import { endOf, pathOf } from "./redirects.ts";
import type { Site } from "./site.ts";

/** Which pages of two sites are one, and which are in one of the sites only. */
export interface PagePairs {
  /** The same page in both. */
  kept: { from: string; to: string }[];
  /** The same page at another address, to which the old one leads. */
  moved: { from: string; to: string }[];
  added: string[];
  /** With where the address leads now, if it does. */
  removed: { address: string; to: string | undefined }[];
}

/** Pairs the pages of two sites by their addresses and by where these lead. */
export function pagePairs(before: Site, after: Site): PagePairs {
  const pairs: PagePairs = { kept: [], moved: [], added: [], removed: [] };
  const arrived = new Set<string>();
  for (const address of before.pages) {
    const to = endOf(address, after);
    const path = to === undefined ? undefined : pathOf(to);
    if (path === address) pairs.kept.push({ from: address, to: address });
    else if (path !== undefined && isNew(path) && !arrived.has(path)) {
      pairs.moved.push({ from: address, to: path });
      arrived.add(path);
    } else pairs.removed.push({ address, to });
  }
  pairs.added.push(...[...after.pages].filter((address) => isNew(address) && !arrived.has(address)));
  return pairs;

  function isNew(address: string): boolean {
    return after.pages.has(address) && !before.pages.has(address);
  }
}
