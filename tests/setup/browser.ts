import { spawnSync } from "node:child_process";
import bundled from "@sparticuz/chromium";
import { findBrowser, type Browser } from "../../scripts/browser.ts";

// A test's page lives for a moment: to make its scripts fast takes longer than they then save.
const shortLived = "--js-flags=--max-optimized-bytecode-size=0";

/**
 * The Chromium that comes with the packages where it runs: it is the same for everybody, has no window and
 * takes a third of an installed one's time to open a page. Or else as `findBrowser`, which
 * `TEST_CHROMIUM=installed` and `CHROME_PATH` ask for.
 */
export async function findTestBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const isAsked = env["CHROME_PATH"] !== undefined || env["TEST_CHROMIUM"] === "installed";
  const isBundled = !isAsked && canRun(await bundled.executablePath());
  const found = await findBrowser(isBundled ? { ...env, TEST_CHROMIUM: "bundled" } : env);
  return { ...found, args: [...found.args, shortLived] };
}

/** Whether a program is for this computer, which has all that it needs. */
const canRun = (path: string): boolean => spawnSync(path, ["--version"]).status === 0;
