import { expect, test } from "vitest";
import { openPage } from "./open.ts";

const update = "/updates/2022-03-14-common-ground/";

test("the contents of an update lead to its sections", async () => {
  const page = await openPage({ path: update });
  const links = page.locator(".nhsuk-contents-list a");
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThan(2);
  await links.last().click();
  const top = await page
    .locator(hrefs.at(-1) ?? "")
    .evaluate((section) => section.getBoundingClientRect().top);
  expect(top).toBeLessThan(800);
});

test("an update says which day it was published, and machines can read it", async () => {
  const page = await openPage({ path: update });
  const day = page.locator("main time[datetime='2022-03-14']").first();
  expect(await day.innerText()).toBe("14 March 2022");
});

test.each([320, 1280])("without scripts at %i pixels, an update shows everything", async (width) => {
  const withScripts = await openPage({ path: update, width });
  const without = await openPage({ path: update, width, javaScript: false });
  expect(await without.locator("main").innerText()).toBe(await withScripts.locator("main").innerText());
});

test("without scripts at 320 pixels, every link of the header can be reached", async () => {
  const page = await openPage({ path: "/", width: 320, javaScript: false });
  const links = await page.locator("header nav a").all();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(await link.isVisible()).toBe(true);
});
