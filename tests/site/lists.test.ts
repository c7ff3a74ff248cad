import type { CheerioAPI } from "cheerio";
import { describe, expect, test } from "vitest";
import { findingsOn, sites } from "./built.ts";

// What a screen reader lists: links, headings, and the titles of windows.

/** Everything on a page that a selector finds, with the name that it is read out with. */
function named($: CheerioAPI, selector: string): { name: string; href: string }[] {
  return $(selector)
    .toArray()
    .map((element) => {
      const one = $(element);
      const labels = one.attr("aria-labelledby")?.split(/\s+/);
      const pictures = one.find("img[alt]").toArray();
      const name =
        labels?.map((id) => $(`[id="${id}"]`).text()).join(" ") ??
        one.attr("aria-label") ??
        [one.text(), ...pictures.map((picture) => $(picture).attr("alt"))].join(" ");
      return { name: name.replace(/\s+/g, " ").trim(), href: one.attr("href") ?? "" };
    });
}

describe.each(sites)("on $name", ({ origin, pages }) => {
  test("no heading and no link of any page is without words", () => {
    const nameless = findingsOn(
      ({ $ }) =>
        named($, "h1, h2, h3, h4, h5, h6, a[href]")
          .filter(({ name }) => name === "")
          .map(({ href }) => `nameless ${href}`),
      pages,
    );
    expect(nameless).toEqual([]);
  });

  test("each page has a title of its own", () => {
    const titles = pages.map(({ $ }) => $("head > title").text());
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test("links of one name on a page lead to one place", () => {
    const twofold = findingsOn(({ path, $ }) => {
      // A list of contents is a landmark, which says that its links stay on the page.
      const links = Map.groupBy(named($, "a[href]:not(.nhsuk-contents-list a)"), ({ name }) => name);
      return [...links]
        .map(([name, all]) => ({
          name,
          hrefs: new Set(all.map(({ href }) => new URL(href, origin + path).href)),
        }))
        .filter(({ hrefs }) => hrefs.size > 1)
        .map(({ name, hrefs }) => `“${name}” is ${[...hrefs].join(" and ")}`);
    }, pages);
    expect(twofold).toEqual([]);
  });
});
