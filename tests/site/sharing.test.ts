import { imageSize } from "image-size";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { findingsOn, large, small, sites, type BuiltPage } from "./built.ts";

const folders = new Map([
  [small.name, inject("smallDir")],
  [large.name, inject("largeDir")],
]);

const contentOf = ({ $ }: BuiltPage, name: string): string =>
  $(`meta[property="${name}"], meta[name="${name}"]`).attr("content") ?? "";
const pictureOf = (page: BuiltPage, origin: string): string =>
  contentOf(page, "og:image").replace(`${origin}/`, "/");
const citationOf = ({ $ }: BuiltPage): string => $(".app-cite").text().replace(/\s+/g, " ").trim();

describe.each(sites)("on $name", ({ name, origin, files, pages }) => {
  const shown = new Set(pages.map((page) => pictureOf(page, origin)));

  test("every page has a picture of its own site, with what it shows in words", () => {
    const wrong = (page: BuiltPage): string[] => [
      ...(files.includes(pictureOf(page, origin)) ? [] : [`has the picture "${pictureOf(page, origin)}"`]),
      ...(contentOf(page, "og:image:alt").length > 10 ? [] : ["has no words for its picture"]),
      ...(contentOf(page, "twitter:card") === "summary_large_image" ? [] : ["has no large picture"]),
    ];
    expect(findingsOn(wrong, pages)).toEqual([]);
  });

  test("every picture is one that a page has, so that none is of what is held", () => {
    expect(files.filter((file) => file.startsWith("/share/") && !shown.has(file))).toEqual([]);
  });

  test("every picture is as large as its page says", () => {
    const folder = folders.get(name);
    const sizes = folder === undefined ? [] : [...shown].map((file) => sizeOf(join(folder, file)));
    expect([...new Set(sizes)]).toEqual(folder === undefined ? [] : ["png 1200 × 630"]);
    expect(pages.map((page) => contentOf(page, "og:image:width"))).toEqual(pages.map(() => "1200"));
    expect(pages.map((page) => contentOf(page, "og:image:height"))).toEqual(pages.map(() => "630"));
  });

  test("every page that stays says how to cite it, by its own whole address", () => {
    const wrong = (page: BuiltPage): string[] => {
      const title = page.$("h1 [data-pagefind-meta=title]").text();
      const cited = citationOf(page);
      const isWhole =
        cited.startsWith("To cite this page: ") &&
        cited.includes(`“${title}`) &&
        cited.endsWith(`, ${origin}${page.path}`);
      return isWhole || page.path === "/404.html" ? [] : [`says "${cited}"`];
    };
    expect(findingsOn(wrong, pages)).toEqual([]);
  });

  test("every section of a page that the search finds has a link to itself beside its heading", () => {
    const wrong = ({ $ }: BuiltPage): string[] =>
      $("main[data-pagefind-body] h2[id]:not(section[aria-labelledby=Page-changes] > h2)")
        .toArray()
        .filter((heading) => {
          const link = $(heading).next("a");
          const words = $(heading).text().replace(/\s+/g, " ").trim();
          const leads = link.attr("href") === `#${$(heading).attr("id")}`;
          return !leads || link.attr("aria-label") !== `Link to this section: ${words}` || link.text() !== "";
        })
        .map((heading) => `has no link at #${$(heading).attr("id")}`);
    expect(findingsOn(wrong, pages)).toEqual([]);
  });
});

function sizeOf(file: string): string {
  const { type, width, height } = imageSize(readFileSync(file));
  return `${type} ${width} × ${height}`;
}

test("an update’s picture and citation have its own day, and a view of the record the day that it is as at", () => {
  const update = small.pageAt("/updates/2022-03-14-common-ground/");
  expect(contentOf(update, "og:image:alt")).toContain(", 14 March 2022. ");
  expect(citationOf(update)).toContain(", published 14 March 2022, https://");
  expect(citationOf(update)).not.toContain("as at");
  for (const path of ["/progress/", "/commitments/", "/places/northtown/", "/workstreams/garden-rooms/"]) {
    expect(citationOf(large.pageAt(path))).toContain(", as at 1 November 2026, https://");
  }
});

test("two pages of different titles have different pictures, and lists have the site’s", () => {
  const image = (path: string) => pictureOf(large.pageAt(path), large.origin);
  expect(image("/goals/zero-waste/")).not.toBe(image("/goals/zero-falls/"));
  expect(image("/goals/")).toBe(image("/"));
});

test("no feed or data has links to copy", () => {
  const texts = small.files.filter((file) => /\.(?:xml|json|csv)$/.test(file));
  expect(texts.filter((file) => small.read(file).includes("Link to this section"))).toEqual([]);
});
