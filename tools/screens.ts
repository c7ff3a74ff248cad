import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../scripts/browser.ts";
import { readSite } from "../tests/site/built-site.ts";
import { runCommand } from "../scripts/command.ts";
import { FlagError } from "../scripts/flags.ts";
import { inWorkFolder } from "./process/work-folder.ts";
import { buildExample } from "./screens/example.ts";
import { classesOf, everyLook } from "../tests/site/kinds.ts";
import { sheetOf, shotOf, type Shot } from "./screens/sheet.ts";
import { serveSite } from "../scripts/server.ts";

const widths = [320, 768, 1280];

await runCommand({
  help: `npm run screens -- [--site FOLDER] [--to FOLDER]

Takes pages of a built site at ${widths.join(", ")} pixels, onto one sheet a width: one page of every kind, and
whatever pages have besides. Does the same with the example trust of the tests, which has more to show.

  --site FOLDER   a built site, alone; that of the last npm run build and the example if left out
  --to FOLDER     the folder to write to; screens if left out
  --help          show this`,
  options: { site: { type: "string" }, to: { type: "string", default: "screens" } },
  async run({ values: { site, to } }, { settings }) {
    const { outDir, asOf } = await settings();
    const own = site ?? outDir;
    if (!existsSync(join(own, "index.html"))) {
      throw new FlagError(`There is no built site in ${own}: run npm run build first.`);
    }
    mkdirSync(to, { recursive: true });
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      await takeSite(browser, own, (width) => join(to, `${width}.png`));
      if (site !== undefined) return 0;
      await inWorkFolder("screens", async (folder) => {
        const example = await buildExample(folder, asOf);
        await takeSite(browser, example, (width) => join(to, `example-${width}.png`));
      });
      return 0;
    } finally {
      await browser.close();
    }
  },
});

/** Takes a built site onto a sheet a width. */
async function takeSite(browser: Browser, folder: string, fileOf: (width: number) => string): Promise<void> {
  const { pages } = readSite("the site", folder);
  const paths = everyLook(pages.map(({ path, html }) => ({ path, classes: classesOf(html) })));
  const server = await serveSite(folder, 4750);
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    // A sheet is a page of its own, which the site's security policy has no say in.
    const table = await context.newPage();
    for (const width of widths) {
      const shots: Shot[] = [];
      for (const path of [...paths, "/search/?q=care"]) {
        shots.push(await shotOf(page, server.url, path, width));
      }
      writeFileSync(fileOf(width), await sheetOf(table, shots, width));
      console.log(`${fileOf(width)}: ${shots.length} pages`);
    }
  } finally {
    await context.close();
    await server.close();
  }
}
