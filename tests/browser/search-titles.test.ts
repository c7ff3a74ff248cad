import { describe, expect, inject, test } from "vitest";
import { readSite } from "../site/built-site.ts";
import { openPage } from "./open.ts";
import { announced, results, search } from "./search-page.ts";

describe.each([
  ["small", inject("smallDir"), inject("smallUrl")],
  ["large", inject("largeDir"), inject("largeUrl")],
])("on the %s site", (name, folder, site) => {
  const lists = readSite(name, folder).pages.filter(({ $ }) => $("h1[data-pagefind-body]").length > 0);

  test("a list comes first for its own title", async () => {
    expect(lists.length).toBeGreaterThan(8);
    const page = await openPage({ site, path: "/search/" });
    for (const { path, $ } of lists) {
      const title = $("h1").text().trim();
      expect(await search(page, title), title).not.toContain("No page has");
      const first = results(page).first();
      expect(await first.locator("h3 a").getAttribute("href"), title).toMatch(new RegExp(`^${path}[?]`));
      expect(await first.locator(".app-search__kind").innerText(), title).toBe("Page");
    }
  });
});

test.each([
  ["14 March 2022", "/search/?q=14+March+2022"],
  ["march 2022", "/search/?q=march+2022"],
])("for “%s” the update of that day comes first", async (words, path) => {
  const page = await openPage({ path });
  await announced(page, words);
  expect(await results(page).first().locator(".app-search__kind").innerText()).toBe("Update, 14 March 2022");
});

test("no two links among the results have one name and lead to different places", async () => {
  const page = await openPage({ site: inject("largeUrl"), path: "/search/?q=garden+rooms&n=60" });
  await announced(page, "garden rooms");
  const links = await results(page)
    .locator("a")
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")] as const));
  expect(links.length).toBeGreaterThan(60);
  expect(new Set(links.map(([name]) => name)).size).toBe(new Set(links.map(([, href]) => href)).size);
});

test("what lists show of other pages is found there, and not in the lists", async () => {
  const page = await openPage({ path: "/search/?q=suicide&n=60" });
  await announced(page, "suicide");
  const hrefs = await results(page)
    .locator("h3 a")
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : "")));
  expect(hrefs).toContain("/goals/suicide/");
  for (const list of ["/goals/", "/progress/"]) expect(hrefs).not.toContain(list);
});
