import { expect, test } from "vitest";
import { problemWith, pageAt, pages } from "../site/built.ts";
import { openPage } from "./open.ts";

// What a reader without scripts has instead of the search.

const { $ } = pageAt("/search/");
const groups = $(".app-search__kind-pages")
  .toArray()
  .map((group) => ({
    title: $(group).find("h3").text().trim(),
    href: $(group).find("h3 a").attr("href"),
    links: $(group)
      .find("li a")
      .toArray()
      .map((link) => ({ text: $(link).text().trim(), href: $(link).attr("href") ?? "" })),
  }));

/** What each kind of page that the search knows is called. */
const titles = new Map(
  $("#search-filters input[name=kind]")
    .toArray()
    .map((input) => [
      $(input).attr("value"),
      $(`label[for=${$(input).attr("id")}]`)
        .text()
        .trim(),
    ]),
);

test.each([320, 1280])("without scripts at %i pixels the page says so, and shows the list", async (width) => {
  const page = await openPage({ path: "/search/?q=hearth+rooms", width, javaScript: false });
  expect(await page.locator("main").innerText()).toContain("Searching needs JavaScript");
  expect(await page.locator("main form").isVisible()).toBe(false);
  for (const link of await page.locator("#search-everything a").all()) {
    expect(await link.isVisible()).toBe(true);
  }
});

test("every page that can be searched is in the list, under its kind or as the heading of one", () => {
  const searchable = pages.flatMap(({ path, $ }) => {
    const kind = $("meta[name=kind]").attr("content");
    return $("[data-pagefind-body]").length === 0 ? [] : [{ path, title: titles.get(kind) }];
  });
  expect(searchable.length).toBeGreaterThan(20);
  const listed = searchable.filter(({ path, title }) =>
    groups.some(
      (group) =>
        group.href === path || (group.title === title && group.links.some(({ href }) => href === path)),
    ),
  );
  expect(listed).toEqual(searchable);
});

test("the list calls a page without a kind as its title begins", () => {
  const others = groups.find(({ title }) => title === "Other pages")?.links ?? [];
  expect(others.length).toBeGreaterThan(3);
  const wrong = others.filter(({ text, href }) => !pageAt(href).$("h1").text().trim().startsWith(text));
  expect(wrong).toEqual([]);
});

test("every link of the list leads somewhere, and no page is in it twice", () => {
  const hrefs = groups.flatMap(({ links }) => links.map(({ href }) => href));
  expect(hrefs.flatMap((href) => problemWith(href, "/search/") ?? [])).toEqual([]);
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

test("each kind is listed from A to Z", () => {
  for (const { links } of groups) {
    const texts = links.map(({ text }) => text);
    expect(texts).toEqual(texts.toSorted((a, b) => a.localeCompare(b, "en-GB", { ignorePunctuation: true })));
  }
});
