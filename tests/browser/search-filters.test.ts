import { expect, inject, test } from "vitest";
import { sitePath } from "../setup/build-run.ts";
import {
  announced,
  asked,
  countBeside,
  countOf,
  filter,
  labels,
  openPage,
  results,
  status,
  widthOf,
} from "./open.ts";
import { findViolations } from "../accessibility/axe.ts";

// On the large record: its 30 updates of Better Care each report on Garden Rooms in 3 places.

const site = inject("largeUrl");

test("the counts of kinds add up to all results", async () => {
  const page = await openPage({ site, path: "/search/?q=garden+rooms" });
  const all = countOf(await announced(page, "garden rooms"));
  const texts = await labels(page, "kind").allInnerTexts();
  const counts = texts.map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]));
  expect(counts.reduce((sum, count) => sum + count)).toBe(all);
  expect(all).toBeGreaterThan(30);
});

test("filters of a group add up, groups narrow each other, and each count is what is then shown", async () => {
  const page = await openPage({ site, path: "/search/?q=garden+rooms" });
  await announced(page, "garden rooms");
  const updates = await countBeside(page, "Updates");

  await filter(page, "Updates").check();
  expect(await asked(page, "q=garden+rooms&kind=Update")).toBe(updates);
  const [in2024, in2025] = [await countBeside(page, "2024"), await countBeside(page, "2025")];
  expect([in2024, in2025]).toEqual([3, 25]);

  await filter(page, "2024").check();
  expect(await asked(page, "q=garden+rooms&kind=Update&year=2024")).toBe(in2024);
  // The choice in its own group doesn't change what another value would give.
  expect(await countBeside(page, "2025")).toBe(in2025);

  await filter(page, "2025").check();
  expect(await asked(page, "q=garden+rooms&kind=Update&year=2025&year=2024")).toBe(in2024 + in2025);

  const quiet = await countBeside(page, "Quiet Hours");
  await filter(page, "Quiet Hours").check();
  const shown = await asked(page, "q=garden+rooms&kind=Update&workstream=quiet-hours&year=2025&year=2024");
  expect(shown).toBe(quiet);
  expect(await results(page).count()).toBe(quiet);

  await page.goBack();
  expect(await asked(page, "q=garden+rooms&kind=Update&year=2025&year=2024")).toBe(in2024 + in2025);
  expect(await filter(page, "Quiet Hours").isChecked()).toBe(false);
  await page.reload();
  expect(await asked(page, "q=garden+rooms&kind=Update&year=2025&year=2024")).toBe(in2024 + in2025);

  await page.locator("#search-filters .app-search__clear a").press("Enter");
  expect(await asked(page, "q=garden+rooms")).toBeGreaterThan(updates);
});

test("a filter that leaves no result can be given up with the keyboard, and keeps the focus", async () => {
  const page = await openPage({ site, path: "/search/?q=garden+rooms&kind=Strategy" });
  expect(await announced(page, "garden rooms")).toBe("No results for “garden rooms” with 1 filter");
  expect(
    await page.locator(`#search-nothing a[href='${sitePath}/search/?q=garden+rooms']`).innerText(),
  ).toMatch(/^Remove all filters \(\d+ results\)$/);
  await filter(page, "Strategy").press("Space");
  await results(page).first().waitFor();
  expect(await page.locator(":focus").getAttribute("value")).toBe("Strategy");
});

test("results can be sorted by date, and pages without one come last", async () => {
  const page = await openPage({ site, path: "/search/?q=garden+rooms" });
  await announced(page, "garden rooms");
  await page.getByRole("link", { name: "newest first" }).press("Enter");
  await page.waitForURL("**/search/?q=garden+rooms&sort=date");
  await page.getByText("Pages without a date come last").waitFor();
  await results(page).first().getByText("Update, 20 January 2026", { exact: true }).waitFor();
  const days = (await page.locator(".app-search__kind").allInnerTexts()).map((text) =>
    Date.parse(text.split(", ")[1] ?? ""),
  );
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  await page.goto("/search/?q=garden+rooms&sort=date&n=60");
  await announced(page, "garden rooms");
  const kinds = await page.locator(".app-search__kind").allInnerTexts();
  expect(kinds.at(-1)).not.toContain("Update");
});

test("on a narrow screen the first result is seen, and the filters open above it", async () => {
  const page = await openPage({ site, path: "/search/?q=garden+rooms", width: 320 });
  await announced(page, "garden rooms");
  const top = (await results(page).first().boundingBox())?.y ?? Infinity;
  expect(top).toBeLessThan(800);
  await page.locator("#search-filters summary").press("Enter");
  await filter(page, "2024").check();
  await status(page).filter({ hasText: "with 1 filter" }).waitFor();
  expect(await page.locator("#search-filters summary").innerText()).toBe("Filter the results (1 chosen)");
  expect(await widthOf(page)).toBe(320);
  expect(await findViolations(page)).toEqual([]);
});

test("a group of filters is cut off only where it is very long, and then in the middle of a line", async () => {
  const page = await openPage({ path: "/search/?q=care" });
  await announced(page, "care");
  const lists = page.locator("#search-filters .nhsuk-checkboxes:visible");
  const hidden = () => lists.evaluateAll((all) => all.map((list) => list.scrollHeight - list.clientHeight));
  expect(Math.max(...(await hidden()))).toBe(0);
  const lines = await lists.first().evaluate((list) => {
    const last = list.querySelector(":scope > :not([hidden])")!;
    list.append(...Array.from({ length: 12 }, () => last.cloneNode(true)));
    return list.clientHeight / last.clientHeight;
  });
  expect((await hidden())[0]).toBeGreaterThan(100);
  expect(lines % 1).toBeGreaterThan(0.3);
  expect(lines % 1).toBeLessThan(0.7);
});
