import { expect, test } from "vitest";
import { problemWith } from "../site/built.ts";
import { openPage } from "./open.ts";
import { announced, countOf, field, results, search, status, widthOf } from "./search-page.ts";
import { violationsOn } from "../accessibility/axe.ts";

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
  expect(problemWith((await section.getAttribute("href")) ?? "", "/search/")).toBeUndefined();
  await section.click();
  await page.locator(new URL(page.url()).hash).waitFor({ state: "visible" });
});

test("what an update reports is found in the update", async () => {
  const page = await openPage({ path: "/search/?q=strategic+lead+has+been+appointed" });
  await announced(page, "strategic lead has been appointed");
  const links = await results(page)
    .locator("a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.map((href) => href?.replace(/\?.*#/, "#"))).toContain(
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
  expect(await page.locator("#search-nothing a[href='/goals/']").isVisible()).toBe(true);
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
  expect(await violationsOn(page)).toEqual([]);
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
