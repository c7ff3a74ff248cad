import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { findBrowser } from "../tests/setup/browser.ts";
import { readSite } from "../tests/site/built-site.ts";
import { runCommand } from "./command.ts";
import { FlagError } from "./flags.ts";
import { oneOfEveryKind } from "./screens/kinds.ts";
import { sheetOf, shotOf, type Shot } from "./screens/sheet.ts";
import { serveSite } from "./server.ts";
import { settingsOfRun } from "./settings.ts";

const widths = [320, 768, 1280];

await runCommand({
  help: `npm run screens -- [--site FOLDER] [--to FOLDER]

Takes one page of every kind of a built site at ${widths.join(", ")} pixels, onto one sheet a width.

  --site FOLDER   a built site; that of the last npm run build if left out
  --to FOLDER     the folder to write to; screens if left out
  --help          show this`,
  options: { site: { type: "string" }, to: { type: "string", default: "screens" } },
  async run({ values: { site, to } }) {
    const folder = site ?? (await settingsOfRun()).outDir;
    if (!existsSync(join(folder, "index.html"))) {
      throw new FlagError(`There is no built site in ${folder}: run npm run build first.`);
    }
    const paths = oneOfEveryKind(readSite("the site", folder).pages.map(({ path }) => path));
    mkdirSync(to, { recursive: true });
    const server = await serveSite(folder, 4750);
    const browser = await chromium.launch(await findBrowser(process.env));
    try {
      const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
      const page = await context.newPage();
      // A sheet is a page of its own, which the site's security policy has no say in.
      const table = await context.newPage();
      for (const width of widths) {
        const shots: Shot[] = [];
        for (const path of [...paths, "/search/?q=care"]) {
          shots.push(await shotOf(page, server.url, path, width));
        }
        const file = join(to, `${width}.png`);
        writeFileSync(file, await sheetOf(table, shots, width));
        console.log(`${file}: ${shots.length} pages`);
      }
      return 0;
    } finally {
      await browser.close();
      await server.close();
    }
  },
});
