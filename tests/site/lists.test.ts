import { expect, test } from "vitest";
import { findingsOn, pages, type BuiltPage } from "./built.ts";

// What a screen reader lists: links, headings, and the titles of windows.

/** The name that an element of a page is read out with. */
function nameOf({ $ }: BuiltPage, element: Parameters<BuiltPage["$"]>[0]): string {
  const one = $(element as never);
  const by = one.attr("aria-labelledby")?.split(/\s+/).map((id) => $(`[id="${id}"]`).text());
  const pictures = one.find("img, svg title").toArray().map((part) => $(part).attr("alt") ?? $(part).text());
  return (by?.join(" ") ?? one.attr("aria-label") ?? [one.text(), ...pictures].join(" ")).replace(/\s+/g, " ").trim();
}

test("no heading of any page is empty", () => {
  expect(
    findingsOn((page) =>
      page.$("h1, h2, h3, h4, h5, h6").toArray().filter((heading) => nameOf(page, heading as never) === "").map(({ tagName }) => tagName),
    ),
  ).toEqual([]);
});

test("each page has a title of its own", () => {
  const titles = pages.map(({ $ }) => $("head > title").text());
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test("links of one name on a page lead to one place", () => {
  expect(
    findingsOn((page) => {
      const places = new Map<string, Set<string>>();
      for (const link of page.$("a[href]").toArray()) {
        const name = nameOf(page, link as never);
        const href = page.$(link).attr("href") ?? "";
        places.set(name, (places.get(name) ?? new Set()).add(href));
      }
      return [...places].filter(([, hrefs]) => hrefs.size > 1).map(([name, hrefs]) => `“${name}”: ${[...hrefs].join(" and ")}`);
    }),
  ).toEqual([]);
});
