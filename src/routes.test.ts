import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  getInnerAddress,
  getWholeAddress,
  resolveLink,
  hasPages,
  getMeasurePermalink,
  getPermalink,
  getSectionPermalink,
  getTermPermalink,
} from "./routes.ts";

// Addresses that people keep and that feeds and calendars know items by: these may never change.
test("addresses stay as they were published", () => {
  expect(getPermalink("updates", "2022-03-14-better-care")).toBe("/updates/2022-03-14-better-care/");
  expect(getPermalink("planParts", "2021-22/priorities")).toBe("/plans/2021-22/priorities/");
  expect(getPermalink("places", "northtown")).toBe("/places/northtown/");
  expect(getPermalink("pages", "about")).toBe("/about/");
  expect(getSectionPermalink("2022-03-14-better-care", "rooms")).toBe(
    "/updates/2022-03-14-better-care/#rooms",
  );
  expect(getTermPermalink("pilot")).toBe("/glossary/#pilot");
  expect(getMeasurePermalink("teams")).toBe("/measures/teams/");
});

test("terms and the site itself have no page of their own", () => {
  expect(["updates", "goals", "glossary", "site", "toString"].map(hasPages)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

const roots = ["https://record.example.org", "https://trust.example.org/progress", "https://a.example/b/c/"];

test.each(roots)("an address inside the site of %s is made whole, and found again", (root) => {
  for (const inner of ["/", "/goals/", "/updates/a/#b", "/search/?q=a#b", "/progress/"]) {
    const whole = getWholeAddress(inner, root);
    expect(whole).toBe(root.replace(/\/$/, "") + inner);
    expect(getInnerAddress(whole, root)).toBe(inner);
    expect(getInnerAddress(whole, new URL(root))).toBe(inner);
  }
});

test.each([
  "https://trust.example.org/",
  "https://trust.example.org/goals/",
  "https://trust.example.org/progressive/",
  "https://example.org/progress/",
  "/progress/",
  "mailto:a@trust.example.org",
])("%s is none of the site under a path", (address) => {
  expect(getInnerAddress(address, "https://trust.example.org/progress")).toBeUndefined();
});

test("a link of a page is resolved there, and inside the site made whole", () => {
  const toWhole = (inner: string) => getWholeAddress(inner, "https://trust.example.org/progress");
  const resolve = (href: string) => resolveLink(href, "/updates/a/", toWhole);
  expect(resolve("/goals/")).toBe("https://trust.example.org/progress/goals/");
  expect(resolve("#b")).toBe("https://trust.example.org/progress/updates/a/#b");
  expect(resolve("../../../../")).toBe("https://trust.example.org/progress/");
  expect(resolve("https://trust.example.org/goals/")).toBe("https://trust.example.org/goals/");
  expect(resolve("mailto:a@example.org")).toBe("mailto:a@example.org");
  expect(resolve("https://")).toBeUndefined();
});

// `new URL("/goals/", Astro.site)` loses the path of a site that is under one.
test("whole addresses are made in one place", () => {
  const files = globSync(
    "{charts,components,data,feeds,headers,layouts,nhsuk,pages,queries,record,sharing,texts}/**/*.{ts,astro}",
    {
      cwd: import.meta.dirname,
    },
  ).filter((file) => !file.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(join(import.meta.dirname, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        /(?:new URL|URL\.parse)\([^)]+, |(?:[sS]ite|root)!?\.(?:origin|host)\b/.test(line)
          ? [`src/${file}:${index + 1} ${line.trim()} — use getWholeAddress of src/routes.ts`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});
