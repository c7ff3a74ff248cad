import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { TestProject } from "vitest/node";
import { projectFolder } from "../../scripts/command.ts";
import { buildOrThrow } from "./build-run.ts";
import { serveSite } from "../../scripts/server.ts";
import type { Browser } from "../../scripts/browser.ts";
import { findTestBrowser } from "./browser.ts";
import { readRecord, getRecordFolder, type RecordName, writeContent } from "./content.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the site of the small record. */
    smallDir: string;
    /** The address that it is served at, without a last slash. */
    smallUrl: string;
    /** The folder of the large record, with all of its updates. */
    largeContent: string;
    /** The folder of the site of the large record. */
    largeDir: string;
    /** The address that it is served at, without a last slash. */
    largeUrl: string;
    /** The folder of the site of the young record. */
    youngDir: string;
    /** The browser to open them in. */
    browser: Browser;
  }
}

/** A day on which the tests see the record, so that what they find doesn't depend on today. */
export const asOf = "2026-11-01";

/**
 * Builds the sites of the fixed records, serves them, and gives the tests all that. Where no test of them is to
 * run, only the browser is given: what is tested of `content/` builds its site itself.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const testsFolder = join(projectFolder, "tests/");
  const contentTests = join(testsFolder, "record/");
  project.provide("browser", await findTestBrowser(process.env));
  const isOfSites = (path: string) => path.startsWith(testsFolder) && !path.startsWith(contentTests);
  if (!project.vitest.state.getPaths().some(isOfSites)) return undefined;
  // A folder of its own, so that two runs side by side don't take each other's site away.
  await mkdir(join(projectFolder, ".build"), { recursive: true });
  const folder = await mkdtemp(join(projectFolder, ".build/test-"));
  const largeContent = join(folder, "large-content");
  writeContent(largeContent, readRecord("large"));
  const under = project.config.env?.["SITES_UNDER"];
  const build = async (name: RecordName, asOf: string): Promise<string> => {
    const contentDir = name === "large" ? largeContent : getRecordFolder(name);
    const outDir = join(folder, `${name}-site`);
    await buildOrThrow({ outDir, asOf, env: { CONTENT_DIR: contentDir }, under }).catch(
      async (error: unknown) => {
        await rm(folder, { recursive: true });
        throw error;
      },
    );
    return outDir;
  };
  const smallDir = await build("small", asOf);
  const largeDir = await build("large", asOf);
  const youngDir = await build("young", "2024-01-01");

  const servers = [await serveSite(smallDir, 4500), await serveSite(largeDir, 4500)] as const;
  const [smallUrl, largeUrl] = [servers[0].url, servers[1].url];
  const given = { largeContent, smallDir, smallUrl, largeDir, largeUrl, youngDir };
  for (const name of Object.keys(given) as (keyof typeof given)[]) project.provide(name, given[name]);
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true });
  };
}
