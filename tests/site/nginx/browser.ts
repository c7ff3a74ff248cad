import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { runningChromium } from "../../browser/chromium.ts";
import { listenForComplaints } from "../../browser/complaints.ts";
import { search } from "../../browser/search-page.ts";
import { readBuilt } from "../built.ts";
import type { Deployed } from "./deployed.ts";

/** What a reader's browser makes of it. */
export function testBrowser(site: () => Deployed): void {
  /** Opens an empty page, for some work; nothing may go wrong in it. */
  async function inBrowser(work: (page: Page) => Promise<void>): Promise<void> {
    const { url } = site().nginx;
    const browser = await runningChromium();
    const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true });
    try {
      const page = await context.newPage();
      const complaints = listenForComplaints(page, url);
      await work(page);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  test("a page loads and the search works, and the policy stops nothing of it", () =>
    inBrowser(async (page) => {
      await page.goto("/");
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
      await page.goto("/search/");
      expect(await search(page, "care")).toMatch(/^\d+ results? for/);
      // The worker of the search has just run WebAssembly; the page itself may not.
      const refusal = await page.evaluate(() =>
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
          () => "none",
          (error: Error) => error.name,
        ),
      );
      expect(refusal).toBe("CompileError");
    }));

  test("a page of the next build has its own styles, though nginx still has the headers of this one", () =>
    inBrowser(async (page) => {
      const html = readBuilt("/index.html");
      const style = /<style>(.+?)<\/style>/s.exec(html)?.[1] ?? "";
      const next = `${style}html{orphans:7}`;
      site().deploy({
        "index.html": html.replace(style, () => next).replace(hashOf(style), () => hashOf(next)),
      });
      await page.goto("/");
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).orphans)).toBe("7");
      site().deploy();
    }));
}

function hashOf(style: string): string {
  return `sha256-${createHash("sha256").update(style).digest("base64")}`;
}
