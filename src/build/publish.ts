import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import process from "node:process";
import { DiskError, findDiskError } from "./disk-error.ts";
import { listFiles } from "./move-site.ts";

// A finished site is a folder of its own; what people serve is a link to the latest. Making the
// link point elsewhere is one step, so that nobody ever sees half a site. A folder's name says how
// far it is ("making-" or "build-"), which process made it, and on which system. What doesn't bear
// such a name, or, once it is finished, the mark with the names of its files, is somebody's own and
// neither moved nor removed.

/** The file that a build leaves in what it has made, so that later ones know it for theirs. */
export const mark = ".made-by-build";

const aboutBuilds = "`npm run build` keeps its sites here. It replaces and removes them as it needs.\n";
const aboutSite = "`npm run build` made this site, and replaces and removes it. Its files, hashed: ";

/** The folders beside the content that a build reads, and that of what it makes meanwhile. */
const sources = ["src", "public", "node_modules", ".astro"];

/** The folder that holds the builds of an output folder. */
export function getBuildsFolder(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-builds`);
}

/** The folders that this process is building in. */
const making = new Set<string>();

/**
 * Makes a fresh folder to build in, beside the output folder, and removes what killed builds left there.
 * Neither moves nor removes anything else. `contentDir` is where the site's content is.
 * @throws {DiskError} where something other than a site is in the output folder's place, or nothing can be written.
 */
export function makeBuildFolder(outDir: string, contentDir?: string): string {
  const builds = getBuildsFolder(outDir);
  const name = `making-${makeName()}`;
  const folder = join(builds, name);
  try {
    requireFree(
      outDir,
      [contentDir, ...sources].flatMap((path) => (path === undefined ? [] : [resolve(path)])),
    );
    makeFolders(builds);
    if (!existsSync(join(builds, mark))) writeFileSync(join(builds, mark), aboutBuilds);
    making.add(name);
    mkdirSync(folder);
  } catch (error) {
    if (error instanceof DiskError) throw error;
    throw findDiskError(error) ?? new DiskError(`No folder can be made at ${builds}.`, { cause: error });
  }
  // Before the build rather than after it: what was left may be what fills the disk.
  const { mtimeMs: now } = statSync(folder);
  removeWhere(builds, (name) => name.startsWith("making-") && !isAtWork(builds, name, now));
  return folder;
}

/** Makes a folder and those above it, one by one: of several at once, the system doesn't say why they can't be made. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error; // or else another build has made it
  }
}

/** The folder of the build that an output folder leads to, which stays as it is whatever is published next. */
export function getPublished(outDir: string): string | undefined {
  // The link may lead to what somebody removed.
  if (getKind(outDir) !== "link" || !existsSync(outDir)) return undefined;
  return resolve(dirname(outDir), readlinkSync(outDir));
}

/**
 * Makes the output folder be the given build, in one step, and removes the builds before it but one,
 * which the link `before` leads to. Gives the folder that the build is in from then on.
 * @throws {DiskError} where something other than a site has come into the output folder's place.
 */
export function publish(folder: string, outDir: string): string {
  requireFree(outDir, []);
  const builds = getBuildsFolder(outDir);
  writeMark(folder);
  adoptCopiedSite(outDir);
  const before = getPublished(outDir);
  const build = join(builds, basename(folder).replace("making-", "build-"));
  renameSync(folder, build);
  // The build before stays for the requests that are still being answered from it, and for pages that a
  // reader got from it and that now ask for their styles and their search index.
  if (before !== undefined) setLink(join(builds, "before"), before);
  setLink(outDir, build);
  const { mtimeMs: now } = statSync(build);
  // Asked only now, as a build of another system may have been published meanwhile.
  const kept = [build, getPublished(outDir), getPublished(join(builds, "before"))];
  const isOld = (path: string) =>
    !kept.includes(path) && (basename(path).startsWith("making-") || isSite(path));
  removeWhere(builds, (name) => !isAtWork(builds, name, now) && isOld(join(builds, name)));
  return build;
}

/** Removes a build that came to nothing, and what lies beside it under its name. */
export function removeBuild(folder: string): void {
  making.delete(basename(folder));
  removeWhere(dirname(folder), (name) => name.startsWith(basename(folder)));
}

/** @throws {DiskError} unless an output folder isn't there, is empty or is a site, apart from what a build reads. */
function requireFree(outDir: string, read: string[]): void {
  const kind = getKind(outDir);
  const other = "Name another folder for the site in OUT_DIR";
  const above = resolveLinks(dirname(outDir));
  const place = join(above, basename(outDir));
  const near = read.find((folder) => isIn(resolveLinks(folder), place) || isIn(place, resolveLinks(folder)));
  if (near !== undefined)
    throw new DiskError(`${outDir} is not apart from ${near}, which builds read. ${other}.`);
  if (existsSync(join(above, mark)))
    throw new DiskError(`${outDir} is in a folder that builds made. ${other}.`);
  if (kind === "file") throw new DiskError(`There is a file at ${outDir}. ${other}.`);
  if (kind === "link" && !isOwnLink(outDir))
    throw new DiskError(`${outDir} is a link that no build made. ${other}, or remove the link.`);
  if (kind === "folder" && readdirSync(outDir).length > 0 && !isSite(outDir))
    throw new DiskError(`${outDir} has files in it that no build made. ${other}, or move them away.`);
  const builds = getKind(getBuildsFolder(outDir));
  if (builds === "file")
    throw new DiskError(`There is a file at ${getBuildsFolder(outDir)}. ${other}, or move it away.`);
}

/** Where a path is, whatever links lead there; as much of it as is there. */
function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(resolveLinks(above), basename(path));
  }
}

const isIn = (folder: string, path: string) =>
  path === folder || path.startsWith(folder.replace(/\/$/, "") + sep);

/** Whether a link is one that a build made, also a build before there were marks: it leads to a build beside it. */
function isOwnLink(outDir: string): boolean {
  const target = resolve(dirname(outDir), readlinkSync(outDir));
  return dirname(target) === getBuildsFolder(outDir) && /^build-(?:\d+-|adopted$)/.test(basename(target));
}

function writeMark(site: string): void {
  // A file of a site may be one with that of the build before, so it is never written into.
  rmSync(join(site, mark), { force: true });
  writeFileSync(join(site, mark), aboutSite + hashNames(site) + "\n");
}

/** Whether a folder is a site with the files that a build gave it, and with no other. */
function isSite(folder: string): boolean {
  const file = join(folder, mark);
  return getKind(file) === "file" && readFileSync(file, "utf8") === aboutSite + hashNames(folder) + "\n";
}

function hashNames(site: string): string {
  const names = listFiles(site).filter((name) => name !== mark);
  return hash(names.toSorted().join("\n"));
}

/** Makes room for a link where an empty folder or a copied site is: neither can be replaced in one step. */
function adoptCopiedSite(outDir: string): void {
  if (getKind(outDir) !== "folder") return;
  if (readdirSync(outDir).length === 0) return rmdirSync(outDir);
  const adopted = join(getBuildsFolder(outDir), `build-${makeName()}`);
  renameSync(outDir, adopted);
  setLink(outDir, adopted);
}

function setLink(place: string, build: string): void {
  const made = join(dirname(build), `making-${makeName()}-link`);
  symlinkSync(relative(dirname(place), build), made, "dir");
  renameSync(made, place);
}

function getKind(path: string): "link" | "folder" | "file" | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "file";
}

function removeWhere(folder: string, which: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter((name) => buildName.test(name) && which(name))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // What can't be removed harms no one: a later build tries again.
    }
  }
}

/**
 * A short name of the system whose process ids are those that this process sees: a host, or a container, which
 * numbers its own (https://man7.org/linux/man-pages/man7/pid_namespaces.7.html).
 */
export const thisSystem: string = hash(hostname() + readProcessNamespace()).slice(0, 8);

function readProcessNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return ""; // only Linux has them
  }
}

/** True while a process of this system has this id. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const buildName = /^(making|build)-(\d+)-([0-9a-f]{8})-[0-9a-f]{8}(?:-[a-z]+)?$/;
const makeName = () => `${process.pid}-${thisSystem}-${randomUUID().slice(0, 8)}`;

const HOUR = 3_600_000;
/** How long what another system makes and has made is left alone: nobody here can tell whether it is at work. */
const MAX_AGE: Record<string, number> = { making: 24 * HOUR, build: HOUR };

/**
 * Whether a folder, or what lies beside it under its name, is of a build that has not ended. `now` is by the
 * clock of the disk that it is on.
 */
function isAtWork(builds: string, name: string, now: number): boolean {
  const [, stage = "", pid, system] = buildName.exec(name) ?? [];
  if (system !== thisSystem) {
    const found = lstatSync(join(builds, name), { throwIfNoEntry: false });
    return found !== undefined && now - found.mtimeMs < (MAX_AGE[stage] ?? 0);
  }
  // Where process ids are few, as in a container, one that was killed may have had this one's.
  if (Number(pid) === process.pid) return making.values().some((folder) => name.startsWith(folder));
  return isRunning(Number(pid));
}
