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
  if (!isFence(lines[0])) return without("no-front-matter", 1, text, 1);
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  if (end === -1) return without("front-matter-not-closed", likelyEnd(lines), "", lines.length);
  if (!isFence(lines[end])) return without("text-after-dashes", end + 1, "", lines.length);
  return {
    ...readYaml(lines.slice(1, end).join("\n"), 1),
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}

/** Text without a byte order mark, with the line ends of Unix. */
export function withPlainLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

/** The line that was meant to close front matter: one of other dashes, as word processors make, or the first. */
function likelyEnd(lines: string[]): number {
  return lines.findIndex((line, index) => index > 0 && /^\s*[-–—_*]+\s*$/.test(line)) + 1 || 1;
}

function without(code: SyntaxCode, line: number, body: string, bodyLine: number): FrontMatter {
  return { ...readYaml(""), problems: [{ code, line, column: 1 }], readable: false, body, bodyLine };
}
