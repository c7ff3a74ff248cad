import type { SyntaxCode } from "./yaml-problems.ts";
import { readYaml, type YamlData } from "./yaml.ts";

/** The front matter of a Markdown file, with the body under it. */
export interface FrontMatter extends YamlData {
  body: string;
  /** The line of the file that the body begins on. */
  bodyLine: number;
}

/**
 * Reads a Markdown file: YAML between two lines of `---`, and the body under it. Gives plain
 * data with dates as the text that was written. Never throws: what is wrong is in `problems`.
 */
export function readFrontMatter(file: string): FrontMatter {
  const text = withPlainLines(file);
  const lines = text.split("\n");
  if (text.trim() === "") return without("empty", 1, "", 1);
  const start = lines.findIndex((line) => line.trim() !== "");
  if (!isLikeFence(lines[start])) return without("no-front-matter", 1, text, 1);
  const end = lines.findIndex((line, index) => index > start && line.startsWith("---"));
  if (end === -1) return without("front-matter-not-closed", guessEnd(lines, start), "", lines.length);
  if (!isFence(lines[end])) return without("text-after-dashes", end + 1, "", lines.length);
  const read = readYaml(lines.slice(start + 1, end).join("\n"), start + 1);
  const body = { body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
  if (isFence(lines[0])) return { ...read, ...body };
  const code = start > 0 ? "empty-lines-above" : "other-dashes";
  return { ...read, ...body, problems: [{ code, line: 1, column: 1 }], readable: false };
}

/** Text without a byte order mark, with the line ends of Unix. */
export function withPlainLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

/** True for dashes of any kind, as word processors make, and for hyphens that are too many or set in. */
function isLikeFence(line: string | undefined): boolean {
  return line !== undefined && /^\s*[-–—_*]+\s*$/.test(line);
}

/** The line that was meant to close front matter: one of other dashes, or the first that is no data. */
function guessEnd(lines: string[], start: number): number {
  const first = (is: (line: string) => boolean) =>
    lines.findIndex((line, index) => index > start && is(line)) + 1;
  return first(isLikeFence) || first((line) => !isLikeData(line)) || start + 1;
}

/** True for a line with a key, one that is set in or begins an item, a note and an empty one. */
function isLikeData(line: string): boolean {
  return /^(?:[\w-]+:(?:\s|$)|[ \t#]|- |$)/.test(line);
}

function without(code: SyntaxCode, line: number, body: string, bodyLine: number): FrontMatter {
  return { ...readYaml(""), problems: [{ code, line, column: 1 }], readable: false, body, bodyLine };
}
