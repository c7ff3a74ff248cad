import { expect, test } from "vitest";
import { openPage, openTab } from "./open.ts";
import { field, results, search, status } from "./search-page.ts";

test("nothing of the search is loaded until a reader turns to it", async () => {
  const page = await openPage({ path: "/privacy/" });
  const loaded: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/pagefind/")) loaded.push(pathname);
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
