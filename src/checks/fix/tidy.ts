import type { Source, SourceFile } from "../../source/index.ts";
import { warning, type Finding, type RuleFinding } from "../finding.ts";

/**
 * What no reader and no check minds, and is put right with the rest: spaces before the ends of lines, and a last
 * line that has no end.
 */
export function findUntidiness({ files }: Source): RuleFinding[] {
  const found = files.flatMap((file) => [...findSpaces(file), ...missingEnd(file)]);
  return found.map((finding) => ({ ...finding, rule: "plain-text" }));
}

function findSpaces({ path, text, entries: [entry] }: SourceFile): Finding[] {
  if (!/[ \t]$/m.test(text)) return [];
  const lines = text.split("\n");
  const code = codeLines(entry);
  return lines.flatMap((line, index) => {
    const kept = line.trimEnd();
    const spaces = line.slice(kept.length);
    if (!/^[ \t]+$/.test(spaces) || code.has(index + 1)) return [];
    const isText = index + 1 >= (entry?.body?.line ?? Infinity);
    // Two spaces before a line of text begin a new line on the page.
    const isBreak = isText && kept !== "" && spaces.endsWith("  ") && lines[index + 1]?.trim();
    if ((isBreak && spaces === "  ") || kept.endsWith("\\")) return [];
    const edit = {
      path,
      line: index + 1,
      column: kept.length + 1,
      written: spaces,
      instead: isBreak ? "  " : "",
    };
    return [warning(edit, "There are spaces before the end of this line.", "Delete them.", [edit])];
  });
}

/** The lines of code, which is shown as it is written. */
function codeLines(entry: SourceFile["entries"][number] | undefined): Set<number> {
  const lines = new Set<number>();
  for (const { type, position } of entry?.body?.nodes() ?? []) {
    if (type !== "code" || !position) continue;
    const above = (entry?.body?.line ?? 1) - 1;
    for (let line = position.start.line; line <= position.end.line; line++) lines.add(line + above);
  }
  return lines;
}

function missingEnd({ path, text }: SourceFile): Finding[] {
  if (!/[^\n]$/.test(text)) return [];
  const lines = text.split("\n");
  const edit = {
    path,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    written: "",
    instead: "\n",
  };
  return [warning(edit, "The last line has no end.", "Press Enter at its end.", [edit])];
}
