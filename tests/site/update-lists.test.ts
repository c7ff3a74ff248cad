import { describe, expect, test } from "vitest";
import { betterCareDays } from "./better-care-days.ts";
import { large } from "./built.ts";

const linksAt = (path: string, selector = "main h2 a, main h3 a"): string[] => {
  const { $ } = large.pageAt(path);
  return $(selector)
    .toArray()
    .map((link) => $(link).attr("href") ?? "");
};

const of2025 = [
  ...betterCareDays.filter((day) => day.startsWith("2025")).map((day) => `/updates/${day}-better-care/`),
  "/updates/2025-03-01-green-spaces/",
]
  .toSorted()
  .toReversed();

describe("the updates of a year", () => {
  test("are over as many pages as it takes, newest first, each once", () => {
    expect(linksAt("/updates/2025/")).toEqual(of2025.slice(0, 20));
    expect(linksAt("/updates/2025/2/")).toEqual(of2025.slice(20));
    expect(large.files).not.toContain("/updates/2025/3/index.html");
    expect(large.files).not.toContain("/updates/2024/2/index.html");
  });

  test("lead from page to page", () => {
    expect(linksAt("/updates/2025/", "main nav a")).toEqual(["/updates/2025/2/"]);
    expect(linksAt("/updates/2025/2/", "main nav a")).toEqual(["/updates/2025/"]);
    expect(linksAt("/updates/2024/", "main nav a")).toEqual([]);
  });
});

test("the page of updates has the newest 20 and every year with how many it has", () => {
  expect(linksAt("/updates/").slice(0, 3)).toEqual([
    "/updates/2026-03-01-green-spaces/",
    "/updates/2026-01-20-better-care/",
    "/updates/2026-01-06-better-care/",
  ]);
  expect(linksAt("/updates/", "main h2 a")).toHaveLength(20);
  const { $ } = large.pageAt("/updates/");
  const years = $("#years + ul > li").toArray();
  expect(years.map((year) => $(year).text().replace(/\s+/g, " ").trim())).toEqual([
    "2026 (3 updates)",
    "2025 (26 updates)",
    "2024 (3 updates)",
  ]);
});

test("a programme’s page has its own newest 20 updates and leads to all", () => {
  const path = "/programmes/better-care/";
  const own = betterCareDays.toReversed().map((day) => `/updates/${day}-better-care/`);
  expect(linksAt(path).filter((link) => link.startsWith("/updates/"))).toEqual(own.slice(0, 20));
  expect(linksAt(path, "main a[href='/updates/']")).toHaveLength(1);
  expect(linksAt("/programmes/green-spaces/", "main a[href='/updates/']")).toEqual([]);
});

test("an update leads to the ones before and after it of its programme", () => {
  const around = (path: string) => linksAt(path, "main nav a[href^='/updates/']");
  expect(around("/updates/2025-03-03-better-care/")).toEqual([
    "/updates/2025-02-17-better-care/",
    "/updates/2025-03-17-better-care/",
  ]);
  expect(around("/updates/2026-03-01-green-spaces/")).toEqual(["/updates/2025-03-01-green-spaces/"]);
});

describe("an update", () => {
  test("written in MDX reads as any other", () => {
    const { $ } = large.pageAt("/updates/2025-03-01-green-spaces/");
    const section = $("main section:has(h2#ponds)");
    expect(section.find(".app-prose strong").text()).toBe("pond");
    expect(section.find("table.nhsuk-table th[scope=col]")).toHaveLength(2);
    expect($("main").text()).toContain("Since last time:");
  });

  test("shows its picture, with its words", () => {
    const picture = large.pageAt("/updates/2026-03-01-green-spaces/").$("main .app-prose img");
    expect(picture.attr("alt")).toBe("A pond");
    expect(large.files).toContain(picture.attr("src"));
  });
});

test("a page of the strategy written in MDX reads as any other", () => {
  const { $ } = large.pageAt("/strategy/our-approach/");
  expect($("main em").text()).toBe("learn");
  expect($("main h2").first().text()).toBe("How we learn");
});
