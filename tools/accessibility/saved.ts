import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

/**
 * Saves pages as a reader does, each as one file (MHTML), opens the files without a network, and gives what is
 * then wrong: a page reads and looks as it did on the site.
 */
export async function wrongWhenSaved(
  browser: Browser,
  site: string,
  paths: readonly string[],
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  const online = await browser.newContext({ reducedMotion: "reduce" });
  const offline = await browser.newContext({ reducedMotion: "reduce", offline: true });
  try {
    const [page, saved] = [await online.newPage(), await offline.newPage()];
    const session = await online.newCDPSession(page);
    const wrong: string[] = [];
    for (const [index, path] of paths.entries()) {
      await page.goto(site + path);
      const before = await lookOf(page);
      const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
      const file = join(folder, `${index}.mhtml`);
      writeFileSync(file, data);
      await saved.goto(pathToFileURL(file).href);
      const after = await lookOf(saved);
      const lost = Object.entries(before).filter(([name, value]) => after[name] !== value);
      wrong.push(...lost.map(([name]) => `\`${path}\`, saved: its ${name} is not the same`));
    }
    return wrong;
  } finally {
    await online.close();
    await offline.close();
    rmSync(folder, { recursive: true });
  }
}

/** What a reader would notice of a page: its words, its pictures and its styles. */
function lookOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const styles = ["header", "h1", "main", "footer"].map((selector) => {
      const element = document.querySelector(selector);
      if (!element) return "";
      const { color, backgroundColor, fontFamily, fontSize } = getComputedStyle(element);
      return [color, backgroundColor, fontFamily, fontSize].join();
    });
    return {
      text: document.body.innerText,
      pictures: [...document.images].map(({ naturalWidth }) => naturalWidth).join(),
      styles: styles.join(" "),
    };
  });
}
