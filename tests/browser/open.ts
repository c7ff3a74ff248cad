import type { Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { runningChromium } from "./chromium.ts";
import { listenForComplaints } from "./complaints.ts";

/** How a page is opened. */
export interface Opening {
  /** Its address inside the site, such as `/updates/`. */
  path: string;
  /** The window's width in pixels; 1280 if left out. */
  width?: number;
  /** False to see what a reader without scripts sees. */
  javaScript?: boolean;
  /** The address of the site; the one of the small record if left out. */
  site?: string;
}

/** A page that several tests go on with, and what it has done that it shouldn't. */
export interface Tab {
  page: Page;
  complaints: string[];
}

/** Opens an empty page in a new context, with no address yet. Its test closes the context. */
export async function openTab({
  width = 1280,
  javaScript = true,
  site = inject("smallUrl"),
}: Omit<Opening, "path">): Promise<Tab> {
  const browser = await runningChromium();
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  return { page, complaints: listenForComplaints(page, site) };
}

/**
 * Opens a page of the site for one test, and closes it when the test ends. The test fails
 * if the page meets an error, asks another host for something, or misses a file.
 */
export async function openPage({ path, ...how }: Opening): Promise<Page> {
  const { page, complaints } = await openTab(how);
  onTestFinished(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  await page.goto(path);
  return page;
}
