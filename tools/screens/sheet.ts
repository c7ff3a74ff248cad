import type { Page } from "playwright-core";

/** A page as it looks. */
export interface Shot {
  path: string;
  jpeg: Buffer;
}

/** How much of a long page is shown, in pixels. */
const tallest = 1600;

/** Takes a page at a width, from its top. */
export async function shotOf(page: Page, site: string, path: string, width: number): Promise<Shot> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(site + path, { waitUntil: path.includes("?") ? "networkidle" : "load" });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, tallest) });
  return { path, jpeg: await page.screenshot({ type: "jpeg", quality: 85 }) };
}

/** How wide the sheet is, and a shot on it, by the width of the window. */
const widthOfSheet = 2600;
const shownAt = (width: number): number => Math.min(width * 0.75, 480);

/** Lays shots of one width out side by side, each under its address, and takes them as one picture. */
export async function sheetOf(page: Page, shots: readonly Shot[], width: number): Promise<Buffer> {
  const figures = shots.map(
    ({ path, jpeg }) => `<figure>
      <figcaption>${path.replaceAll("&", "&amp;")}</figcaption>
      <img src="data:image/jpeg;base64,${jpeg.toString("base64")}" alt="">
    </figure>`,
  );
  await page.setViewportSize({ width: widthOfSheet, height: 900 });
  await page.setContent(
    `<!doctype html><style>
      body { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px; background: #555; font: 14px Arial, sans-serif }
      figure { width: ${shownAt(width)}px; margin: 0 }
      figcaption { color: #fff; overflow-wrap: anywhere }
      img { width: 100% }
    </style>${figures.join("")}`,
    { waitUntil: "load" },
  );
  return page.screenshot({ fullPage: true });
}
