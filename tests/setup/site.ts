import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { TestProject } from "vitest/node";
import { projectFolder, runScript } from "../../scripts/child.ts";
import { serveSite } from "../../scripts/server.ts";
import { findBrowser, type Browser } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the built site. */
    siteDir: string;
    /** The address that it is served at, without a last slash. */
    siteUrl: string;
    /** The browser to open it in. */
    browser: Browser;
  }
}

/** A day on which the tests see the record, so that what they find doesn't depend on today. */
const asOf = "2026-11-01";

/** Builds the project's own content afresh, serves it, and gives the tests both. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // A folder of its own, so that two runs side by side don't take each other's site away.
  await mkdir(join(projectFolder, ".build"), { recursive: true });
  const folder = await mkdtemp(join(projectFolder, ".build/test-"));
  const siteDir = join(folder, "site");
  const exitCode = await runScript("scripts/build.ts", [], {
    OUT_DIR: siteDir,
    AS_OF: asOf,
    CONTENT_DIR: undefined,
    SITE_URL: undefined,
    // A build is what readers get, not one that knows it is being tested.
    NODE_ENV: "production",
    VITEST: undefined,
  });
  if (exitCode !== 0) {
    await rm(folder, { recursive: true });
    throw new Error("The site can't be built: see above.");
  }

  const server = await serveSite(siteDir, 4500);
  project.provide("siteDir", siteDir);
  project.provide("siteUrl", server.url);
  project.provide("browser", await findBrowser(process.env));
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
}
