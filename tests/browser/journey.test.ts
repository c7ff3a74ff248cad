import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { routes } from "../../src/routes.ts";
import { sitePath } from "../setup/build-run.ts";
import { announced, inSite, openPage, results } from "./open.ts";

test("the home page leads to the latest update", async () => {
  const page = await openPage({ path: "/" });
  await page.locator(`main a[href^='${sitePath}/updates/2']`).first().click();
  expect(inSite(page.url())).toMatch(/^\/updates\/\d{4}-\d\d-\d\d-/);
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

test("on the first screen of a phone, the home page says what this is and what it found", async () => {
  const page = await openPage({ path: "/", width: 390 });
  const found = page.locator(".app-found");
  expect(await found.innerText()).toMatch(
    /^\d+ commitments\n\d+ overdue.*\n.*14 March 2022 newest update here$/s,
  );
  const box = await found.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
});

test("a table of many updates scrolls to the side without its first column", async () => {
  const page = await openPage({ path: "/progress/", width: 390, site: inject("largeUrl") });
  const table = page.locator(".app-table").first();
  const first = table.locator("tbody th").first();
  const before = await first.boundingBox();
  expect(await table.evaluate((box) => (box.scrollLeft = box.scrollWidth))).toBeGreaterThan(390);
  expect((await first.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
  expect(await table.locator("tbody td").last().isVisible()).toBe(true);
});

test("at 768 pixels a table is a table", async () => {
  const page = await openPage({ path: "/progress/", width: 768 });
  const displays = await page
    .locator("main tbody :is(td, th)")
    .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).display))]);
  expect(displays).toEqual(["table-cell"]);
});

/** What the header marks as the page that is shown, or what it is in, as seen with its menu open. */
async function markedIn(page: Page): Promise<string[]> {
  await page.locator("header summary").click();
  return page.locator("header [aria-current]:visible").allInnerTexts();
}

test("the header marks the section that a page is in, at every width", async () => {
  const page = await openPage({ path: "/updates/" });
  expect(await page.locator("header [aria-current]:visible").allInnerTexts()).toEqual(["Updates"]);
  expect(await markedIn(page)).toEqual(["Updates", "Updates"]);
  expect(await markedIn(await openPage({ path: "/workstreams/hearth-rooms/", width: 320 }))).toEqual([
    "Workstreams",
  ]);
});

test.each([
  [320, 256],
  [320, 568],
  [390, 844],
])("at %i by %i pixels the header takes at most a third of the window", async (width, height) => {
  const page = await openPage({ path: "/privacy/", width });
  await page.setViewportSize({ width, height });
  const header = await page.getByRole("banner").boundingBox();
  expect(header?.height).toBeLessThanOrEqual(height / 3);
  const menu = await page.locator("header summary").boundingBox();
  expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(header?.height ?? 0);
});

test("an address that isn't there says so, with a way on", async () => {
  const page = await openPage({ path: "/nothing-here/" });
  expect(await page.locator("h1").innerText()).toMatch(/not found/i);
  expect(await page.locator(`main a[href='${sitePath}/']`).count()).toBeGreaterThan(0);
});

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
    await page.waitForURL(({ href }) => !inSite(href).startsWith("/search/"));
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

const update = "/updates/2022-03-14-common-ground/";
const link = (page: Page) => page.getByRole("heading", { name: "Hearth Rooms" }).getByRole("link");

test.each([320, 1280])(
  "at %i pixels, the heading of a section is a link to it that is big enough",
  async (width) => {
    const page = await openPage({ path: update, width, javaScript: false });
    const box = await link(page).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24); // WCAG 2.2, 2.5.8
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await link(page).focus();
    expect(await link(page).evaluate((element) => element.matches(":focus-visible"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#hearth-rooms");
  },
);

test("the heading’s own name stays as it is, and paper has no sign of the link", async () => {
  const page = await openPage({ path: update });
  expect(await page.getByRole("heading", { name: "Hearth Rooms", exact: true, level: 2 }).count()).toBe(1);
  await page.emulateMedia({ media: "print" });
  const sign = await link(page).evaluate((element) => getComputedStyle(element, "::after").content);
  expect(sign).toBe("none");
});

test("in a reader’s own colours the link is seen", async () => {
  const page = await openPage({ path: update });
  await page.emulateMedia({ forcedColors: "active" });
  const sign = await link(page).evaluate((element) => [
    getComputedStyle(element, "::after").color,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(sign[0]).not.toBe(sign[1]);
});

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

test.each([320, 1280])("without scripts at %i pixels, every list is one step away", async (width) => {
  const page = await openPage({ path: "/", width, javaScript: false });
  const every = await page
    .locator("header nav a")
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
  const { strategy, plans, goals, commitments, updates, programmes, workstreams, measures, places } = routes;
  const lists = [strategy, plans, goals, commitments, updates, programmes, workstreams, measures, places];
  expect(every.map(inSite)).toEqual(expect.arrayContaining([...lists, routes.glossary, routes.progress]));
  await page.locator("header summary").click();
  for (const href of every) {
    expect(await page.locator(`header nav a[href="${href}"]:visible`).count(), href ?? "").toBeGreaterThan(0);
  }
});

test("the picture of a page is in its two colours, and in shades between them", async () => {
  const page = await openPage({ path: "/" });
  const address = await page.locator("meta[property='og:image']").getAttribute("content");
  const shown = await page.evaluate(
    async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.slice(at, at + 4).join(" ");
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
    },
    new URL(address ?? "").pathname,
  );
  // The NHS's blue, and white: https://service-manual.nhs.uk/design-system/styles/colour
  expect(shown.slice(0, 2)).toEqual(["0 94 184 255", "255 255 255 255"]);
  expect(shown.length).toBeGreaterThan(4);
  expect(shown.length).toBeLessThanOrEqual(16);
});
