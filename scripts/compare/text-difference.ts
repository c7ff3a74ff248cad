import { structuredPatch } from "diff";

/** How two texts differ, to be read as a diff. */
export interface TextDifference {
  /** Each begins with `+`, `-` or a space; `…` stands for what is the same. */
  lines: string[];
  /** How many lines were left out at the end. */
  more: number;
}

/** Beyond as many lines two texts have too little in common to be compared line by line. */
const mostDifferent = 2000;

/** How one text's lines become another's, with a line of what is the same around each change. */
export function textDifference(before: string[], after: string[], most: number): TextDifference {
  const patch = structuredPatch("", "", joined(before), joined(after), "", "", {
    context: 1,
    maxEditLength: mostDifferent,
  });
  const lines = patch
    ? patch.hunks.flatMap((hunk, index) => (index === 0 ? hunk.lines : [" …", ...hunk.lines]))
    : [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  return { lines: lines.slice(0, most).map(spaced), more: Math.max(0, lines.length - most) };
}

function joined(lines: string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function spaced(line: string): string {
  return line === " …" ? line : `${line.slice(0, 1)} ${line.slice(1)}`;
}
