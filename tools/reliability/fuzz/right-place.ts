import type { Place } from "../../../src/checks/finding.ts";

/** What a file had on its lines before it was changed and has now; no lines where there is no such file. */
export interface ChangedFile {
  path: string;
  before: readonly string[];
  after: readonly string[];
}

/**
 * True where a finding stands where an editor would look for a slip: in the lines that were changed or
 * beside them; where what they belong to begins; at the heading below them, whose level may be wrong now;
 * at the other one of a key that is there twice; or, in any file, in a line with a word that the change
 * took away or made.
 */
export function isRightPlace(
  { path, line }: Place,
  file: ChangedFile,
  lineAt: (place: Place) => string,
): boolean {
  const { start, end } = changedLines(file);
  if (path === file.path) {
    if (line >= besideOf(file.after, start, -1) && line <= besideOf(file.after, end, 1)) return true;
    if ([file.before, file.after].some((lines) => openings(lines, start).includes(line))) return true;
    if (line === headingBelow(file.after, end)) return true;
    const key = keyOf(file.after[line - 1]);
    if (key !== undefined && file.after.slice(start - 1, end).some((text) => keyOf(text) === key))
      return true;
  }
  const words = wordsChanged(file);
  return wordsIn(lineAt({ path, line, column: 1 })).some((word) => words.has(word));
}

/** The lines that differ, from 1; where lines were only taken away, those that are beside each other now. */
function changedLines({ before, after }: ChangedFile): {
  start: number;
  end: number;
  was: readonly string[];
} {
  const least = Math.min(before.length, after.length);
  let same = 0;
  while (same < least && before[same] === after[same]) same++;
  let sameBelow = 0;
  while (sameBelow < least - same && before.at(-1 - sameBelow) === after.at(-1 - sameBelow)) sameBelow++;
  const was = before.slice(same, before.length - sameBelow);
  return { start: same + 1, end: Math.max(same + 1, after.length - sameBelow), was };
}

/** The line above or below a line, past what says nothing: empty lines, and notes to editors in YAML. */
function besideOf(lines: readonly string[], line: number, step: 1 | -1): number {
  const next = line + step;
  return /^\s*(?:# .*)?$/.test(lines[next - 1] ?? "x") ? besideOf(lines, next, step) : next;
}

/** The lines that open what a line is part of: the first of its paragraph, the tag and the keys above it, the first of the data. */
function openings(lines: readonly string[], line: number): number[] {
  const found = [1, 2];
  const blank = lines.slice(0, line - 1).findLastIndex((text) => text.trim() === "");
  found.push(blank + 2);
  const tag = lines.slice(0, line - 1).findLastIndex((text) => text.startsWith("<"));
  if (tag !== -1) found.push(tag + 1);
  let depth = Infinity;
  for (let above = Math.min(line, lines.length); above >= 1; above--) {
    const indent = (lines[above - 1] ?? "").search(/\S/);
    if (indent === -1 || indent >= depth) continue;
    depth = indent;
    found.push(above);
  }
  return found;
}

function keyOf(line: string | undefined): string | undefined {
  return /^\s*(?:- )?([\w/-]+):/.exec(line ?? "")?.[1];
}

function headingBelow(lines: readonly string[], line: number): number | undefined {
  const index = lines.findIndex((text, at) => at >= line - 1 && text.startsWith("#"));
  return index === -1 ? undefined : index + 1;
}

/** The words of the changed lines that were there before and are not now, or the other way round. */
function wordsChanged(file: ChangedFile): Set<string> {
  const { start, end, was: allBefore } = changedLines(file);
  const allNow = file.after.slice(start - 1, end);
  // Between two slips there may be lines that are as they were.
  const isMoved = allBefore.length !== allNow.length;
  const was = allBefore.filter((line, index) => isMoved || line !== allNow[index]);
  const now = allNow.filter((line, index) => isMoved || line !== allBefore[index]);
  // A heading that is none any more keeps its words, and loses the address that they made.
  const headings = [...was, ...now].filter((line) => line.includes("#")).flatMap(wordsIn);
  return new Set([
    ...new Set(was.flatMap(wordsIn)).symmetricDifference(new Set(now.flatMap(wordsIn))),
    ...headings,
  ]);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
