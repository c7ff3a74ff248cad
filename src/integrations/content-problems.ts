import process from "node:process";
import type { RuleFinding } from "../checks/finding.ts";
import { showPath } from "../checks/reporters/report.ts";
import { checkFolder } from "../checks/check-folder.ts";
import type { Settings } from "../settings.ts";

/** A problem of the content, as the page shows it that would be there without. */
export type ShownProblem = Pick<RuleFinding, "line" | "message" | "fix"> & { file: string };

/** The problems that keep pages of the content from being there, for whoever writes it with `npm run dev`. */
export async function findContentProblems(settings: Settings): Promise<ShownProblem[]> {
  const { findings, folder } = await checkFolder(settings, process.cwd());
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ path, line, message, fix }) => ({ file: showPath(folder, path), line, message, fix }));
}
