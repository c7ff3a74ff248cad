import { describe, expect, inject, test } from "vitest";
import { findViolations } from "../accessibility/axe.ts";
import { readSite } from "../site/built-site.ts";
import { pageAt, pages, problemWith } from "../site/site.ts";
import { sitePath } from "../setup/build-run.ts";
import { announced, countOf, field, inSite, openPage, results, search, status, widthOf } from "./open.ts";

test("a search is announced, the address and the title tell it, and the focus stays", async () => {
  const page = await openPage({ path: "/search/" });
  expect(await search(page, "hearth rooms")).toMatch(/^\d+ results? for “hearth rooms”/);
  expect(new URL(page.url()).searchParams.get("q")).toBe("hearth rooms");
  expect(await page.title()).toMatch(/^hearth rooms – Search – /);
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
});

test("a result leads to the section that matches, with the words marked", async () => {
  const page = await openPage({ path: "/search/?q=hearth+rooms" });
  await announced(page, "hearth rooms");
  expect(await results(page).locator("mark").first().innerText()).toMatch(/^hearth/i);
  const section = results(page).first().locator("a[href*='#']").first();
  expect(problemWith(inSite(await section.getAttribute("href")), "/search/")).toBeUndefined();
  await section.click();
  await page.locator(new URL(page.url()).hash).waitFor({ state: "visible" });
});

test("what an update reports is found in the update", async () => {
  const page = await openPage({ path: "/search/?q=strategic+lead+has+been+appointed" });
  await announced(page, "strategic lead has been appointed");
  const links = await results(page)
    .locator("a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.map((href) => inSite(href).replace(/\?.*#/, "#"))).toContain(
    "/updates/2022-03-14-common-ground/#prompt-access",
  );
});

test("back, forward and reload show a search again", async () => {
  const page = await openPage({ path: "/search/" });
  await search(page, "hearth rooms");
  await search(page, "waiting times");
  await page.goBack();
  await announced(page, "hearth rooms");
  expect(await field(page).inputValue()).toBe("hearth rooms");
  await page.goForward();
  await announced(page, "waiting times");
  await page.reload();
  await announced(page, "waiting times");
  await page.goBack();
  await announced(page, "hearth rooms");
  await page.goBack();
  await status(page).filter({ hasText: "Type a word" }).waitFor();
  expect(await field(page).inputValue()).toBe("");
  expect(await page.locator("#search-results").isVisible()).toBe(false);
});

test("a search can begin in the header of any page", async () => {
  const page = await openPage({ path: "/" });
  await page.locator("header input[name=q]").fill("hearth rooms");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=hearth+rooms");
  expect(countOf(await announced(page, "hearth rooms"))).toBeGreaterThan(0);
});

test("a search without a result says so, and what to do instead", async () => {
  const page = await openPage({ path: "/search/?q=xylophone" });
  expect(await announced(page, "xylophone")).toBe("No results for “xylophone”");
  expect(await page.getByText("check the spelling").isVisible()).toBe(true);
  expect(await page.locator(`#search-nothing a[href='${sitePath}/goals/']`).isVisible()).toBe(true);
  expect(await results(page).count()).toBe(0);
});

test.each([
  "whole plan on one page",
  "readings, newest first",
  "download these readings",
  "all updates by year",
])("“%s”, which pages say of themselves, is not found in their texts", async (words) => {
  const page = await openPage({ path: `/search/?q=${encodeURIComponent(`"${words}"`)}` });
  expect(await announced(page, `"${words}"`)).toMatch(/^No results for/);
});

test.each(["<img src=x onerror=alert(1)>", "?!", '"', "a".repeat(200)])(
  "a search for %s breaks nothing at 320 pixels",
  async (words) => {
    const page = await openPage({ path: `/search/?q=${encodeURIComponent(words)}`, width: 320 });
    await announced(page, words);
    expect(await status(page).locator("*").count()).toBe(0);
    expect(await widthOf(page)).toBe(320);
  },
);

test.each([320, 1280])("results fit %i pixels and have no barrier that axe knows", async (width) => {
  const page = await openPage({ path: "/search/?q=care", width });
  await announced(page, "care");
  expect(await widthOf(page)).toBe(width);
  expect(await findViolations(page)).toEqual([]);
});

test("more results are shown when asked for, and the first of them gets the focus", async () => {
  const page = await openPage({ path: "/search/?q=care" });
  const total = countOf(await announced(page, "care"));
  expect(total).toBeGreaterThan(10);
  expect(await results(page).count()).toBe(10);
  await page.getByRole("button", { name: /^Show \d+ more$/ }).press("Enter");
  await results(page).nth(10).locator("h3 a:focus").waitFor();
  expect(await results(page).count()).toBe(Math.min(total, 20));
  await page.reload();
  await announced(page, "care");
  expect(await results(page).count()).toBe(Math.min(total, 20));
});

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
  expect(await page.locator("main").innerText()).toContain("Search needs JavaScript");
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

describe.each([
  ["small", inject("smallDir"), inject("smallUrl")],
  ["large", inject("largeDir"), inject("largeUrl")],
])("on the %s site", (name, folder, site) => {
  const lists = readSite(name, folder).pages.filter(({ $ }) => $("h1[data-pagefind-body]").length > 0);

  test("a list comes first for its own title", async () => {
    expect(lists.length).toBeGreaterThan(8);
    const page = await openPage({ site, path: "/search/" });
    for (const { path, $ } of lists) {
      const title = $("h1").text().trim();
      expect(await search(page, title), title).not.toContain("No page has");
      const first = results(page).first();
      expect(inSite(await first.locator("h3 a").getAttribute("href")), title).toMatch(
        new RegExp(`^${path}[?]`),
      );
      expect(await first.locator(".app-search__kind").innerText(), title).toBe("Page");
    }
  });
});

test.each([
  ["14 March 2022", "/search/?q=14+March+2022"],
  ["march 2022", "/search/?q=march+2022"],
])("for “%s” the update of that day comes first", async (words, path) => {
  const page = await openPage({ path });
  await announced(page, words);
  expect(await results(page).first().locator(".app-search__kind").innerText()).toBe("Update, 14 March 2022");
});

test("no two links among the results have one name and lead to different places", async () => {
  const page = await openPage({ site: inject("largeUrl"), path: "/search/?q=garden+rooms&n=60" });
  await announced(page, "garden rooms");
  const links = await results(page)
    .locator("a")
    .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")] as const));
  expect(links.length).toBeGreaterThan(60);
  expect(new Set(links.map(([name]) => name)).size).toBe(new Set(links.map(([, href]) => href)).size);
});

test("what lists show of other pages is found there, and not in the lists", async () => {
  const page = await openPage({ path: "/search/?q=suicide&n=60" });
  await announced(page, "suicide");
  const hrefs = await results(page)
    .locator("h3 a")
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : "")));
  expect(hrefs.map(inSite)).toContain("/goals/suicide/");
  for (const list of ["/goals/", "/progress/"]) expect(hrefs.map(inSite)).not.toContain(list);
});

test("an abbreviation and its meaning find the same pages, and both are marked", async () => {
  const page = await openPage({ path: "/search/" });
  const found: (string | null)[][] = [];
  for (const words of ["SRV", "standards review visits"]) {
    await search(page, words);
    const links = await page
      .locator("#search-list h3 a")
      .evaluateAll((all) => all.map((link) => link.textContent));
    const marks = await results(page).locator("mark").allInnerTexts();
    expect(marks.some((mark) => /^SRVs?\b/.test(mark))).toBe(true);
    expect(marks.some((mark) => mark.startsWith("Standards Review Visit"))).toBe(true);
    found.push(links);
  }
  expect(found[0]).toEqual(found[1]);
  expect(found[0]?.[0]).toBe("Standards Review Visits");
  const links = await search(page, "Care Quality Commission").then(() =>
    page.locator("#search-list h3 a").allInnerTexts(),
  );
  expect(links).toContain("Striving for steady care");
});

test("a misspelt word finds what was probably meant, and says so", async () => {
  const page = await openPage({ path: "/search/?q=acreditation" });
  expect(await announced(page, "acreditation")).toMatch(
    /^\d+ results for “acreditation”\. No page has “acreditation”\. Showing results for “accreditation”$/,
  );
  expect((await results(page).locator("mark").first().innerText()).toLowerCase()).toContain("accreditation");
});

test("a search can be taken back to the words as they are written", async () => {
  const page = await openPage({ path: "/search/?q=acreditation+CQC" });
  await page.getByRole("link", { name: "Search for “acreditation CQC” as it is written" }).click();
  await page.locator("#search-status").filter({ hasNotText: "Showing results" }).waitFor();
  expect(await announced(page, "acreditation CQC")).toContain("No page has “acreditation”");
  expect(new URL(page.url()).searchParams.has("literal")).toBe(true);
  expect(await page.locator("#search-literal").isVisible()).toBe(false);
});

test.each(["book", "missed", "merger"])("“%s” is never taken for another word", async (word) => {
  const page = await openPage({ path: `/search/?q=${word}` });
  expect(await announced(page, word)).not.toContain("Showing results");
});

test("of a word that no page has, pages with a related word are shown, and that is said", async () => {
  const page = await openPage({ path: "/search/?q=sexism" });
  expect(await announced(page, "sexism")).toMatch(/No page has “sexism”. Showing results for “/);
});

test("what is due in a month is found by the month, as people type it", async () => {
  const page = await openPage({ path: "/search/?q=what+is+due+in+May" });
  await announced(page, "what is due in May");
  const addresses = await results(page)
    .locator("h3 a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.replace(/[?#].*/, "")));
  expect(inSite(addresses[0] ?? "")).toMatch(/^\/commitments\/hearth-rooms/);
});

test("a word that nothing is like is left out, and that is said", async () => {
  const page = await openPage({ path: "/search/?q=hearth+rooms+xylophone" });
  expect(await announced(page, "hearth rooms xylophone")).toMatch(
    /\d+ results? for .*No page has “xylophone”/,
  );
});

test("a question is answered without the words that only ask", async () => {
  const page = await openPage({ path: "/search/" });
  await search(page, "What are the pillars of Hearth Rooms?");
  expect(await results(page).first().locator("h3").innerText()).toBe("Hearth Rooms");
});

test.each([320, 1280])(
  "a page that a result opens has the words marked, and the marks can go, at %i pixels",
  async (width) => {
    const page = await openPage({ path: "/search/?q=srv", width });
    await announced(page, "srv");
    await results(page).locator("a[href*='/updates/'][href*='#']").first().click();
    const marks = page.locator("main mark");
    await marks.first().waitFor();
    const texts = new Set((await marks.allInnerTexts()).map((text) => text.toLowerCase()));
    expect(texts).toContain("srvs");
    expect(texts).toContain("standards review visits");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).not.toContain("highlight");
    expect(await widthOf(page)).toBe(width);
    expect(await findViolations(page)).toEqual([]);

    const text = await page.locator("main").innerText();
    await page.getByRole("button", { name: "Remove marks" }).press("Enter");
    expect(await marks.count()).toBe(0);
    expect(await page.locator("main").innerText()).toBe(text);
    expect(page.url()).not.toContain("highlight");
    expect(new URL(page.url()).hash).not.toBe("");
  },
);

test("words from an address are only ever text", async () => {
  const path = "/privacy/?highlight=%3Cimg+src%3Dx%3E&highlight=(&highlight=Privacy";
  const page = await openPage({ path });
  await page.locator("main mark").first().waitFor();
  expect(await page.locator("main img").count()).toBe(0);
});
