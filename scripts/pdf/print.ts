import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page, type Route } from "playwright-core";
import type { Browser } from "../browser.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

/** A page as a PDF. */
export interface Printed {
  path: string;
  pdf: Buffer;
}

/**
 * Prints pages of a built site on A4, one after the other, tagged and with an outline (PDF/UA's basis).
 * The browser sees them at the site's public address, so that their links lead there. It asks nothing else.
 */
export async function* printed(site: SiteOnDisk, paths: string[], browser: Browser): AsyncGenerator<Printed> {
  const running = await chromium.launch(browser);
  try {
    // A chart or a picture that a script would have to bring is not in print either.
    const page = await running.newPage({ locale: "en-GB", javaScriptEnabled: false });
    await page.route("**", (route) => answer(route, site));
    for (const path of paths) yield { path, pdf: await print(page, site.origin + path) };
  } finally {
    await running.close();
  }
}

async function print(page: Page, address: string): Promise<Buffer> {
  await page.goto(address);
  return page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true, outline: true });
}

/** Answers a request for the site from its folder, and no other. */
async function answer(route: Route, { folder, origin }: SiteOnDisk): Promise<void> {
  const url = new URL(route.request().url());
  const file = join(folder, decodeURI(url.pathname), url.pathname.endsWith("/") ? "index.html" : "");
  if (url.origin === origin && existsSync(file)) await route.fulfill({ path: file });
  else await route.abort();
}
