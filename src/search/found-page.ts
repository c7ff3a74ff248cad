import { piecesOf, tidy, withoutHeading, type Piece } from "./excerpt.ts";
import type { PagefindPage, PagefindSection } from "./pagefind.ts";

/** A page that was found, as the list of results shows it. */
export interface FoundPage {
  title: string;
  href: string;
  /** The kind of page it is, such as Goal. */
  kind: string;
  /** The day that it was published, in words, if it is dated. */
  date: string | undefined;
  /** What matches, where no section of it does. */
  excerpt: Piece[];
  /** The sections that match best, the best one first. */
  sections: FoundSection[];
}

export interface FoundSection {
  title: string;
  /** The page's address with the section's anchor. */
  href: string;
  excerpt: Piece[];
}

/** How many sections of a page are shown. */
const sectionsShown = 3;

/** What the list of results shows of a page. */
export function foundPage({ url, meta, filters, excerpt, sub_results }: PagefindPage): FoundPage {
  const title = meta["title"] ?? url;
  const sections = bestSections(sub_results);
  const opening = sub_results.find(({ anchor }) => anchor === undefined);
  return {
    title,
    href: url,
    kind: filters["kind"]?.[0] ?? "",
    date: meta["date"],
    excerpt: sections.length > 0 ? [] : withoutHeading(piecesOf(opening?.excerpt ?? excerpt), title),
    sections,
  };
}

function bestSections(parts: PagefindSection[]): FoundSection[] {
  return parts
    .filter(({ anchor }) => anchor !== undefined)
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, sectionsShown)
    .map(({ title, url, excerpt }) => ({
      title: tidy(title),
      href: url,
      excerpt: withoutHeading(piecesOf(excerpt), tidy(title)),
    }));
}

function scoreOf({ weighted_locations }: PagefindSection): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
