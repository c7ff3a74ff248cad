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

test("where the search can't be loaded, the page says so and shows the list; later it works", async () => {
  const { page } = await openTab({});
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("/search/?q=care");
  await status(page).filter({ hasText: "not working" }).waitFor();
  expect(await page.locator("#search-everything a").first().isVisible()).toBe(true);
  await page.unroute("**/pagefind/**");
  await search(page, "care");
  expect(await results(page).count()).toBeGreaterThan(0);
  await page.context().close();
});
