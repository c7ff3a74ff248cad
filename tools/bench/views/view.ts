import type { Browser, Page } from "playwright-core";

/** What a reader had of one page. */
export interface View {
  /** Milliseconds until something showed: First Contentful Paint. */
  shown: number;
  /** Milliseconds until the largest part showed: Largest Contentful Paint. */
  largest: number;
  /** How much of what was there moved: Cumulative Layout Shift. */
  moved: number;
}

// "Slow 4G" of Chromium's developer tools, and a processor of a phone.
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const slower = 4;

/** Opens pages one after the other as a reader with an empty cache, a slow network and a slow processor. */
export async function viewsOf(browser: Browser, addresses: string[]): Promise<View[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const views: View[] = [];
    for (const address of addresses) views.push(await viewOf(page, address));
    return views;
  } finally {
    await context.close();
  }
}

async function viewOf(page: Page, address: string): Promise<View> {
  await page.goto(address, { waitUntil: "networkidle" });
  return page.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => resolve(observer.takeRecords()), 300);
      });
    const paints = await entries("paint");
    const largest = await entries("largest-contentful-paint");
    const shifts = await entries("layout-shift");
    return {
      shown: paints.find(({ name }) => name === "first-contentful-paint")?.startTime ?? Number.NaN,
      largest: largest.at(-1)?.startTime ?? Number.NaN,
      moved: shifts.reduce((sum, shift) => sum + ("value" in shift ? Number(shift.value) : 0), 0),
    };
  });
}
