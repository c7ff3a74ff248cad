import type { Browser } from "playwright-core";
import type { Sent, SlowServer } from "./slow-server.ts";
import type { Way } from "./ways.ts";

/** What one search took, from turning to the search to its results. */
export interface Asked {
  way: string;
  words: string;
  /** Milliseconds until the title of the first result showed. */
  shown: number;
  /** All that was sent for it. */
  sent: Sent[];
}

const slower = 4;
const longest = 120_000;

/** Searches once, as a reader with an empty cache and a slow processor. */
export async function ask(browser: Browser, server: SlowServer, way: Way, words: string): Promise<Asked> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, baseURL: server.url });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(way.path, { waitUntil: "networkidle", timeout: longest });
    await page.locator(way.ready).waitFor({ state: "attached", timeout: longest });
    await server.sent();
    server.forget();
    const begun = performance.now();
    await way.ask(page, words);
    await page.waitForFunction(isShown, way.titles, { timeout: longest });
    const shown = performance.now() - begun;
    return { way: way.name, words, shown, sent: await server.sent() };
  } finally {
    await context.close();
  }
}

/**
 * Whether a page shows what a selector finds first. In the page itself, as Playwright's own search for it goes
 * through every element each time that it looks: at 10,000 updates that took longer than the search.
 */
function isShown(selector: string): boolean {
  return document.querySelector(selector)?.checkVisibility() === true;
}
