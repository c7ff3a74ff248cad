import { expect, test } from "vitest";
import { openPage } from "./open.ts";

test("the home page leads to the latest update", async () => {
  const page = await openPage({ path: "/" });
  await page.locator("main a[href^='/updates/2']").first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/updates\/\d{4}-\d\d-\d\d-/);
  expect(await page.locator("h1").isVisible()).toBe(true);
});

test("the first press of Tab shows the link to the main content, which leads there", async () => {
  const page = await openPage({ path: "/" });
  await page.keyboard.press("Tab");
  const link = page.locator(":focus");
  expect(await link.getAttribute("href")).toBe("#Page-maincontent");
  await link.press("Enter");
  expect(new URL(page.url()).hash).toBe("#Page-maincontent");
});

test("the header marks the section that a page is in", async () => {
  const page = await openPage({ path: "/updates/" });
  const current = page.locator("header [aria-current]");
  expect((await current.allInnerTexts()).map((text) => text.trim())).toEqual(["Updates"]);
});

test("an address that isn't there says so, with a way on", async () => {
  const page = await openPage({ path: "/nothing-here/" });
  expect(await page.locator("h1").innerText()).toMatch(/not found/i);
  expect(await page.locator("main a[href='/']").count()).toBeGreaterThan(0);
});
