import { existsSync } from "node:fs";
import bundled from "@sparticuz/chromium";

/** A Chromium on this machine, and what it needs to start. */
export interface Browser {
  executablePath: string;
  args: string[];
}

const usualPaths = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

// A container has no user namespaces, graphics card or way out for QUIC, and a
// test wants no request that the page didn't make. Most of the work of opening a page is to start a
// process for it, so they share one as far as Chromium lets them.
const containerArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--renderer-process-limit=1",
];

/**
 * An installed Chrome or Chromium (`CHROME_PATH` first), or else the one that comes
 * with the packages. `TEST_CHROMIUM=bundled` asks for the latter.
 */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const asked = env["CHROME_PATH"];
  const paths = env["TEST_CHROMIUM"] === "bundled" ? [] : [...(asked ? [asked] : []), ...usualPaths];
  const installed = paths.find((path) => existsSync(path));
  return { executablePath: installed ?? (await bundled.executablePath()), args: containerArgs };
}
