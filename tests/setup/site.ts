import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { TestProject } from "vitest/node";
import { projectFolder } from "../../scripts/child.ts";
import { goodBuild, type BuildSettings } from "../../scripts/reliability/build-run.ts";
import { copyRepository } from "../../scripts/reliability/copy.ts";
import { serveSite } from "../../scripts/server.ts";
import { writeContent } from "../example/content.ts";
import { standingFiles } from "../example/standing.ts";
import { updateFiles } from "../example/updates.ts";
import { youngFiles } from "../example/young.ts";
import { findTestBrowser, type Browser } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the site of the project's own content. */
    siteDir: string;
    /** The address that it is served at, without a last slash. */
    siteUrl: string;
    /** The folder of the site of the example trust. */
    exampleDir: string;
    /** The address that it is served at, without a last slash. */
    exampleUrl: string;
    /** The folder of the site of the example trust on its first day. */
    youngDir: string;
    /** The browser to open them in. */
    browser: Browser;
  }
}

/** A day on which the tests see the record, so that what they find doesn't depend on today. */
export const asOf = "2026-11-01";

/**
 * Builds the project's own content afresh and two examples, serves them, and gives the tests all that. Where
 * no test of built sites is to run, none of it is needed.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const ofSites = join(projectFolder, "tests/");
  if (!project.vitest.state.getPaths().some((path) => path.startsWith(ofSites))) return undefined;
  // A folder of its own, so that two runs side by side don't take each other's site away.
  await mkdir(join(projectFolder, ".build"), { recursive: true });
  const folder = await mkdtemp(join(projectFolder, ".build/test-"));
  writeContent(join(folder, "example"), { ...standingFiles, ...updateFiles });
  writeContent(join(folder, "young"), youngFiles);
  // As another trust has it, with its content in place of this one's.
  const exampleRepository = join(folder, "repository");
  copyRepository(exampleRepository);
  await rm(join(exampleRepository, "content"), { recursive: true });
  await cp(join(folder, "example"), join(exampleRepository, "content"), { recursive: true });
  const build = async (name: string, settings: Omit<BuildSettings, "outDir">): Promise<string> => {
    const outDir = join(folder, `${name}-site`);
    await goodBuild({ outDir, ...settings }).catch(async (error: unknown) => {
      await rm(folder, { recursive: true });
      throw error;
    });
    return outDir;
  };
  const siteDir = await build("own", { asOf });
  const exampleDir = await build("example", { asOf, repository: exampleRepository });
  const youngDir = await build("young", { asOf: "2024-01-01", env: { CONTENT_DIR: join(folder, "young") } });

  const servers = [await serveSite(siteDir, 4500), await serveSite(exampleDir, 4500)] as const;
  const [siteUrl, exampleUrl] = [servers[0].url, servers[1].url];
  const given = {
    siteDir,
    siteUrl,
    exampleDir,
    exampleUrl,
    youngDir,
    browser: await findTestBrowser(process.env),
  };
  for (const name of Object.keys(given) as (keyof typeof given)[]) project.provide(name, given[name]);
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true });
  };
}
