import { beforeAll, describe, expect, inject, test } from "vitest";
import { listWholePages, printPages } from "../../scripts/pdf.ts";
import { readSite } from "../../scripts/site.ts";
import { pageAt } from "../site/site.ts";
import { announced, openPage } from "./open.ts";

const plan = "/plans/2021-22/whole/";
const history = "/programmes/common-ground/whole/";
const update = "/updates/2022-03-14-common-ground/";

/** What was printed of each page. The parts that tell of its structure are not compressed. */
const pdfs = new Map<string, string>();

beforeAll(async () => {
  const site = readSite(inject("smallDir"));
  for await (const { path, pdf } of printPages(site, [...listWholePages(site), update], inject("browser"))) {
    pdfs.set(path, pdf.toString("latin1"));
  }
});

/** How many structure elements of a kind a PDF has (ISO 32000-1, 14.8.4). */
const count = (path: string, kind: string): number =>
  [...(pdfs.get(path) ?? "").matchAll(new RegExp(`/S /${kind}\\b`, "g"))].length;

/** Text as a PDF writes it where it is not plain ASCII. */
const utf16 = (text: string): string =>
  `FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}`;

describe.each([plan, history])("%s as a PDF", (path) => {
  test("is tagged, in British English, and has the page’s title", () => {
    const pdf = pdfs.get(path) ?? "";
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Lang (en-GB)");
    expect(pdf).toContain(utf16(pageAt(path).$("head > title").text()));
  });

  test("has every heading of the page as one of its level", () => {
    const { $ } = pageAt(path);
    // That of the contents is for screen readers, and isn't drawn.
    const written = (level: number) => $(`main h${level}`).not("nav *").length;
    for (const level of [1, 2, 3, 4]) expect(count(path, `H${level}`), `h${level}`).toBe(written(level));
  });

  test("has an outline, lists and links, which lead to the public site", () => {
    const pdf = pdfs.get(path) ?? "";
    expect(pdf).toContain("/Outlines");
    expect(count(path, "LI")).toBeGreaterThan(10);
    expect(count(path, "Link")).toBeGreaterThan(10);
    const addresses = [...pdf.matchAll(/\/URI \((https?:[^)]*)\)/g)].map(
      ([, address = ""]) => new URL(address),
    );
    expect(new Set(addresses.map(({ host }) => host))).toEqual(new Set(["plans-and-progress.example.org"]));
  });
});

test("a chart and its table are tagged, the chart with what it shows", async () => {
  const measure = "/measures/teams-visited/";
  for await (const { pdf } of printPages(readSite(inject("largeDir")), [measure], inject("browser"))) {
    pdfs.set(measure, pdf.toString("latin1"));
  }
  expect(pdfs.get(measure)).toContain("/Alt (Teams visited From 12 teams on 6 January 2025 to 103 teams on");
  expect(count(measure, "TH")).toBeGreaterThanOrEqual(3);
});

test("a part that fills a sheet begins one, and shorter parts follow each other", async () => {
  const page = await openPage({ path: plan });
  const parts = page.locator(".app-part");
  const beginning = () => parts.evaluateAll((all) => all.map((part) => getComputedStyle(part).breakBefore));
  await page.emulateMedia({ media: "print" });
  expect(new Set(await beginning())).toEqual(new Set(["auto"]));
  await page.goto(history);
  const long = await parts.evaluateAll((all) => all.map(({ textContent }) => textContent.length > 3000));
  expect(long).toContain(true);
  expect(await beginning()).toEqual(long.map((isLong) => (isLong ? "page" : "auto")));
});

test("a whole plan of short parts leaves no sheet half empty", () => {
  expect([...(pdfs.get(plan) ?? "").matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(7);
});

test("every kind of page prints in black, with its address and no menu, search or form", async () => {
  const page = await openPage({ path: "/" });
  await page.emulateMedia({ media: "print" });
  for (const path of [
    "/",
    "/goals/suicide/",
    "/commitments/all/",
    "/glossary/",
    "/data/",
    "/search/",
    plan,
  ]) {
    await page.goto(path);
    expect(await page.locator("form:visible, header nav:visible, footer:visible").count(), path).toBe(0);
    expect(await page.locator(".app-cite").isVisible(), path).toBe(true);
    const colours = await page
      .locator("main :is(p, a, h2, h3, li):visible")
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
    // Black, and what NHS.UK frontend has for it.
    const others = colours.filter((colour) => !["rgb(0, 0, 0)", "rgb(33, 43, 50)"].includes(colour));
    expect([...new Set(others)], path).toEqual([]);
  }
});

test("a search prints its words, their number and the results, and nothing to press or to look up", async () => {
  const page = await openPage({ path: "/search/?q=care" });
  const said = await announced(page, "care");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText(said).isVisible()).toBe(true);
  expect(await page.locator("#search-list > li:visible").count()).toBe(10);
  const others = "#search-filters, #search-order, main button, .app-search__everything";
  expect(await page.locator(others).filter({ visible: true }).count()).toBe(0);
});

test("where nothing is searched, the search page prints everything there is", async () => {
  const page = await openPage({ path: "/search/" });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#search-status").isVisible()).toBe(false);
  expect(await page.locator("#search-everything a:visible").count()).toBeGreaterThan(20);
});

test("what is closed on the screen is open on paper", async () => {
  const page = await openPage({ path: "/data/" });
  const closed = page.locator("main details:not([open]) dt").first();
  expect(await closed.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await closed.isVisible()).toBe(true);
});
