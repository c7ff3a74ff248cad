import { parseSource, type Source } from "../source/index.ts";
import type { Rule } from "./finding.ts";

/** A source in memory, from the text (or the bytes) of each path. For tests. */
export function fixture(files: Record<string, string | Uint8Array>): Source {
  const items = Object.entries(files).map(([path, content]) => ({
    path,
    kind: "file" as const,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  }));
  return parseSource(items.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

/** What a rule finds in a fixture, one line a finding: `path:line:column message fix`. For tests. */
export function found(rule: Rule, files: Record<string, string | Uint8Array>): string[] {
  return rule
    .check(fixture(files))
    .map(({ path, line, column, message, fix }) => `${path}:${line}:${column} ${message} ${fix}`);
}

/** A valid update with these sections in its front matter and this body. For tests. */
export function update(sections: string, body = "", published = "2022-03-14"): string {
  const indented = sections.trimEnd().replaceAll("\n", "\n  ");
  return `---
title: Spring update
programme: garden-rooms
published: ${published}
summary: What was done this spring.
sections:
  ${indented}
---
${body}`;
}
