/** Lines that git puts into a file where it can’t join two versions, or one such line that was left. */
export interface Conflict {
  /** The first and the last line, from 1. */
  from: number;
  to: number;
}

const opening = /^<{7}(?: |$)/;
const closing = /^>{7}(?: |$)/;
const between = /^(?:={7}|\|{7}(?: .*)?)\s*$/;
const left = /^[<>]{7} \S/;

/** Where two versions of a text stand one below the other, in the order of its lines. */
export function findConflicts(text: string): Conflict[] {
  if (!/^[<>]{7}/m.test(text)) return [];
  const lines = text.split("\n");
  const conflicts: Conflict[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = opening.test(lines[at] ?? "") ? getEnd(lines, at) : -1;
    if (end !== -1) conflicts.push({ from: at + 1, to: end + 1 });
    else if (left.test(lines[at] ?? "")) conflicts.push({ from: at + 1, to: at + 1 });
    at = Math.max(at, end);
  }
  return conflicts;
}

/** The text with both versions and, in place of the lines that part them, empty ones. */
export function removeMarkers(text: string): string {
  const lines = text.split("\n");
  for (const { from, to } of findConflicts(text)) {
    for (let at = from - 1; at < to; at += 1) if (isMarker(lines[at] ?? "")) lines[at] = "";
  }
  return lines.join("\n");
}

function isMarker(line: string): boolean {
  return [opening, between, closing].some((pattern) => pattern.test(line));
}

/** The line that closes what a line opens; -1 where none does before the next opens. */
function getEnd(lines: string[], start: number): number {
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line) => opening.test(line) || closing.test(line));
  return closing.test(rest[next] ?? "") && rest.slice(0, next).some((line) => between.test(line))
    ? start + 1 + next
    : -1;
}
