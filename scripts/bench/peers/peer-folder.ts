import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { RunError } from "../process/cost.ts";
import { start } from "../process/start.ts";

/** Puts a text into a file of a folder. */
export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Markdown with front matter. */
export function markdown(data: object, text: string): string {
  return `---\n${stringify(data)}---\n\n${text}\n`;
}

/** Lets a site use the packages that are installed in the folder of its generator. */
export function linkPackages(folder: string, peer: string): void {
  const link = join(folder, "node_modules");
  if (!existsSync(link)) symlinkSync(join(peer, "node_modules"), link);
}

/**
 * Installs what a generator's lock file says, the first time.
 * @throws {RunError} where that can't be done.
 */
export async function installed(peer: string): Promise<void> {
  const args = ["ci", "--ignore-scripts"];
  // npm writes this file when it is done.
  if (existsSync(join(peer, "node_modules/.package-lock.json"))) return;
  const { ended, output } = start({ program: "npm", args, cwd: peer });
  if ((await ended) !== 0) throw new RunError(`npm ci doesn’t work in ${peer}:\n${output()}`);
}
