import type { Locator, Page } from "playwright-core";

// What a reader sees and does on the search page.

export const field = (page: Page): Locator => page.getByLabel("Search this site");
export const status = (page: Page): Locator => page.getByRole("status");
export const results = (page: Page): Locator => page.locator("#search-list > li");
export const kinds = (page: Page): Locator => page.locator("#search-filter label:visible");

export function kind(page: Page, name: string): Locator {
  return page.getByRole("checkbox", { name: new RegExp(`^${name} \\(`) });
}

/** Waits until the outcome of a search is announced, and gives what is said. */
export async function announced(page: Page, words: string): Promise<string> {
  await status(page)
    .filter({ hasText: `for “${words}”` })
    .waitFor();
  return status(page).innerText();
}

/** Searches with the keyboard alone, and gives what is announced. */
export async function search(page: Page, words: string): Promise<string> {
  await field(page).fill(words);
  await page.keyboard.press("Enter");
  return announced(page, words);
}

/** The number of results that an announcement tells. */
export function countOf(sentence: string): number {
  return Number.parseInt(sentence, 10) || 0;
}

/** The width that a page needs. */
export function widthOf(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.scrollingElement?.scrollWidth);
}
