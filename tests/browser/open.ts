import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { sitePath } from "../setup/build-run.ts";

let running: Promise<Browser> | undefined;

/**
 * The browser that the tests' set-up has found, running: one for all the files of tests that a worker runs.
 * Open what you need in a context of your own, and close that. The browser ends with the worker.
 */
export function startChromium(): Promise<Browser> {
  return (running ??= chromium.launch(inject("browser")));
}

/**
 * Keeps a list of what a page does that it shouldn't, from now on: errors in the console,
 * requests to another host, and files that aren't there. The page's own address may be missing.
 */
export function listenForComplaints(page: Page, smallUrl: string): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || message.location().url === page.url()) return;
    complaints.push(`console error: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(smallUrl).origin)
      complaints.push(`asks ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.push(`gets status ${response.status()} for ${response.url()}`);
    }
  });
  return complaints;
}

/** An address as it is inside the site, from what a page has. */
export function inSite(address: string | null): string {
  const { pathname, search, hash } = new URL(address ?? "", inject("smallUrl"));
  return pathname.slice(sitePath.length) + search + hash;
}

/** How a page is opened. */
export interface Opening {
  /** Its address inside the site, such as `/updates/`. */
  path: string;
  /** The window's width in pixels; 1280 if left out. */
  width?: number;
  /** False to see what a reader without scripts sees. */
  javaScript?: boolean;
  /** The address of the site; the one of the small record if left out. */
  site?: string;
}

/** A page that several tests go on with, and what it has done that it shouldn't. */
export interface Tab {
  page: Page;
  complaints: string[];
}

/** Opens an empty page in a new context, with no address yet. Its test closes the context. */
export async function openTab({
  width = 1280,
  javaScript = true,
  site = inject("smallUrl"),
}: Omit<Opening, "path">): Promise<Tab> {
  const browser = await startChromium();
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  // An address is one inside the site, which may be under a path.
  const goTo = page.goto.bind(page);
  page.goto = (address, how) => goTo(address.startsWith("/") ? site + address : address, how);
  return { page, complaints: listenForComplaints(page, site) };
}

/**
 * Opens a page of the site for one test, and closes it when the test ends. The test fails
 * if the page meets an error, asks another host for something, or misses a file.
 */
export async function openPage({ path, ...how }: Opening): Promise<Page> {
  const { page, complaints } = await openTab(how);
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  await page.goto(path);
  return page;
}

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
