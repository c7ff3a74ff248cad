import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "./open.ts";
import { announced, results } from "./search-page.ts";

/** The words that a screen reader has for what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "")
      .replace(/\s+/g, " ")
      .trim();
  });

/** Presses Tab until something of this name has the focus, and nothing else but Tab. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Nothing named ${name} after ${most} presses of Tab: the last is “${await focused(page)}”`);
}

test.each([320, 1280])(
  "with keys alone at %i pixels, from the home page by a search to a section, and on to following updates",
  async (width) => {
    const page = await openPage({ path: "/", width });
    await tabTo(page, /^Search/);
    await page.keyboard.type("hearth rooms");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=hearth+rooms");
    await announced(page, "hearth rooms");
    const first = (await results(page).first().locator("h3 a").innerText()).trim();
    await tabTo(page, new RegExp(`^${first}$`));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname !== "/search/");
    expect(await page.locator("h1").isVisible()).toBe(true);
    await tabTo(page, /^Read the whole section/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/updates/**#*");
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
    await tabTo(page, /^Follow updates$/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/follow/");
  },
);
