// Where the items of a list that is written with hyphens begin and end, for edits that add one.

/** The spaces before the hyphen that begins an item on a line; nothing where the list is written in brackets. */
export function indentOf(line: number, lines: readonly string[]): string | undefined {
  return /^(\s*)-(?:\s|$)/.exec(lines[line - 1] ?? "")?.[1];
}

/** The line on which an item can be added above another. Notes above an item belong to it. */
export function lineAbove(line: number, lines: readonly string[]): number {
  return lines.slice(0, line - 1).findLastIndex((text) => !text.trim().startsWith("#")) + 2;
}

/** The line on which an item can be added below another. */
export function lineBelow(line: number, indent: string, lines: readonly string[]): number {
  const next = lines.findIndex(
    (text, index) =>
      index >= line && text.trim() !== "" && (/^ */.exec(text)?.[0].length ?? 0) <= indent.length,
  );
  return lines.slice(0, next).findLastIndex((text) => text.trim() !== "") + 2;
}
