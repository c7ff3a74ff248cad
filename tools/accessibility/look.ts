import type { Page } from "playwright-core";
import type { Outcome } from "../../tests/accessibility/check.ts";
import { states, usualMedia } from "./states.ts";

/** What all checks came to on one page, in the order of `columns`. */
export interface Looked {
  path: string;
  outcomes: Outcome[];
}

/** What each outcome of a page is of: a check and the state that it looked at. */
export const columns: readonly string[] = states.flatMap(({ name, checks }) =>
  checks.map((check) => `${check.name}, ${name}`),
);

/** Opens an address once and takes it through every state and check. */
export async function lookAt(page: Page, site: string, path: string): Promise<Looked> {
  await page.setViewportSize({ width: states[0]?.width ?? 320, height: 800 });
  await page.emulateMedia(usualMedia);
  // A search is answered after the page has loaded.
  await page.goto(site + path, { waitUntil: path.includes("?") ? "networkidle" : "load" });
  const outcomes: Outcome[] = [];
  for (const { width, media, checks } of states) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ ...usualMedia, ...media });
    for (const check of checks) outcomes.push(await check.find(page));
  }
  return { path, outcomes };
}
