import { expect, test } from "vitest";
import { openPage } from "./open.ts";
import { announced, results, search } from "./search-page.ts";

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
    /^\d+ results for “acreditation”\. No page has “acreditation”, so these are for “accreditation”$/,
  );
  expect((await results(page).locator("mark").first().innerText()).toLowerCase()).toContain("accreditation");
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
