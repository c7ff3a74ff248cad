import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "./open.ts";
import { announced, widthOf } from "./search-page.ts";
import { violationsOn } from "../accessibility/axe.ts";

const field = (page: Page) => page.locator("#Page-search-field");
const options = (page: Page) => page.locator("header [role=option]");

async function type(page: Page, words: string): Promise<void> {
  await field(page).focus();
  await page.locator("header [role=combobox]").waitFor();
  await page.keyboard.type(words);
  await options(page).first().waitFor();
}

test("with the keyboard alone a section is found and opened from the header", async () => {
  const page = await openPage({ path: "/privacy/" });
  await page.locator("header a").first().focus();
  await page.keyboard.press("Tab");
  await type(page, "waiting times");
  expect(await field(page).getAttribute("aria-expanded")).toBe("true");
  expect(await page.locator("header [role=status]").innerText()).toMatch(
    /^\d suggestions, up and down arrows/,
  );
  expect(await field(page).getAttribute("aria-activedescendant")).toBeNull();

  await page.keyboard.press("ArrowDown");
  const first = options(page).first();
  expect(await field(page).getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
  expect(await first.getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("ArrowUp");
  expect(await field(page).getAttribute("aria-activedescendant")).toBeNull();
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
  expect(await field(page).inputValue()).toBe("hearth rooms");
  expect(await field(page).getAttribute("aria-expanded")).toBe("false");
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
  await page.waitForURL((url) => url.pathname === path && url.hash === "");
});

test("a section is suggested with its page, and after the page", async () => {
  const page = await openPage({ path: "/" });
  await type(page, "suicide");
  const texts = await options(page).allInnerTexts();
  expect(texts[0]).toMatch(/^ZERO suicide\s+Goal$/);
  expect(texts[1]).toMatch(/^What the plan says\s+ZERO suicide$/);
});

test("a suggestion can be pressed, and leaving the field closes the list", async () => {
  const page = await openPage({ path: "/" });
  await type(page, "srv");
  await page.keyboard.press("Tab");
  expect(await options(page).first().isVisible()).toBe(false);
  await field(page).focus();
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
    expect(await violationsOn(page)).toEqual([]);
  },
);
