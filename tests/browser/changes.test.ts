import { expect, test } from "vitest";
import { openPage } from "./open.ts";

const shown = (page: Awaited<ReturnType<typeof openPage>>) =>
  page
    .locator("li[data-date]:visible")
    .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-date") ?? ""));

test("what changed since a day is shown alone, and can be shown all again", async () => {
  const page = await openPage({ path: "/changes/?since=2022-03-15" });
  const days = await shown(page);
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((day) => day < "2022-03-15")).toEqual([]);
  expect(await page.locator("#Page-since-found").innerText()).toBe(
    `${days.length} changes since 15 March 2022. Show all`,
  );
  await page.getByRole("link", { name: "Show all" }).click();
  expect((await shown(page)).length).toBeGreaterThan(days.length);
});

test("the day is chosen on the page, and one that isn’t a day shows all", async () => {
  const page = await openPage({ path: "/changes/?since=yesterday" });
  const all = await shown(page);
  await page.getByLabel("Show what changed since").fill("2022-05-01");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/since=2022-05-01/);
  expect((await shown(page)).length).toBeLessThan(all.length);
});

test("nothing is kept on the device until a reader asks, and goes when they ask no longer", async () => {
  const page = await openPage({ path: "/changes/" });
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  expect(await kept()).toEqual({});
  const box = page.getByLabel("Remember on this device when I last looked");
  await box.check();
  expect(await kept()).toEqual({ "last-looked": "2026-11-01" });
  await page.evaluate(() => localStorage.setItem("last-looked", "2022-03-15"));
  await page.reload();
  await page.getByRole("link", { name: "Show what has changed since" }).click();
  await page.waitForURL(/since=2022-03-15/);
  expect(await kept()).toEqual({ "last-looked": "2026-11-01" });
  await box.uncheck();
  expect(await kept()).toEqual({});
});

test("without scripts everything is there, by month", async () => {
  const page = await openPage({ path: "/changes/", javaScript: false });
  expect(await page.locator("#Page-since").isVisible()).toBe(false);
  await page.getByRole("link", { name: /^March 2022/ }).click();
  expect(page.url()).toMatch(/#month-2022-03$/);
});
