import { getValidEntries, type Source } from "../../source/index.ts";
import { getRulePage, type RuleFinding } from "../finding.ts";

/** What a reporter is given. */
export interface Report {
  findings: RuleFinding[];
  source: Source;
  /** The content folder as its reader names it, such as `content`; files are shown inside it. */
  folder: string;
  /** Whether all warnings are shown, and not the first few of each rule. */
  all?: boolean | undefined;
  /** The revision since which it finds what may not have changed, where it looks for that. */
  since?: string | undefined;
  /** The files that a change touches, by their paths inside the folder, where the report is of a change. */
  changed?: ReadonlySet<string>;
}

/** Gives the whole text of a report, without a line break at its end. */
export type Reporter = (report: Report) => string;

/** The path of a file as its reader would open it. */
export function showPath(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

/** The whole address of the page that explains a rule; where `site.yaml` gives no repository, its path in there. */
export function getRulePageAddress(rule: string, source: Source): string {
  const [site] = getValidEntries(source, "site");
  if (site === undefined) return getRulePage(rule);
  const { address, branch } = site.data.repository;
  return `${address}/blob/${branch}/${getRulePage(rule)}`;
}

/** The last line of a report: "3 problems in 2 files", or "No problems in 24 files". */
export function summarise({ findings, source }: Report): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.length - errors.length;
  const files = new Set(findings.map(({ path }) => path)).size;
  if (findings.length === 0) return `No problems in ${count(source.files.length, "file")}`;
  const problems = errors.length > 0 ? [count(errors.length, "problem")] : [];
  const doubts = warnings > 0 ? [count(warnings, "warning")] : [];
  return `${[...problems, ...doubts].join(" and ")} in ${count(files, "file")}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
