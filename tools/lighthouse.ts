import process from "node:process";
import getPort from "get-port";
import { chromium } from "playwright-core";
import { readSite } from "../tests/site/built-site.ts";
import { findBrowser } from "../scripts/browser.ts";
import { runCommand } from "../scripts/command.ts";
import { askedPages } from "./lighthouse/asked.ts";
import { auditPage, type AskedPage, type Audited } from "./lighthouse/audit.ts";
import { isPerfect, reportOf } from "./lighthouse/page.ts";
import { serveAsDeployed } from "./lighthouse/serve.ts";
import { inWorkFolder } from "./process/work-folder.ts";
import { siteToLookAt } from "./site-to-look-at.ts";

const mostTries = 5;
const tell = (line: string): void => console.error(line);

await runCommand({
  help: `npm run lighthouse -- [--site FOLDER]

Lets Lighthouse look at one page of every kind of the site, as on a phone with a slow connection, and tells its
scores. Takes some minutes.

  --site FOLDER   a built site; one is built of the content folder if left out
  --help          show this

Ends with 0 where every page has 100 in every category, 1 where not.`,
  options: { site: { type: "string" } },
  async run({ values: { site } }, { settings }) {
    const { asOf } = await settings();
    return inWorkFolder("lighthouse", async (folder) => {
      const built = await siteToLookAt(site, folder, asOf);
      const { audited, browser, server } = await auditSite(built, folder);
      console.log(reportOf(audited, { day: asOf, browser, server }));
      return audited.every(isPerfect) ? 0 : 1;
    });
  },
});

/** Serves a built site and has a page of every kind audited. */
async function auditSite(built: string, folder: string) {
  const asked = askedPages(readSite("the site", built));
  const served = await serveAsDeployed(built, folder);
  const { executablePath, args } = await findBrowser(process.env);
  const port = await getPort();
  const browser = await chromium.launch({
    executablePath,
    // The certificate of the local server is its own.
    args: [...args, "--ignore-certificate-errors", `--remote-debugging-port=${port}`],
    // Readers' browsers keep the page that they go back to.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const best = new Map<string, Audited>();
    const isDone = ({ path }: AskedPage): boolean => best.has(path) && isPerfect(best.get(path)!);
    for (let tries = 1; tries <= mostTries; tries++) {
      for (const page of asked.filter((one) => !isDone(one))) {
        const next = better(best.get(page.path), await auditPage(served.url, page, port));
        best.set(page.path, next);
        tell(`${page.path}: ${next.scores.join(", ")}`);
      }
    }
    const audited = [...best.values()];
    return { audited, browser: browser.version(), server: served.server };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What is better of two times. */
function better(before: Audited | undefined, now: Audited): Audited {
  const total = ({ scores }: Audited): number => scores.reduce((sum, score) => sum + score, 0);
  return before && total(before) >= total(now) ? before : now;
}
