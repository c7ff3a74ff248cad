import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { projectFolder } from "../../scripts/child.ts";

// What is made from the rest, and its history. Some tools have packages of their own.
const leftOut = /^(?:node_modules|\.git|\.astro|\.build|dist|\..*-builds)$/;
const isKept = (path: string): boolean => !leftOut.test(basename(path));

/** Copies this repository as it is now to a folder that isn't there yet; its packages are linked. */
export function copyRepository(to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(projectFolder).filter(isKept)) {
    cpSync(join(projectFolder, name), join(to, name), { recursive: true, filter: isKept });
  }
  symlinkSync(join(projectFolder, "node_modules"), join(to, "node_modules"), "dir");
}
