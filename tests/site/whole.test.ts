import { describe, expect, test } from "vitest";
import { betterCareDays } from "./better-care-days.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";
import { small, pageAt, large, sites, young } from "./built.ts";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
const mainOf = ({ $ }: BuiltPage): string => plain($("main").text());
const wholePages = ({ pages }: BuiltSite): BuiltPage[] =>
  pages.filter(({ path }) => path.includes("/whole/"));
const plan = large.pageAt("/plans/2024-25/whole/");
const history = large.pageAt("/programmes/better-care/whole/");

/** The texts that editors wrote for a page, as the page of its own has them. */
const proseOf = ({ $ }: BuiltPage): string[] =>
  $("main .app-prose")
    .toArray()
    .map((prose) => plain($(prose).text()));

test("each plan and each programme has its whole page, and one page leads there", () => {
  for (const { pages, pageAt } of sites) {
    const expected = pages.flatMap(({ path }) =>
      /^\/(plans|programmes)\/[^/]+\/$/.test(path) ? [path] : [],
    );
    for (const path of expected) expect(pageAt(path).$(`main a[href="${path}whole/"]`)).toHaveLength(1);
  }
  expect(wholePages(young)).toEqual([]);
});

describe.each([small, large])("on $name, a whole page", (site) => {
  const whole = wholePages(site);

  test("has the text of each part as its own page has it, and its permalink", () => {
    expect(whole.length).toBeGreaterThan(1);
    for (const page of whole) {
      const permalinks = page
        .$("article > p:first-of-type a")
        .toArray()
        .map((link) => [page.$(link).attr("href") ?? "", page.$(link).text()] as const);
      expect(permalinks.length).toBeGreaterThan(1);
      for (const [href, text] of permalinks) {
        expect(text).toBe(site.origin + href);
        for (const prose of proseOf(site.pageAt(href))) expect(mainOf(page)).toContain(prose);
      }
    }
  });

  test("begins with contents that lead to each of its parts, in order", () => {
    for (const { $ } of whole) {
      const links = $("nav.nhsuk-contents-list a").toArray();
      const parts = $("article[id], main h2[id]:not(article *, .app-print-only *)").toArray();
      expect(links.map((link) => $(link).attr("href"))).toEqual(
        parts.map((part) => `#${$(part).attr("id")}`),
      );
    }
  });

  test("says as at which day it is, twice: above all and where it is cited", () => {
    for (const page of whole) expect(mainOf(page).match(/as at (?:1 November 2026)/g)).toHaveLength(2);
  });

  test("numbers the addresses that its links lead away to", () => {
    for (const { $ } of whole) {
      const addresses = $(".app-print-only li")
        .toArray()
        .map((item) => $(item).text());
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const link of $("a[data-note]").toArray()) {
        const address = addresses[Number($(link).attr("data-note")) - 1];
        expect(address).toBe(new URL($(link).attr("href") ?? "", site.origin).href);
      }
    }
  });

  test("is for readers, not for searches, which have its parts", () => {
    for (const { $ } of whole) {
      expect($("[data-pagefind-body]")).toHaveLength(0);
      expect($("meta[name=robots]").attr("content")).toBe("noindex");
    }
  });
});

describe("a whole plan", () => {
  test("has what it commits to, with what came of it", () => {
    expect(mainOf(plan)).toMatch(
      /What the plan commits to.*Waits are shorter\. Nothing reported.*Beds move to Northtown\. Changed.*20 January 2026 \(What comes next\) – Beds move to Southtown\./,
    );
  });

  test("names the parts that are not published here", () => {
    expect(mainOf(pageAt("/plans/2021-22/whole/"))).toContain("Our People is not published here.");
  });

  test("leads from part to part without leaving the page", () => {
    const $ = pageAt("/plans/2021-22/whole/").$;
    expect($("#plans-2021-22-priorities a[href='#plans-2021-22-balance']")).toHaveLength(1);
  });
});

describe("a whole history", () => {
  const titles = history
    .$("article > h2")
    .toArray()
    .map((heading) => plain(history.$(heading).text()));

  test("has every update once, oldest first", () => {
    const days = titles
      .slice(1)
      .map((title) => new Date(`${title.split(", ")[1]} UTC`).toISOString().slice(0, 10));
    expect(days).toEqual(betterCareDays);
  });

  test("says in each section what was reported of earlier commitments", () => {
    const section = plain(history.$("#updates-2026-01-20-better-care_outlook").parent().text());
    expect(section).toContain("What this section commits to A menu is tried.");
    expect(section).toMatch(
      /What this section reports of earlier commitments A night bus runs\. Not met – No bus runs\./,
    );
  });

  test("says which update is missing", () => {
    expect(mainOf(pageAt("/programmes/common-ground/whole/"))).toContain(
      "The update before this one is dated 29 November 2021. This site does not hold it.",
    );
  });
});
