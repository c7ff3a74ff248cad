import { expect, test } from "vitest";
import { openPage } from "./open.ts";
import { announced, countOf, kind, kinds, results, status } from "./search-page.ts";

test("kinds count what each would show, and narrow the results together", async () => {
  const page = await openPage({ path: "/search/?q=life+rooms" });
  const all = countOf(await announced(page, "life rooms"));
  const labels = await kinds(page).allInnerTexts();
  const counts = labels.map((label) => Number(/\((\d+)\)$/.exec(label)?.[1]));
  expect(counts.reduce((sum, count) => sum + count)).toBe(all);

  await kind(page, "Updates").check();
  await status(page)
    .filter({ hasText: /in updates$/ })
    .waitFor();
  const updates = countOf(await status(page).innerText());
  expect(await results(page).count()).toBe(updates);
  expect(updates).toBeLessThan(all);

  await kind(page, "Glossary").check();
  await status(page).filter({ hasText: "in updates or glossary" }).waitFor();
  expect(countOf(await status(page).innerText())).toBeGreaterThan(updates);
  expect(new URL(page.url()).searchParams.getAll("kind")).toEqual(["Update", "Glossary"]);
  expect(await kinds(page).allInnerTexts()).toEqual(labels);

  await page.goBack();
  await status(page)
    .filter({ hasText: /in updates$/ })
    .waitFor();
  expect(await kind(page, "Glossary").isChecked()).toBe(false);
});

test("a kind that leaves no result can be given up with the keyboard, and keeps the focus", async () => {
  const page = await openPage({ path: "/search/?q=life+rooms&kind=Strategy" });
  expect(await announced(page, "life rooms")).toBe("No results for “life rooms” in strategy");
  await kind(page, "Strategy").press("Space");
  await results(page).first().waitFor();
  expect(await page.locator(":focus").getAttribute("value")).toBe("Strategy");
});
