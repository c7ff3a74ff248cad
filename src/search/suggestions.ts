import { rankedPages } from "./find.ts";
import { foundPage, type FoundPage } from "./found-page.ts";

/** A page or a section that may be what a reader looks for. */
export interface Suggestion {
  title: string;
  /** The page of a section; of a page its day or its kind. */
  about: string;
  href: string;
}

const most = 5;

/**
 * Of the best pages for some words those with the words in their titles, where they are at the beginning first; and
 * then the best section of each, or the page where it has none.
 */
export async function suggestionsFor(words: string): Promise<Suggestion[]> {
  const { pages, textOf } = await rankedPages(words);
  const first = pages.toSorted((a, b) => b.named - a.named).slice(0, most);
  const found = await Promise.all(
    first.map(async ({ id, locations, named }) => ({ named, page: foundPage(await textOf(id), locations) })),
  );
  const named = found.filter((one) => one.named > 0).map(({ page }) => ofPage(page));
  const others = found.flatMap((one) => ofSection(one.page) ?? (one.named > 0 ? [] : ofPage(one.page)));
  return [...named, ...others].slice(0, most);
}

function ofPage({ title, href, kind, date }: FoundPage): Suggestion {
  return { title, href, about: date ?? kind };
}

function ofSection({ title: page, date, sections: [section] }: FoundPage): Suggestion | undefined {
  const about = date === undefined ? page : `${page}, ${date}`;
  return section && { title: section.title, href: section.href, about };
}
