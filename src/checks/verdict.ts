import { relative, sep } from "node:path";
import { readSource } from "../source/index.ts";
import { checkContent } from "./index.ts";
import type { Report } from "./reporters/report.ts";

/** What the checks say of a content folder, to be shown by a reporter. */
export interface Verdict extends Report {
  /** Whether the site may be built: warnings don't stop it. */
  passes: boolean;
}

/**
 * Checks a content folder, for the command and for the build alike. `seenFrom` is the folder that
 * the paths in a report start from.
 * @throws {FolderError} where there is no such folder.
 */
export function verdictOn(contentDir: string, seenFrom: string): Verdict {
  const source = readSource(contentDir);
  const findings = checkContent(source);
  const folder = relative(seenFrom, contentDir).replaceAll(sep, "/");
  return { findings, source, folder, passes: findings.every(({ severity }) => severity === "warning") };
}
