import { routes } from "../routes.ts";
import type { SiteData } from "../schemas/site.ts";

/** A link of the header or the footer. */
export interface MenuLink {
  text: string;
  href: string;
  /** What `aria-current` says of it: it is the page itself, or the page is in what it lists; nothing else. */
  current: "page" | "true" | undefined;
}

/** Marks, of links that lead to lists and pages of the site, the one that a page is or is in. `path` is the page's. */
export function markCurrent(links: readonly { text: string; href: string }[], path: string): MenuLink[] {
  return links.map(({ text, href }) => ({
    text,
    href,
    current: path === href ? "page" : href !== routes.home && path.startsWith(href) ? "true" : undefined,
  }));
}

/** The whole menu: the editors’ links in their order, then every other collection, and the search. */
export function getMenu({ navigation, goals }: SiteData): { text: string; href: string }[] {
  const all = [
    { text: "Strategy", href: routes.strategy },
    { text: "Plans", href: routes.plans },
    { text: goals.name, href: routes.goals },
    { text: "Commitments", href: routes.commitments },
    { text: "Updates", href: routes.updates },
    { text: "Programmes", href: routes.programmes },
    { text: "Workstreams", href: routes.workstreams },
    { text: "Measures", href: routes.measures },
    { text: "Places", href: routes.places },
    { text: "Glossary", href: routes.glossary },
    { text: "Search", href: routes.search },
  ];
  const named = new Set(navigation.map(({ href }) => href));
  return [...navigation, ...all.filter(({ href }) => !named.has(href))];
}
