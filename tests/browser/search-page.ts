import type { Locator, Page } from "playwright-core";

// What a reader sees and does on the search page.

export const field = (page: Page): Locator => page.getByLabel("Search this site");
export const status = (page: Page): Locator => page.locator("#search-status");
export const results = (page: Page): Locator => page.locator("#search-list > li");
/** The labels of a group of filters that are offered, with their counts. */
export const labels = (page: Page, group: string): Locator =>
  page.locator(`#search-filters input[name=${group}] ~ label:visible`);

export function filter(page: Page, name: string): Locator {
  return page.getByRole("checkbox", { name: new RegExp(`^${name} \\(`) });
}

/** The count beside a filter. */
export async function countBeside(page: Page, name: string): Promise<number> {
  const label = await filter(page, name).evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent);
  return Number(/\((\d+)\)$/.exec(label ?? "")?.[1]);
}

/** Waits until the address says something, and the results with it; gives how many there are. */
export async function asked(page: Page, parameters: string): Promise<number> {
  await page.waitForURL(`**/search/?${parameters}`);
  const chosen = [...new URLSearchParams(parameters)].filter(([name]) => !/^(q|n|sort)$/.test(name)).length;
  const words = chosen === 0 ? /”(?! with)/ : new RegExp(`” with ${chosen} filter`);
  await status(page).filter({ hasText: words }).waitFor();
  return countOf(await status(page).innerText());
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
