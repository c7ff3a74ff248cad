import type { Page } from "playwright-core";
import type { Answered } from "./figures.ts";
import type { Question } from "./question.ts";

/** A search to ask: gives the addresses of the pages that it shows first, the best first. */
export type Ask = (page: Page, question: string) => Promise<string[]>;

const shown = 10;

/** Asks this project's search as a reader does: on the search page, by its form. */
export const askOwn: Ask = async (page, question) => {
  if (!page.url().includes("/search/")) await page.goto("/search/");
  await page.getByLabel("Search this site").fill(question);
  await page.keyboard.press("Enter");
  await page
    .locator("#search-status")
    .filter({ hasText: `for “${question}”` })
    .waitFor();
  const links = page.locator("#search-list > li > h3 a");
  return links.evaluateAll((all) =>
    all.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : "")),
  );
};

/**
 * Asks Starlight's stock search: Pagefind with the ranking that Starlight gives to its interface where
 * nobody changes it (its schemas/pagefind.ts), and the pages in the order that the interface lists them.
 */
export const askStarlight: Ask = async (page, question) => {
  if (!page.url().endsWith("/glossary/")) await page.goto("/glossary/");
  return page.evaluate(
    async ({ question, shown }) => {
      const address = "/pagefind/pagefind.js";
      const pagefind = await import(/* @vite-ignore */ address);
      await pagefind.options({
        ranking: {
          pageLength: 0.1,
          termFrequency: 0.1,
          termSaturation: 2,
          termSimilarity: 9,
          diacriticSimilarity: 0.8,
        },
      });
      const { results } = await pagefind.search(question);
      const first: { data(): Promise<{ url: string }> }[] = results.slice(0, shown);
      const pages = await Promise.all(first.map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    { question, shown },
  );
};

/** Asks questions one after the other. */
export async function answer(page: Page, ask: Ask, questions: Question[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) answered.push({ ...question, given: await ask(page, question.question) });
  return answered;
}
