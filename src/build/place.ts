import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

// A finished site is a folder of its own; what people serve is a link to the latest. Making the
// link point elsewhere is one step, so that nobody ever sees half a site.

/** The folder that holds the builds of an output folder. */
function buildsOf(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-builds`);
}

/** Makes a fresh folder to build in, beside the output folder. */
export function freshFolder(outDir: string): string {
  mkdirSync(buildsOf(outDir), { recursive: true });
  return mkdtempSync(join(buildsOf(outDir), "build-"));
}

/** Makes the output folder be the given build, in one step, and removes the builds before it. */
export function publish(build: string, outDir: string): void {
  const builds = buildsOf(outDir);
  const before = current(outDir);
  if (before === "a folder") renameSync(outDir, mkdtempSync(join(builds, "old-")));
  const link = join(builds, `${basename(build)}.link`);
  symlinkSync(relative(dirname(outDir), build), link, "dir");
  renameSync(link, outDir);
  for (const name of readdirSync(builds)) {
    const path = join(builds, name);
    // The build before stays for the requests that are still being answered from it.
    if (path !== build && path !== before) rmSync(path, { recursive: true, force: true });
  }
}

/** Removes a build that came to nothing. */
export function discard(build: string): void {
  rmSync(build, { recursive: true, force: true });
}

function current(outDir: string): string | undefined {
  if (!existsSync(outDir) && !lstatSync(outDir, { throwIfNoEntry: false })) return undefined;
  return lstatSync(outDir).isSymbolicLink() ? resolve(dirname(outDir), readlinkSync(outDir)) : "a folder";
}
