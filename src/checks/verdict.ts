import { relative, sep } from "node:path";
import type { Settings } from "../settings.ts";
import { readRevision } from "../source/git.ts";
import { parseSource, readContent } from "../source/index.ts";
import { byPlace } from "./finding.ts";
import { checkContent } from "./index.ts";
import type { Wanted } from "./only.ts";
import type { Report } from "./reporters/report.ts";
import { findingsSince } from "./since/index.ts";

/** What the checks say of a content folder, to be shown by a reporter. */
export interface Verdict extends Report {
  /** Whether the site may be built: warnings don't stop it. */
  passes: boolean;
}

/** What a check needs of the settings. */
type CheckSettings = Pick<Settings, "contentDir" | "asOf" | "at">;

/**
 * Checks the settings' content folder, for the command and for the build alike. `seenFrom` is the folder that
 * the paths in a report start from.
 * @throws {FolderError} where there is no such folder.
 */
export async function verdictOn({ contentDir, asOf, at }: CheckSettings, seenFrom: string): Promise<Verdict> {
  const source = await readContent(contentDir);
  const folder = relative(seenFrom, contentDir).replaceAll(sep, "/");
  return verdictOf({ source, folder, findings: checkContent(source, asOf, at) });
}

/**
 * The same, and what may not change since a revision that git knows by `name`.
 * @throws {FolderError} as above. @throws {RevisionError} where there is no such revision.
 */
export async function verdictSince(
  name: string,
  settings: CheckSettings,
  seenFrom: string,
): Promise<Verdict> {
  const { contentDir, asOf, at } = settings;
  const verdict = await verdictOn(settings, seenFrom);
  const before = parseSource(readRevision(contentDir, name));
  const since = findingsSince(before, verdict.source, asOf, at);
  return verdictOf({ ...verdict, findings: [...verdict.findings, ...since].toSorted(byPlace) });
}

/** The part of a verdict that is about some files. */
export function onlyOf(verdict: Verdict, wanted: Wanted): Verdict {
  const { findings, source } = verdict;
  return verdictOf({
    ...verdict,
    findings: findings.filter(({ path }) => wanted(path)),
    source: { ...source, files: source.files.filter(({ path }) => wanted(path)) },
  });
}

function verdictOf(report: Report): Verdict {
  return { ...report, passes: report.findings.every(({ severity }) => severity === "warning") };
}
