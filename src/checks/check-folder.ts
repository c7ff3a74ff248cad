import { UserError } from "../lib/user-error.ts";
import { relative, sep, resolve } from "node:path";
import type { Settings } from "../settings.ts";
import { readRevision } from "../source/git.ts";
import { parseSource, readContent, type Source } from "../source/index.ts";
import { compareByPlace, type RuleFinding } from "./finding.ts";
import { checkContent } from "./index.ts";
import type { Report } from "./reporters/report.ts";
import { checkSince } from "./since/index.ts";
import { askDidYouMean } from "./did-you-mean.ts";

/** What the checks say of a content folder, to be shown by a reporter. */
export interface CheckResult extends Report {
  /** Whether the site may be built: warnings don't stop it. */
  passes: boolean;
}

/** What a check needs of the settings. */
type CheckSettings = Pick<Settings, "contentDir" | "asOf" | "at">;

/**
 * Gives what finds all that is wrong with content and, where git knows a revision by the name `since`, what may
 * not have changed since. `tell` is told how far it is.
 * @throws {RevisionError} where there is no such revision.
 */
export function makeChecker(
  { contentDir, asOf, at }: CheckSettings,
  since?: string,
  tell?: (step: string) => void,
): Checker {
  const before = since === undefined ? undefined : parseSource(readRevision(contentDir, since));
  return (source) =>
    [
      ...checkContent(source, asOf, at, tell),
      ...(before ? checkSince(before, source, asOf, at) : []),
    ].toSorted(compareByPlace);
}

/** Finds what is wrong with some content. */
export type Checker = (source: Source) => RuleFinding[];

/**
 * Checks the settings' content folder, for the command and for the build alike. `seenFrom` is the folder that
 * the paths in a report start from, and `tell` is told how far the reading is.
 * @throws {FolderError} where there is no such folder.
 */
export async function checkFolder(
  settings: CheckSettings,
  seenFrom: string,
  find = makeChecker(settings),
  tell?: Parameters<typeof readContent>[1],
): Promise<CheckResult> {
  const source = await readContent(settings.contentDir, tell);
  const folder = relative(seenFrom, settings.contentDir).replaceAll(sep, "/");
  return makeResult({ source, folder, findings: find(source) });
}

/** The part of a result that is about some files. */
export function narrowResult(result: CheckResult, wanted: IsWanted): CheckResult {
  const { findings, source } = result;
  return makeResult({
    ...result,
    findings: findings.filter(({ path }) => wanted(path)),
    source: { ...source, files: source.files.filter(({ path }) => wanted(path)) },
  });
}

function makeResult(report: Report): CheckResult {
  return { ...report, passes: report.findings.every(({ severity }) => severity === "warning") };
}

/** A path that isn't in the content. Its message is one line for the person who named it. */
export class PathError extends UserError {}

/** True for the path of a file inside the content folder that someone wants to see. */
export type IsWanted = (path: string) => boolean;

/**
 * Picks the files that some paths name, each a file or a folder, from `seenFrom` or from the content
 * folder. Without a path, it is all of them.
 * @throws {PathError} where a path is not in the content.
 */
export function pickFiles(paths: string[], source: Source, contentDir: string, seenFrom: string): IsWanted {
  if (paths.length === 0) return () => true;
  const known = new Set(["", ...source.items.map(({ path }) => path)]);
  const inside = paths.map((path) => {
    const options = [resolve(seenFrom, path), resolve(contentDir, path)].map((place) =>
      relative(contentDir, place).replaceAll(sep, "/"),
    );
    const found = options.find((option) => known.has(option));
    if (found !== undefined) return found;
    const fix = askDidYouMean(path, known, `Name files or folders of ${contentDir}.`);
    throw new PathError(`There is nothing at “${path}” in the content. ${fix}`);
  });
  return (path) => inside.some((wanted) => wanted === "" || path === wanted || path.startsWith(`${wanted}/`));
}
