import { isHiddenPath } from "../source/ids.ts";
import { parseSource, type Source } from "../source/index.ts";
import type { Rule } from "./finding.ts";

export { writeUpdate } from "./example.ts";

/** A source in memory, from the text (or the bytes) of each path; `public/` is what is served as it is. For examples. */
export function makeSource(files: Record<string, string | Uint8Array>): Source {
  const items = Object.entries(files).map(([path, content]) => ({
    path,
    kind: isHiddenPath(path) ? ("hidden" as const) : ("file" as const),
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  }));
  const sorted = items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const served = sorted.filter(({ path }) => path.startsWith("public/"));
  return parseSource(
    sorted.filter((item) => !served.includes(item)),
    served.map((item) => ({ ...item, path: item.path.slice("public/".length) })),
  );
}

/** What a rule finds in a fixture as at a day, one line a finding: `path:line:column message fix`. For tests. */
export function runRule(
  rule: Rule,
  files: Record<string, string | Uint8Array>,
  asOf = "2026-11-01",
): string[] {
  return rule
    .check(makeSource(files), asOf)
    .map(({ path, line, column, message, fix }) => `${path}:${line}:${column} ${message} ${fix}`);
}
