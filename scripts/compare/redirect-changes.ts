import type { Site } from "./site.ts";

/** An address that only leads on, and that is new or leads elsewhere than before. */
export interface RedirectChange {
  from: string;
  to: string;
  /** Where it led before; not there for a new one. */
  was: string | undefined;
}

/** The redirects that are new in a site or lead elsewhere, but for those of pages that it had: these have moved. */
export function redirectChanges(before: Site, after: Site): RedirectChange[] {
  return [...after.redirects]
    .map(([from, to]) => ({ from, to, was: before.redirects.get(from) }))
    .filter(({ from, to, was }) => to !== was && !before.pages.has(from))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
