import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { openPage, openTab, inSite } from "./open.ts";

const update = "/updates/2022-03-14-common-ground/";
const latest = "Common Ground Programme update";

const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("main").getByRole("link", { name, exact: true }).first().click();

describe("without scripts, links lead", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openTab({ javaScript: false }));
    return () => page.context().close();
  });

  test("from the home page to the latest update, to a section, its workstream and back", async () => {
    await page.goto("/");
    await follow(page, latest);
    expect(inSite(page.url())).toBe(update);
    await follow(page, "Hearth Rooms");
    expect(new URL(page.url()).hash).toBe("#hearth-rooms");
    await follow(page, "More about Hearth Rooms");
    expect(inSite(page.url())).toBe("/workstreams/hearth-rooms/");
    await follow(page, /^Read the whole section/);
    expect(page.url()).toContain(`${update}#hearth-rooms`);
  });

  test("from the home page to a goal, its plan, the whole plan and a part of it", async () => {
    await page.goto("/");
    for (const name of ["ZERO suicide", "Operational Plan, 2021/2022", /^The whole plan on one page/]) {
      await follow(page, name);
    }
    await follow(page, "Balancing the priorities");
    expect(new URL(page.url()).hash).toBe("#plans-2021-22-balance");
  });

  test("from the search page, by its list from A to Z, to any page", async () => {
    await page.goto("/search/");
    expect(await page.locator("noscript p").isVisible()).toBe(true);
    expect(await page.locator("main form").isVisible()).toBe(false);
    await follow(page, "Prompt Access Programme");
    expect(await page.locator("h1").innerText()).toContain("Prompt Access Programme");
  });

  test("from following updates to a feed", async () => {
    await page.goto("/");
    await follow(page, "Follow updates");
    const feed = page.getByRole("main").getByRole("link", { name: /\/updates\/feed\.xml$/ });
    const response = await page.request.get((await feed.getAttribute("href")) ?? "");
    expect(response.headers()["content-type"]).toContain("xml");
  });

  test("from update to update, and back", async () => {
    await page.goto(`${inject("largeUrl")}/updates/2026-01-06-better-care/`);
    await page.getByRole("link", { name: /Next/ }).click();
    expect(page.url()).toContain("/updates/2026-01-20-better-care/");
    await page.getByRole("link", { name: /Previous/ }).click();
    expect(page.url()).toContain("/updates/2026-01-06-better-care/");
  });
});

describe("without styles", () => {
  let styled: Page;
  let plain: Page;
  beforeAll(async () => {
    styled = (await openTab({})).page;
    plain = await styled.context().newPage();
    await plain.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const styles = /<style>.*?<\/style>|<link rel="stylesheet"[^>]*>/gs;
      await route.fulfill({ response, body: (await response.text()).replace(styles, "") });
    });
    return () => styled.context().close();
  });

  test.each(["/", update, "/progress/", "/plans/2021-22/whole/"])(
    "%s fits its window, and has all its words in the same order",
    async (path) => {
      await styled.goto(path);
      await plain.goto(inject("smallUrl") + path);
      const widths = await plain.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
      const headings = (page: Page) => page.getByRole("main").getByRole("heading").allTextContents();
      expect(await headings(plain)).toEqual(expect.arrayContaining(await headings(styled)));
      const hidden = await plain
        .locator("main :is(p, li, td, th, a)")
        .evaluateAll(
          (all) =>
            all.filter((element) => element.textContent?.trim() && !element.getClientRects().length).length,
        );
      expect(hidden).toBe(0);
    },
  );

  test("a chart is no wider than with them", async () => {
    await plain.goto(`${inject("largeUrl")}/measures/teams-visited/`);
    expect((await plain.locator("main svg").first().boundingBox())?.width).toBeLessThanOrEqual(480);
  });
});

test("without pictures, a chart’s figures are in its table, and the organisation has its name", async () => {
  const page = await openPage({ path: "/404.html", site: inject("largeUrl") });
  await page.route(/\.(?:png|jpe?g|gif|webp|avif|svg)$/, (route) => route.fulfill({ status: 204 }));
  await page.goto("/measures/teams-visited/");
  expect(await page.getByRole("banner").getByText("Example Trust").first().isVisible()).toBe(true);
  expect(await page.getByRole("cell", { name: "103 of 103" }).first().isVisible()).toBe(true);
  const nameless = await page
    .locator("img:not([alt]), svg[role=img]:not([aria-labelledby], [aria-label])")
    .count();
  expect(nameless).toBe(0);
});

test.each([update, "/search/"])("%s as it was served, saved to disk, still reads", async (path) => {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "saved.html");
  writeFileSync(file, readFileSync(join(inject("smallDir"), path, "index.html")));
  const page = await openPage({ path });
  const words = await page.getByRole("main").innerText();
  const errors: string[] = [];
  const saved = await page.context().newPage();
  saved.on("pageerror", ({ message }) => errors.push(message));
  await saved.goto(pathToFileURL(file).href);
  expect(await saved.locator("h1").isVisible()).toBe(true);
  const kept = (text: string) => text.replace(/\s+/g, "");
  if (path === update)
    expect(kept(await saved.getByRole("main").innerText())).toContain(kept(words).slice(0, 500));
  expect(errors).toEqual([]);
  // Where it came from, and of which day it is.
  const day = path === update ? "published 14 March 2022" : "as at 1 November 2026";
  expect(await saved.locator(".app-cite").innerText()).toContain(`${day}, licence OGL-UK-3.0, https://`);
});
