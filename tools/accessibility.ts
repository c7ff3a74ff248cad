import { createRequire } from "node:module";
import process from "node:process";
import { chromium } from "playwright-core";
import { pickOneOfEveryKind, readSite } from "../tests/site/built-site.ts";
import { findBrowser } from "../scripts/browser.ts";
import { computeFigures, writeReportPage, type Saved } from "./accessibility-report.ts";
import { columns, lookAt, type Looked, findWrongWhenSaved } from "./accessibility-checks.ts";
import { runCommand } from "../scripts/command.ts";
import { useWorkFolder, findSiteToLookAt, writePage } from "./process.ts";
import { serveSite } from "../scripts/server.ts";

const files = { page: "docs/accessibility.md", figures: "src/accessibility/tested.json" };
const require = createRequire(import.meta.url);
const versionOf = (name: string): string => require(`${name}/package.json`).version;

await runCommand({
  help: `npm run accessibility -- [--site FOLDER]

Looks for barriers on every page of the site, in every state that a reader may see it in. Takes some minutes.
Writes ${files.page}, and ${files.figures} for the accessibility statement.

  --site FOLDER   a built site; one is built of the content folder if left out
  --help          show this

Ends with 0 where nothing is wrong, 1 where something is.`,
  options: { site: { type: "string" } },
  async run({ values: { site } }, { settings }) {
    const { asOf } = await settings();
    return useWorkFolder("accessibility", async (folder) => {
      const built = await findSiteToLookAt(site, folder, asOf);
      const { site: host, looked, saved, version } = await lookAtSite(built);
      const tools = {
        axe: versionOf("axe-core"),
        ibm: versionOf("accessibility-checker-engine"),
        browser: version,
      };
      const figures = computeFigures(looked, host, asOf, tools);
      await writePage(files.page, writeReportPage(looked, figures, saved));
      await writePage(files.figures, JSON.stringify(figures));
      const wrong = figures.wrong + saved.wrong.length;
      console.log(`${figures.pages} pages, ${figures.looks} looks, ${wrong} found wrong: ${files.page}`);
      return wrong === 0 ? 0 : 1;
    });
  },
});

/** Opens every page of a built site, and the search page with results; and saves one of every kind. */
async function lookAtSite(
  folder: string,
): Promise<{ site: string; looked: Looked[]; saved: Saved; version: string }> {
  const { origin, pages } = readSite("the site", folder);
  const paths = pages.map(({ path }) => path);
  const server = await serveSite(folder, 4700);
  const browser = await chromium.launch(await findBrowser(process.env));
  try {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    const looked: Looked[] = [];
    for (const path of [...paths, "/search/?q=care"]) {
      const one = await lookAt(page, server.url, path);
      looked.push(one);
      const wrong = one.outcomes.flatMap((outcome, at) =>
        outcome.wrong.map((line) => `  ${columns[at]}: ${line}`),
      );
      console.error([`${looked.length} of ${paths.length + 1} ${path}`, ...wrong].join("\n"));
    }
    // A saved page has no scripts, and so no search.
    const kinds = pickOneOfEveryKind(paths).filter((path) => path !== "/search/");
    const saved = { pages: kinds.length, wrong: await findWrongWhenSaved(browser, server.url, kinds) };
    return { site: new URL(origin).host, looked, saved, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}
