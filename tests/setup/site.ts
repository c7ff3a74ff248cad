import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { TestProject } from "vitest/node";
import { projectFolder, runScript } from "../../scripts/child.ts";
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
const asOf = "2026-11-01";

/** Builds the project's own content afresh and two examples, serves them, and gives the tests all that. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // A folder of its own, so that two runs side by side don't take each other's site away.
  await mkdir(join(projectFolder, ".build"), { recursive: true });
  const folder = await mkdtemp(join(projectFolder, ".build/test-"));
  writeContent(join(folder, "example"), { ...standingFiles, ...updateFiles });
  writeContent(join(folder, "young"), youngFiles);
  const build = async (name: string, env: NodeJS.ProcessEnv): Promise<string> => {
    const siteDir = join(folder, `${name}-site`);
    if ((await buildInto(siteDir, env)) === 0) return siteDir;
    await rm(folder, { recursive: true });
    throw new Error(`The ${name} site can't be built: see above.`);
  };
  const siteDir = await build("own", { AS_OF: asOf });
  const exampleDir = await build("example", { AS_OF: asOf, CONTENT_DIR: join(folder, "example") });
  const youngDir = await build("young", { AS_OF: "2024-01-01", CONTENT_DIR: join(folder, "young") });

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

/** Builds a site in a folder, with settings of its own, and gives the exit code. */
export function buildInto(siteDir: string, env: NodeJS.ProcessEnv): Promise<number> {
  return runScript("scripts/build.ts", [], {
    OUT_DIR: siteDir,
    CONTENT_DIR: undefined,
    SITE_URL: undefined,
    // A build is what readers get, not one that knows it is being tested.
    NODE_ENV: "production",
    VITEST: undefined,
    // Vitest sets it in workers, and Astro takes it for its own.
    DEV: undefined,
    ...env,
  });
}
