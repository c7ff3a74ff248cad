import { expect, test } from "vitest";
import { openPage } from "./open.ts";
import { announced, results, widthOf } from "./search-page.ts";
import { violationsOn } from "../accessibility/axe.ts";

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
    expect(await violationsOn(page)).toEqual([]);

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
