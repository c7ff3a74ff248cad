import { existsSync } from "node:fs";
import { join } from "node:path";
import { RunError } from "./cost.ts";
import { start } from "./start.ts";

/**
 * Installs what package.json of a generator's folder names, the first time; `announce` is called before.
 * @throws {RunError} where that can't be done.
 */
export async function installed(folder: string, announce: () => void = () => undefined): Promise<void> {
  // npm writes this file when it is done.
  if (existsSync(join(folder, "node_modules/.package-lock.json"))) return;
  announce();
  // An install script may download what a tool doesn't need here.
  const args = ["install", "--ignore-scripts", "--no-audit"];
  const { ended, output } = start({ program: "npm", args, cwd: folder });
  if ((await ended) !== 0) throw new RunError(`npm install doesn’t work in ${folder}:\n${output()}`);
}
