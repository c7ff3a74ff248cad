import { describe, expect, test } from "vitest";
import { findingsOn, sites, type BuiltPage } from "./built.ts";

const titleOf = ({ $ }: BuiltPage): string => $("head > title").text().trim();
const descriptionOf = ({ $ }: BuiltPage): string => $("meta[name=description]").attr("content")?.trim() ?? "";

/** The pages whose text another page has too, or that have none. */
function missingOrShared(pages: BuiltPage[], textOf: (page: BuiltPage) => string): string[] {
  const texts = pages.map(textOf);
  return findingsOn((page) => {
    const text = textOf(page);
    const has = texts.filter((other) => other === text).length;
    return text === "" ? ["has none"] : has > 1 ? [`has "${text}", as another page`] : [];
  }, pages);
}

/** The types of everything that a page's structured data describes. Throws where it isn't JSON. */
function describedTypes({ $ }: BuiltPage): string[] {
  return $("script[type='application/ld+json']")
    .toArray()
    .flatMap((script) => {
      const data: { "@graph"?: { "@type": string }[]; "@type"?: string } = JSON.parse($(script).text());
      return [...(data["@graph"] ?? []).map((part) => part["@type"]), data["@type"] ?? []].flat();
    });
}

describe.each(sites)("every page of $name", ({ origin, pages }) => {
  test("has a title that no other has", () => {
    expect(missingOrShared(pages, titleOf)).toEqual([]);
  });

  test("has a description that no other has", () => {
    expect(missingOrShared(pages, descriptionOf)).toEqual([]);
  });

  test("names its own whole address as the one to keep", () => {
    const wrong = ({ path, $ }: BuiltPage): string[] => {
      const address = $("link[rel=canonical]").attr("href") ?? "nothing";
      return address === origin + path || path === "/404.html" ? [] : [`names ${address}`];
    };
    expect(findingsOn(wrong, pages)).toEqual([]);
  });

  test("but the home page and the page for errors describes the way to it for machines", () => {
    const wrong = (page: BuiltPage): string[] =>
      ["/", "/404.html"].includes(page.path) || describedTypes(page).includes("BreadcrumbList")
        ? []
        : ["has no BreadcrumbList"];
    expect(findingsOn(wrong, pages)).toEqual([]);
  });
});
