import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { starlightFolder, writeStarlightSite } from "../bench/peers/starlight/site.ts";
import { runScript } from "../../scripts/child.ts";
import { RunError } from "../process/cost.ts";
import { installed } from "../process/installed.ts";

/** The texts of a content folder by their paths. */
export function textsIn(contentDir: string): Map<string, string> {
  const paths = globSync("**/*.{md,mdx,yaml}", { cwd: contentDir }).toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(contentDir, path), "utf8")]));
}

/**
 * Builds this project's site of a content folder.
 * @throws {RunError}
 */
export async function makeOwn(contentDir: string, outDir: string, asOf: string): Promise<void> {
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, AS_OF: asOf, SITE_URL: undefined };
  if ((await runScript("scripts/build.ts", [], env)) !== 0) throw new RunError("The site can’t be built.");
}

/**
 * Builds Starlight's site of the same texts, and gives its folder. Its packages are installed the first time.
 * @throws {RunError}
 */
export async function makeStarlight(files: ReadonlyMap<string, string>, folder: string): Promise<string> {
  await installed(starlightFolder, () => console.error("Installing Starlight"));
  writeStarlightSite(folder, files);
  await run(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], folder);
  return join(folder, "dist");
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const [code] = await once(spawn(command, args, { cwd, env, stdio: "inherit" }), "close");
  if (code !== 0) throw new RunError(`${command} ${args.join(" ")} ended with ${code}.`);
}
