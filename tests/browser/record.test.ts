import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openPage } from "./open.ts";
import { findViolations } from "../accessibility/axe.ts";

const site = inject("largeUrl");
const measures = ["teams-visited"];

/** Whether a page is wider than its window. */
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe("the progress page", () => {
  test("prints on a few pages, with every table whole", async () => {
    // As wide as the text of an A4 page with margins of 2 cm.
    const page = await openPage({ site, path: "/progress/", width: 643 });
    await page.emulateMedia({ media: "print" });
    const cut = await page
      .locator("main table")
      .evaluateAll((tables) =>
        tables.filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth),
      );
    expect(cut).toHaveLength(0);
    const margin = "2cm";
    const pdf = await page.pdf({
      format: "A4",
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(4);
  });

  test("prints what it says of the record, and no menu, search or form", async () => {
    const page = await openPage({ site, path: "/progress/" });
    await page.emulateMedia({ media: "print" });
    for (const text of ["Not reported", "No update here", "103 of 103 teams", "To cite this page"]) {
      expect(await page.getByText(text).first().isVisible()).toBe(true);
    }
    expect(await page.locator("header nav:visible, form:visible").count()).toBe(0);
  });
});

describe("a chart", () => {
  test("fits a phone, with text that can be read", async () => {
    const page = await openPage({ site, path: "/measures/", width: 320 });
    for (const id of measures) {
      await page.goto(`/measures/${id}/`);
      const chart = page.locator("main svg[role=img]");
      await chart.scrollIntoViewIfNeeded();
      const { x = 0, width = 0 } = (await chart.boundingBox()) ?? {};
      expect(width).toBeGreaterThan(200);
      expect(x + width).toBeLessThanOrEqual(320);
      expect(await scrollsSideways(page)).toBe(false);
      expect(Math.min(...(await chart.locator("text").evaluateAll(sizesShown)))).toBeGreaterThanOrEqual(12);
    }
  });

  // WCAG 2.2, 1.4.11: what is needed to understand a drawing stands out from what is beside it.
  test.each(["light", "dark"] as const)("stands out in a reader’s own %s colours", async (colorScheme) => {
    const page = await openPage({ site, path: "/measures/" });
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const id of measures) {
      await page.goto(`/measures/${id}/`);
      const parts = page.locator("main svg :is(path, rect, circle, text)");
      const contrasts = await parts.evaluateAll(contrastsShown);
      expect(contrasts.length).toBeGreaterThan(3);
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
    }
  });
});

/** How many pixels high the letters of drawn texts are. For the page. */
function sizesShown(texts: Element[]): number[] {
  return texts.map((text) => {
    const scale = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 0) : 0;
    return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
  });
}

/** The contrast of each part of a drawing with the page, by its fill or its outline (WCAG 2.2). For the page. */
function contrastsShown(parts: Element[]): number[] {
  const luminance = (colour: string): number | undefined => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return colour === "none" ? undefined : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const page = luminance(getComputedStyle(document.body).backgroundColor) ?? 1;
  return parts.map((part) => {
    const { fill, stroke } = getComputedStyle(part);
    const drawn = [fill, stroke].flatMap((colour) => luminance(colour) ?? []);
    return Math.max(...drawn.map((own) => (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05)));
  });
}

test("the choices of the list of commitments lead to their commitments without scripts", async () => {
  const page = await openPage({ site, path: "/commitments/", javaScript: false });
  const choices = page
    .getByRole("navigation", { name: "Commitments by what was reported" })
    .getByRole("link");
  const names = await choices.allInnerTexts();
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    await page.getByRole("link", { name, exact: true }).click();
    const count = Number(/\((\d+)\)/.exec(name)?.[1]);
    await page.locator("a[aria-current=page]", { hasText: name }).waitFor();
    expect(await page.locator("main .app-promise").count()).toBe(count);
    expect(await page.getByRole("link", { name, exact: true }).getAttribute("aria-current")).toBe("page");
  }
});

test("the page on following has the whole address of each feed, which leads to the feed", async () => {
  const page = await openPage({ site, path: "/follow/" });
  const links = page.locator("main a[href$='/feed.xml'], main a[href$='/feed.json']");
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => [link.textContent, link.getAttribute("href")]),
  );
  expect(addresses.length).toBeGreaterThan(2 * 14);
  for (const [text, href] of addresses) {
    expect(text).toBe(`https://record.example.org${href}`);
    const response = await page.request.get(href ?? "");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toMatch(/xml|json/);
  }
  expect((await page.request.get(`${site}/feeds.opml`)).status()).toBe(200);
});

test("a long thread leads to its earlier reports and on to the last of them", async () => {
  const page = await openPage({ site, path: "/programmes/better-care/", width: 320 });
  await page.getByRole("link", { name: /^Earlier reports/ }).click();
  await page.waitForURL("**/earlier/");
  expect(await page.locator("h1").innerText()).toMatch(/^Earlier reports on Better Care$/);
  await page.getByRole("link", { name: /Next/ }).click();
  await page.waitForURL("**/earlier/2/");
  expect(await page.locator("h1").innerText()).toMatch(/page 2$/);
  expect(await page.getByRole("link", { name: /Next/ }).count()).toBe(0);
  expect(await scrollsSideways(page)).toBe(false);
});

test("pages of which the small record has none fit a phone and have no barrier that axe knows", async () => {
  const page = await openPage({ site, path: "/progress/", width: 320 });
  for (const path of [
    "/progress/",
    "/measures/complaints/",
    "/workstreams/quiet-hours/",
    "/updates/2025/2/",
    "/updates/2025-03-01-green-spaces/",
    "/programmes/green-spaces/whole/",
  ]) {
    await page.goto(path);
    expect.soft(await findViolations(page), path).toEqual([]);
    expect.soft(await scrollsSideways(page), path).toBe(false);
  }
});
