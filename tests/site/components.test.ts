import { load, type CheerioAPI } from "cheerio";
import { parseRssFeed } from "feedsmith";
import { describe, expect, inject, test } from "vitest";
import { componentNames } from "../../src/schemas/components.ts";
import { pageAt, pages, readBuilt, large, young } from "./built.ts";
import { builtFiles, deadLinks, filesWith } from "./publication-files.ts";

/** The figure of an update that nobody sees before 2036. */
const heldFigure = 736_451;

/** The words that readers find in each component that a page and an update of the large record share. */
const shared = [
  ["a callout", "Mind the pond."],
  ["a callout of kind warning, with a link to what is held", "Important: Deep & cold See what is to come."],
  ["a figure", "A pond, drawn."],
  ["steps", "dig fill"],
  ["pillars", "water trees"],
  ["a quotation", "Frogs came. A gardener, Pond news"],
  ["the contact of a programme", "Questions about Better Care: better-care@example.org"],
  ["the contact of a programme that is held", "Questions about Example Trust: questions@example.org"],
  ["a measure without a reading", "Days of waiting No update has reported on this yet."],
] as const;

const files = builtFiles(inject("largeDir"));
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const page = () => large.pageAt("/strategy/ponds/").$;
const update = () => large.pageAt("/updates/2025-03-01-green-spaces/").$;

/** The update as the feed of its programme has it. */
function feedItem(): CheerioAPI {
  const items = parseRssFeed(large.read("/programmes/green-spaces/feed.xml")).items ?? [];
  return load(items.find(({ link }) => link?.endsWith("#gardens"))?.content?.encoded ?? "");
}

describe("readers and subscribers get what a component holds", () => {
  test.each(shared)("%s", (_, words) => {
    expect.soft(plain(page()("main").text())).toContain(words);
    expect.soft(plain(update()(".app-heading:has(#gardens) + .app-prose").text())).toContain(words);
    expect.soft(plain(feedItem()("body").text())).toContain(words);
  });

  test("as a list, a figure and a quotation, which say what they are without the site’s styles", () => {
    for (const $ of [page(), feedItem()]) {
      expect(plain($(".app-steps > ol > li").text())).toBe("digfill");
      expect($("figure > p > img").attr()).toMatchObject({ alt: "Water under trees", width: "60" });
      expect($("figure > figcaption").first().text()).toBe("A pond, drawn.");
      expect(plain($("figure > blockquote > p").text())).toBe("Frogs came.");
    }
  });

  test("with its pictures and links at whole addresses in feeds", () => {
    const addresses = feedItem()("[href], [src]")
      .toArray()
      .map((element) => Object.values(element.attribs).find((value) => /^(?:\/|https:|mailto:)/.test(value)));
    expect(
      addresses.filter((address) => !/^(?:https:\/\/record\.example\.org\/|mailto:)/.test(address ?? "")),
    ).toEqual([]);
  });
});

test("a section with components ends where the next one begins", () => {
  expect(plain(update()(".app-heading:has(#paths) + .app-prose").text())).toBe("None yet.");
});

test("a measure shows its latest figure with its date and source; in an update, as its day knew it", () => {
  expect(plain(page()(".app-figures").last().text())).toBe(
    "Teams visited 103 of 103 teams, as at 1 September 2025 Reported in Figures & facts, 1 September 2025",
  );
  for (const $ of [update(), feedItem()]) {
    expect(plain($(".app-figures").last().text())).toBe(
      "Teams visited 30 of 103 teams, as at 20 January 2025 Reported in Figures & facts, 20 January 2025",
    );
  }
});

test("what is held is in no file: no figure, no contact and no link", () => {
  expect(filesWith(files, `${heldFigure}`, "736,451", "secretcare", "secretgoal", "goals/secret")).toEqual(
    [],
  );
  expect(deadLinks(files)).toEqual([]);
});

test("the heading of a warning is one level below the heading that it stands under", () => {
  const levels = page()(".nhsuk-card--warning :header")
    .toArray()
    .map(({ name }) => name);
  expect(levels).toEqual(["h2", "h3"]);
});

describe("the page that shows each component", () => {
  const $ = pageAt("/writing/").$;

  test("has one of each, as it looks and as it is written", () => {
    expect(
      $("h2[id]")
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(componentNames);
    for (const name of componentNames) {
      const section = $(`#${name.toLowerCase()}`).parent();
      expect(plain(section.find(".app-example").text() + section.find("img").attr("alt"))).not.toBe("");
      expect(section.find("pre").text()).toContain(`<${name}`);
    }
  });

  test("is for editors alone: no search engine, search, list or page leads there", () => {
    expect($("meta[name=robots]").attr("content")).toBe("noindex");
    expect($("[data-pagefind-body]")).toHaveLength(0);
    expect(readBuilt("/sitemap-0.xml")).not.toContain("/writing/");
    expect(pages.filter((page) => page.$("a[href='/writing/']").length > 0)).toEqual([]);
  });

  test("shows the record’s own first measure, and says so where there is none", () => {
    const { $: own } = pageAt("/writing/");
    const [, id] = /id="(.+)"/.exec(own("#measure ~ pre").text()) ?? [];
    expect(own(".app-example .app-figures a").attr("href")).toBe(`/measures/${id}/`);
    const { $: first } = young.pageAt("/writing/");
    expect(first("#measure ~ .app-example").text().trim()).toBe("There is no measure yet.");
  });
});
