import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { findBrowser } from "./browser.ts";
import { runCommand } from "./command.ts";
import { FlagError } from "./flags.ts";
import { printed } from "./pdf/print.ts";
import { pathOf, PrintError, siteIn, wholePages } from "./pdf/site-on-disk.ts";

await runCommand({
  help: `npm run pdf -- [ADDRESS …] [--to FOLDER]

Prints pages of the built site as PDFs, with tags for screen readers and an outline. Build the site first.

  ADDRESS       a page of the site, such as /progress/; every whole plan and whole history if left out
  --to FOLDER   the folder to write to; pdf if left out
  --help        show this`,
  options: { to: { type: "string", default: "pdf" } },
  words: Infinity,
  async run({ values: { to }, positionals }, { settings }) {
    const { outDir } = await settings();
    try {
      const site = siteIn(outDir);
      const paths =
        positionals.length > 0 ? positionals.map((address) => pathOf(address, site)) : wholePages(site);
      if (paths.length === 0) throw new PrintError("There is no whole plan or history yet: name a page.");
      mkdirSync(to, { recursive: true });
      for await (const { path, pdf } of printed(site, paths, await findBrowser(process.env))) {
        const file = join(to, `${path.slice(1, -1).replaceAll("/", "-") || "home"}.pdf`);
        writeFileSync(file, pdf);
        console.log(`${file} (${Math.ceil(pdf.length / 1000)} kB)`);
      }
      return 0;
    } catch (error) {
      throw error instanceof PrintError ? new FlagError(error.message) : error;
    }
  },
});
