import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { problemWith } from "../site/addresses.ts";
import { openPage, openTab } from "./open.ts";
import { violationsOn } from "./violations.ts";

const field = (page: Page) => page.getByLabel("Search this site");
const status = (page: Page) => page.getByRole("status");
const results = (page: Page) => page.locator("#search-list > li");
const kind = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name} \\(`) });
const queryOf = (page: Page) => new URL(page.url()).searchParams.get("q");

/** Searches with the keyboard alone, and waits until the outcome is announced. */
async function search(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.keyboard.press("Enter");
  await announced(page, words);
}

/** Waits until the outcome of a search is announced, and gives what is said. */
async function announced(page: Page, words: string): Promise<string> {
  await status(page)
    .filter({ hasText: `for “${words}”` })
    .waitFor();
  return status(page).innerText();
}

/** The number of results that the page announces. */
const countOf = (sentence: string): number => Number.parseInt(sentence, 10) || 0;

/** The addresses inside the site that a page has asked for since. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

describe("a search", () => {
  test("announces how many results there are, and the address and the title tell what was asked", async () => {
    const page = await openPage({ path: "/search/" });
    await search(page, "life rooms");
    expect(await status(page).innerText()).toMatch(/^\d+ results? for “life rooms”/);
    expect(queryOf(page)).toBe("life rooms");
    expect(await page.title()).toMatch(/^life rooms – Search – /);
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test("leads to the section that matches, with the words marked", async () => {
    const page = await openPage({ path: "/search/?q=life+rooms" });
    await announced(page, "life rooms");
    expect(await results(page).locator("mark").first().innerText()).toMatch(/^life/i);
    const section = results(page).first().locator("a[href*='#']").first();
    expect(problemWith((await section.getAttribute("href")) ?? "", "/search/")).toBeUndefined();
    await section.click();
    const { hash } = new URL(page.url());
    expect(await page.locator(hash).isVisible()).toBe(true);
  });

  test("finds an update by what it reports", async () => {
    const page = await openPage({ path: "/search/?q=second+quality+review+visit&kind=Update" });
    await announced(page, "second quality review visit");
    expect(await results(page).first().locator("a").first().getAttribute("href")).toMatch(/^\/updates\//);
  });

  test("is remembered: back, forward and reload show it again", async () => {
    const page = await openPage({ path: "/search/" });
    await search(page, "life rooms");
    await search(page, "waiting times");
    await page.goBack();
    await announced(page, "life rooms");
    expect(await field(page).inputValue()).toBe("life rooms");
    await page.goForward();
    await announced(page, "waiting times");
    await page.reload();
    await announced(page, "waiting times");
    await page.goBack();
    await page.goBack();
    expect(await field(page).inputValue()).toBe("");
    expect(await page.locator("#search-results").isVisible()).toBe(false);
  });

  test("can begin in the header of any page", async () => {
    const page = await openPage({ path: "/" });
    await page.locator("header input[type=search]").fill("life rooms");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=life+rooms");
    expect(countOf(await announced(page, "life rooms"))).toBeGreaterThan(0);
  });

  test("without a result says so, and what to do instead", async () => {
    const page = await openPage({ path: "/search/?q=xylophone" });
    expect(await announced(page, "xylophone")).toBe("No results for “xylophone”");
    expect(await page.getByText("check the spelling").isVisible()).toBe(true);
    expect(await page.locator("#search-nothing a[href='/goals/']").isVisible()).toBe(true);
    expect(await results(page).count()).toBe(0);
  });

  test.each(["<img src=x onerror=alert(1)>", "?!", `"`, "a".repeat(200)])(
    "for %s breaks nothing at 320 pixels",
    async (words) => {
      const page = await openPage({ path: `/search/?q=${encodeURIComponent(words)}`, width: 320 });
      await announced(page, words);
      expect(await page.locator("#search-status *").count()).toBe(0);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
    },
  );

  test.each([320, 1280])("fits %i pixels and has no barrier that axe knows", async (width) => {
    const page = await openPage({ path: "/search/?q=care", width });
    await announced(page, "care");
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(width);
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe("the kinds of page", () => {
  test("count what each would show, and narrow the results together", async () => {
    const page = await openPage({ path: "/search/?q=life+rooms" });
    const all = countOf(await announced(page, "life rooms"));
    const counts = await page.locator("#search-filter label:visible").allInnerTexts();
    expect(counts.map((label) => Number(/\((\d+)\)$/.exec(label)?.[1])).reduce((a, b) => a + b)).toBe(all);

    await kind(page, "Updates").check();
    await status(page).filter({ hasText: "in updates" }).waitFor();
    const updates = countOf(await status(page).innerText());
    expect(await results(page).count()).toBe(updates);
    expect(updates).toBeLessThan(all);

    await kind(page, "Glossary").check();
    await status(page).filter({ hasText: "in updates or glossary" }).waitFor();
    expect(countOf(await status(page).innerText())).toBeGreaterThan(updates);
    expect(new URL(page.url()).searchParams.getAll("kind")).toEqual(["Update", "Glossary"]);
    expect(await page.locator("#search-filter label:visible").allInnerTexts()).toEqual(counts);

    await page.goBack();
    await status(page)
      .filter({ hasText: /in updates$/ })
      .waitFor();
    expect(await kind(page, "Glossary").isChecked()).toBe(false);
  });

  test("stay to be changed where they leave no result", async () => {
    const page = await openPage({ path: "/search/?q=life+rooms&kind=Strategy" });
    expect(await announced(page, "life rooms")).toBe("No results for “life rooms” in strategy");
    await kind(page, "Strategy").uncheck();
    await results(page).first().waitFor();
  });
});

test("more results are shown when asked for, and the first of them gets the focus", async () => {
  const page = await openPage({ path: "/search/?q=care" });
  const total = countOf(await announced(page, "care"));
  expect(total).toBeGreaterThan(10);
  expect(await results(page).count()).toBe(10);
  await page.getByRole("button", { name: "Show more results" }).press("Enter");
  await results(page).nth(10).locator("h3 a:focus").waitFor();
  expect(await results(page).count()).toBe(Math.min(total, 20));
  await page.reload();
  await announced(page, "care");
  expect(await results(page).count()).toBe(Math.min(total, 20));
});

test("nothing of the search is loaded until a reader turns to it", async () => {
  const page = await openPage({ path: "/privacy/" });
  const requests = requestsOf(page);
  const ofSearch = () => requests.filter((path) => path.startsWith("/pagefind/"));
  await page.goto("/", { waitUntil: "networkidle" });
  await page.goto("/search/", { waitUntil: "networkidle" });
  expect(ofSearch()).toEqual([]);
  await field(page).focus();
  await expect.poll(ofSearch).toContain("/pagefind/pagefind.js");
});

test("where the search can't be loaded, the page says so and shows the list", async () => {
  const { page } = await openTab({});
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("/search/?q=care");
  await status(page).filter({ hasText: "not working" }).waitFor();
  expect(
    await page.locator("#search-everything").getByRole("link", { name: "Accessibility" }).isVisible(),
  ).toBe(true);
  await page.unroute("**/pagefind/**");
  await search(page, "care");
  expect(await results(page).count()).toBeGreaterThan(0);
  await page.context().close();
});
