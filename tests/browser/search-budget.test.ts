import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { budgets } from "../../src/build/budgets.ts";
import { openPage } from "./open.ts";
import { announced, field } from "./search-page.ts";

const questions = ["hearth rooms", "waiting times", "Hollin"];

test.each(questions)("suggestions for %s in the header are within the budget of a search", async (words) => {
  const files = await askedFor("/privacy/", async (page) => {
    await page.locator("#Page-search-field").focus();
    await page.keyboard.insertText(words);
    await page.locator("header [role=option]").first().waitFor();
  });
  expectWithinBudget(files);
});

test.each(questions)("results for %s on the search page are within the budget of a search", async (words) => {
  const files = await askedFor("/search/", async (page) => {
    await field(page).focus();
    await page.keyboard.insertText(words);
    await page.keyboard.press("Enter");
    await announced(page, words);
  });
  expectWithinBudget(files);
});

/** The files that a page asks for while a reader searches, each once: it may keep what it has. */
async function askedFor(path: string, search: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await openPage({ path: "/" });
  await page.goto(path, { waitUntil: "networkidle" });
  const files = new Set<string>();
  page.on("request", (request) => files.add(new URL(request.url()).pathname));
  await search(page);
  await page.waitForLoadState("networkidle");
  return [...files];
}

function expectWithinBudget(files: string[]): void {
  // Its own requests are seen too, though they are those of a worker.
  expect(files).toContain("/pagefind/wasm.en.pagefind");
  const bytes = files.map(
    (file) => gzipSync(readFileSync(join(inject("smallDir"), file)), { level: 9 }).length,
  );
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budgets.searchBytes);
  expect(files.length).toBeLessThanOrEqual(budgets.searchRequests);
}
