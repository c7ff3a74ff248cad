import { rulePage } from "../finding.ts";
import { shownPath, summaryOf, type Reporter } from "./report.ts";

/** A report for other programs: the findings as they are, and the summary. */
export const json: Reporter = (report) => {
  const problems = report.findings.map((finding) => ({
    ...finding,
    path: shownPath(report.folder, finding.path),
    page: rulePage(finding.rule),
  }));
  return JSON.stringify({ problems, summary: summaryOf(report) }, undefined, 2);
};
