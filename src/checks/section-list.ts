import { stringify } from "yaml";
import { findBlocks, getText } from "../source/markdown.ts";
import type { SourceEntry, SourceFile } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";
import { locateInData, type TextEdit } from "./finding.ts";
import { makePlainName } from "./plain-name.ts";
import { isSection } from "./rules/section-headings.ts";

/** The edit that lists all sections of a text in front matter that lists none. Nothing where the text has none. */
export function listSections(entry: SourceEntry): TextEdit[] | undefined {
  const headings = [...new Set(findWrittenHeadings(entry))];
  if (entry.collection !== "updates" || !entry.body || headings.length === 0) return undefined;
  const ids = new Set<string>();
  const items = headings.map((heading) => getItem(heading, "  ", ids)).join("");
  const sections = isRecord(entry.raw) ? entry.raw.sections : undefined;
  const at = locateInData(entry, ["sections"]);
  if (sections === undefined) {
    const { path } = entry;
    return [{ path, line: entry.body.line - 1, column: 1, written: "", instead: `sections:\n${items}` }];
  }
  if (sections === null) return [{ ...at, written: "sections:", instead: `sections:\n${items.trimEnd()}` }];
  const isEmpty = Array.isArray(sections) && sections.length === 0;
  return isEmpty ? [{ ...at, written: "sections: []", instead: `sections:\n${items.trimEnd()}` }] : undefined;
}

/** The edit that lists one more section, where the text has it. Nothing in a list that is written in brackets. */
export function listSection(
  heading: string,
  entry: SourceEntry<"updates">,
  { text }: SourceFile,
): TextEdit[] | undefined {
  const listed = entry.data?.sections ?? [];
  const written = findWrittenHeadings(entry);
  const before = written.slice(0, written.indexOf(heading)).toReversed();
  const previous = before
    .map((one) => listed.findIndex((section) => section.heading === one))
    .find((at) => at >= 0);
  const next = (previous ?? -1) + 1;
  const lines = text.split("\n");
  const line = (index: number) => locateInData(entry, ["sections", index]).line;
  const indent = getIndent(line(Math.min(next, listed.length - 1)), lines);
  if (indent === undefined) return undefined;
  const at =
    next < listed.length ? findLineAbove(line(next), lines) : findLineBelow(line(next - 1), indent, lines);
  const ids = new Set(listed.map(({ id }) => id));
  // Each heading that is missing gets an id of its own, whichever is listed first.
  const missing = new Set(written.filter((one) => listed.every((section) => section.heading !== one)));
  const items = new Map([...missing].map((one) => [one, getItem(one, indent, ids)]));
  return [{ path: entry.path, line: at, column: 1, written: "", instead: items.get(heading) ?? "" }];
}

function findWrittenHeadings({ body }: SourceEntry): string[] {
  return findBlocks(body?.markdown().root).filter(isSection).map(getText).filter(Boolean);
}

function getItem(heading: string, indent: string, ids: Set<string>): string {
  const name = makePlainName(heading);
  let id = name;
  for (let number = 2; ids.has(id); number++) id = `${name}-${number}`;
  ids.add(id);
  return `${indent}- id: ${id}\n${indent}  heading: ${stringify(heading, { lineWidth: 0 }).trim()}\n`;
}

// Where the items of a list that is written with hyphens begin and end, for edits that add one.

/** The spaces before the hyphen that begins an item on a line; nothing where the list is written in brackets. */
export function getIndent(line: number, lines: readonly string[]): string | undefined {
  return /^(\s*)-(?:\s|$)/.exec(lines[line - 1] ?? "")?.[1];
}

/** The line on which an item can be added above another. Notes above an item belong to it. */
function findLineAbove(line: number, lines: readonly string[]): number {
  return lines.slice(0, line - 1).findLastIndex((text) => !text.trim().startsWith("#")) + 2;
}

/** The line on which an item can be added below another. */
export function findLineBelow(line: number, indent: string, lines: readonly string[]): number {
  const next = lines.findIndex(
    (text, index) =>
      index >= line && text.trim() !== "" && (/^ */.exec(text)?.[0].length ?? 0) <= indent.length,
  );
  return lines.slice(0, next).findLastIndex((text) => text.trim() !== "") + 2;
}
