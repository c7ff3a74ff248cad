import type { FindingChanges } from "../finding-changes.ts";
import { count } from "./count.ts";
import { list } from "./list.ts";
import { quoted } from "./quoted.ts";

/** What the checks find that they didn't find before, or how to have that. */
export function findingsText(findings: FindingChanges | undefined): string[] {
  if (findings === undefined) {
    return [
      "### New findings",
      "Not compared: give the checks’ reports with `--old-findings FILE --new-findings FILE`.",
    ];
  }
  const { added, mended } = findings;
  const also = mended === 0 ? [] : [`${count(mended, "finding is", "findings are")} mended.`];
  if (added.length === 0) return ["### New findings", ["None.", ...also].join(" ")];
  const items = added.map(
    ({ path, line, severity, rule, message }) =>
      `${severity === "error" ? "**Error**" : "Warning"} at ${quoted(`${path}:${line}`)}: ${quoted(message, 400)} (${quoted(rule)})`,
  );
  return ["### New findings", list(items), ...also];
}
