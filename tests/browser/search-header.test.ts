import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { budgets } from "../setup/budgets.ts";
import { findViolations } from "../accessibility/axe.ts";
import { announced, field, openPage, openTab, results, search, status, widthOf, inSite } from "./open.ts";

const headerField = (page: Page) => page.locator("#Page-search-field");
const options = (page: Page) => page.locator("header [role=option]");

async function type(page: Page, words: string): Promise<void> {
  await headerField(page).focus();
  await page.locator("header [role=combobox]").waitFor();
  await page.keyboard.type(words);
  await options(page).first().waitFor();
}

test("with the keyboard alone a section is found and opened from the header", async () => {
  const page = await openPage({ path: "/privacy/" });
  await page.locator("header a").first().focus();
  await page.keyboard.press("Tab");
  await type(page, "self assessment");
  expect(await headerField(page).getAttribute("aria-expanded")).toBe("true");
  expect(await page.locator("header [role=status]").innerText()).toMatch(
    /^\d suggestions, up and down arrows/,
  );
  expect(await headerField(page).getAttribute("aria-activedescendant")).toBeNull();

  await page.keyboard.press("ArrowDown");
  const first = options(page).first();
  expect(await headerField(page).getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
  expect(await first.getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("ArrowUp");
  expect(await headerField(page).getAttribute("aria-activedescendant")).toBeNull();
  await page.keyboard.press("ArrowUp");
  expect(await options(page).last().getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const about = await first.innerText();
  await page.keyboard.press("Enter");
  await page.waitForURL(/highlight=.*#/);
  expect(about).toContain(await page.locator(new URL(page.url()).hash).first().innerText());
});

test("Enter without a choice asks the form, and Escape closes the list and keeps the words", async () => {
  const page = await openPage({ path: "/" });
  await type(page, "hearth rooms");
  await page.keyboard.press("Escape");
  expect(await options(page).first().isVisible()).toBe(false);
  expect(await headerField(page).inputValue()).toBe("hearth rooms");
  expect(await headerField(page).getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=hearth+rooms");
  await announced(page, "hearth rooms");
});

test.each([
  ["standards review visits", "Standards Review Visits", "/workstreams/standards-review-visits/"],
  ["suic", "ZERO suicide", "/goals/suicide/"],
  ["privacy", "Privacy", "/privacy/"],
  ["progress", "Progress at a glance", "/progress/"],
])("for “%s” the page of that title is suggested first", async (words, title, path) => {
  const page = await openPage({ path: "/" });
  await type(page, words);
  expect(await options(page).first().locator(".app-suggestions__title").innerText()).toBe(title);
  await options(page).first().click();
  await page.waitForURL(({ href }) => inSite(href).replace(/\?.*/, "") === path);
});

test("a section is suggested with its page, and after the page", async () => {
  const page = await openPage({ path: "/" });
  await type(page, "suicide");
  const texts = await options(page).allInnerTexts();
  expect(texts[0]).toMatch(/^ZERO suicide\s+2021 to 2022$/);
  expect(texts[1]).toMatch(/^What the plan says\s+ZERO suicide, 2021 to 2022$/);
});

test("a suggestion can be pressed, and leaving the field closes the list", async () => {
  const page = await openPage({ path: "/" });
  await type(page, "srv");
  await page.keyboard.press("Tab");
  expect(await options(page).first().isVisible()).toBe(false);
  await headerField(page).focus();
  await page.keyboard.press("ArrowDown");
  await options(page).first().click();
  await page.waitForURL(/highlight=/);
});

test.each([320, 1280])(
  "the open list moves nothing, fits %i pixels and has no barrier that axe knows",
  async (width) => {
    const page = await openPage({ path: "/privacy/", width });
    const before = await page.locator("main").boundingBox();
    await type(page, "care");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("main").boundingBox()).toEqual(before);
    for (const option of await options(page).all()) {
      const box = await option.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    expect(await widthOf(page)).toBe(width);
    expect(await findViolations(page)).toEqual([]);
  },
);

test("nothing of the search is loaded until a reader turns to it", async () => {
  const page = await openPage({ path: "/privacy/" });
  const loaded: string[] = [];
  page.on("request", (request) => {
    const address = inSite(request.url());
    if (address.startsWith("/pagefind/")) loaded.push(address);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  await page.goto("/search/", { waitUntil: "networkidle" });
  expect(loaded).toEqual([]);
  await field(page).focus();
  await expect.poll(() => loaded).toContain("/pagefind/pagefind-worker.js");
});

test.each([
  ["the search", "**/pagefind/**"],
  ["a file of headings", "**/pagefind/headings/**"],
])("where %s can't be loaded, the page says so and shows the list; later it works", async (_, files) => {
  const { page } = await openTab({});
  const unseen: Error[] = [];
  page.on("pageerror", (error) => unseen.push(error));
  await page.route(files, (route) => route.abort());
  await page.goto("/search/?q=care");
  await status(page).filter({ hasText: "not working" }).waitFor();
  expect(await page.locator("#search-everything a").first().isVisible()).toBe(true);
  expect(unseen).toEqual([]);
  await page.unroute(files);
  await search(page, "care");
  expect(await results(page).count()).toBeGreaterThan(0);
  await page.context().close();
});

const questions = ["hearth rooms", "waiting times", "Hollin"];

test.each(questions)("suggestions for %s in the header are within the budget of a search", async (words) => {
  const files = await askedFor("/privacy/", async (page) => {
    await page.locator("#Page-search-field").focus();
    await page.keyboard.insertText(words);
    await page.locator("header [role=option]").first().waitFor();
  });
  expectWithinBudget(files);
});

test.each(questions)("results for %s on the search page are within the budget of a search", async (words) => {
  const files = await askedFor("/search/", async (page) => {
    await field(page).focus();
    await page.keyboard.insertText(words);
    await page.keyboard.press("Enter");
    await announced(page, words);
  });
  expectWithinBudget(files);
});

/** The files that a page asks for while a reader searches, each once: it may keep what it has. */
async function askedFor(path: string, search: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await openPage({ path: "/" });
  await page.goto(path, { waitUntil: "networkidle" });
  const files = new Set<string>();
  page.on("request", (request) => files.add(inSite(request.url()).replace(/[?#].*/, "")));
  await search(page);
  await page.waitForLoadState("networkidle");
  return [...files];
}

function expectWithinBudget(files: string[]): void {
  // Its own requests are seen too, though they are those of a worker.
  expect(files).toContain("/pagefind/wasm.en.pagefind");
  const bytes = files.map(
    (file) => gzipSync(readFileSync(join(inject("smallDir"), file)), { level: 9 }).length,
  );
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budgets.searchBytes);
  expect(files.length).toBeLessThanOrEqual(budgets.searchRequests);
}
