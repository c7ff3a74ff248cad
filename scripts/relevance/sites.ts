import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { starlightFolder, writeStarlightSite } from "../bench/peers/starlight/site.ts";
import { runScript } from "../child.ts";

/** A site that could not be made; what its tool said stands above. */
export class MakeError extends Error {}

/** The texts of a content folder by their paths. */
export function textsIn(contentDir: string): Map<string, string> {
  const paths = globSync("**/*.{md,mdx,yaml}", { cwd: contentDir }).toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(contentDir, path), "utf8")]));
}

/**
 * Builds this project's site of a content folder.
 * @throws {MakeError}
 */
export async function makeOwn(contentDir: string, outDir: string, asOf: string): Promise<void> {
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, AS_OF: asOf, SITE_URL: undefined };
  if ((await runScript("scripts/build.ts", [], env)) !== 0) throw new MakeError("The site can’t be built.");
}

/**
 * Builds Starlight's site of the same texts, and gives its folder. Its packages are installed the first time.
 * @throws {MakeError}
 */
export async function makeStarlight(files: ReadonlyMap<string, string>, folder: string): Promise<string> {
  if (!existsSync(join(starlightFolder, "node_modules")))
    await run("npm", ["ci", "--ignore-scripts"], starlightFolder);
  writeStarlightSite(folder, files);
  await run(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], folder);
  return join(folder, "dist");
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const [code] = await once(spawn(command, args, { cwd, env, stdio: "inherit" }), "close");
  if (code !== 0) throw new MakeError(`${command} ${args.join(" ")} ended with ${code}.`);
}
