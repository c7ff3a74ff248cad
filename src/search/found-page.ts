import { excerptOf, type Piece } from "./excerpt.ts";
import { matchedPhrases, partsOf, tidy, wordsOf, type Part } from "./page-text.ts";
import type { PagefindPage } from "./pagefind.ts";

/** A page that was found, as the list of results shows it. */
export interface FoundPage {
  title: string;
  href: string;
  /** The kind of page it is, such as Goal. */
  kind: string;
  /** The day that it was published, in words, if it is dated. */
  date: string | undefined;
  /** What matches before the first section, where that matches best. */
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

/** How many parts of a page are shown. */
const sectionsShown = 3;

/** What the list of results shows of a page. `locations` are the numbers of the words that meet each need. */
export function foundPage(page: PagefindPage, locations: readonly number[][]): FoundPage {
  const words = wordsOf(page);
  const parts = partsOf(page, words.length);
  const best = bestParts(parts, locations);
  const href = hrefOf(page.url, matchedPhrases(words, parts, locations));
  const opening = best[0]?.heading
    ? undefined
    : (best[0] ?? { from: 0, textFrom: parts[0]?.textFrom ?? 0, to: words.length });
  return {
    title: tidy(page.meta["title"] ?? page.url),
    href: href(),
    kind: page.filters["kind"]?.[0] ?? "",
    date: page.meta["date"],
    excerpt: opening ? excerptOf(words, opening, locations) : [],
    sections: best.flatMap((part) =>
      part.heading
        ? [
            {
              title: part.heading.text,
              href: href(part.heading.id),
              excerpt: excerptOf(words, part, locations),
            },
          ]
        : [],
    ),
  };
}

/** The parts that meet most needs; of these, where the words come most often. The title is of no part. */
function bestParts(parts: Part[], locations: readonly number[][]): Part[] {
  const valued = parts.map((part) => {
    const from = part.heading ? part.from : part.textFrom;
    const inside = locations.map((own) => own.filter((at) => at >= from && at < part.to).length);
    const met = inside.filter((count) => count > 0).length;
    return { part, met, count: inside.reduce((sum, count) => sum + count, 0) };
  });
  const most = Math.max(1, ...valued.map(({ met }) => met));
  return valued
    .filter(({ met }) => met > most / 2)
    .toSorted((a, b) => b.met - a.met || b.count - a.count)
    .slice(0, sectionsShown)
    .map(({ part }) => part);
}

/** Addresses that tell the page which of its words to mark. */
function hrefOf(url: string, phrases: string[]): (id?: string) => string {
  const marks = new URLSearchParams(phrases.map((phrase) => ["highlight", phrase]));
  const query = marks.size > 0 ? `?${marks}` : "";
  return (id) => `${url}${query}${id === undefined ? "" : `#${id}`}`;
}
