import type { Random } from "../../bench/content/random.ts";
import type { Files } from "./mutant.ts";

/** A file of content as its lines, and where in them its data and its text are. */
export interface WrittenFile {
  path: string;
  lines: readonly string[];
  /** The lines of YAML: the first of them and the one after the last, from 0. */
  data: Span;
  /** The lines of Markdown; none in a YAML file. */
  body: Span;
}

interface Span {
  start: number;
  end: number;
}

/** The file at a path. */
export function writtenFile(files: Files, path: string): WrittenFile {
  const lines = new TextDecoder().decode(files.get(path)).split("\n");
  if (path.endsWith(".yaml")) {
    return { path, lines, data: { start: 0, end: lines.length }, body: { start: 0, end: 0 } };
  }
  const fence = lines.indexOf("---", 1);
  return { path, lines, data: { start: 1, end: fence }, body: { start: fence + 1, end: lines.length } };
}

/** One of the files. */
export function anyFile(files: Files, random: Random): WrittenFile {
  return writtenFile(files, random.oneOf([...files.keys()]));
}

/** One of the files that have a text. */
export function anyPage(files: Files, random: Random): WrittenFile {
  return writtenFile(files, random.oneOf([...files.keys()].filter((path) => path.endsWith(".md"))));
}

/** A line of YAML that has a key. */
export interface KeyLine {
  /** The line, from 0. */
  index: number;
  /** What stands before the key: spaces, and perhaps the hyphen of a list. */
  indent: string;
  key: string;
  /** What stands after its colon; empty where it is on the lines below. */
  value: string;
  /** The line after the last one that belongs to the key, from 0. */
  end: number;
}

/** All lines of a file’s YAML that have a key. */
export function keyLines({ lines, data }: WrittenFile): KeyLine[] {
  return lines.slice(data.start, data.end).flatMap((line, offset) => {
    const [, indent, key, value] = /^(\s*(?:- )?)([\w/-]+):(?: (.*))?$/.exec(line) ?? [];
    if (indent === undefined || key === undefined) return [];
    const index = data.start + offset;
    const after = lines.slice(index + 1, data.end).findIndex((next) => depthOf(next) <= indent.length);
    return [{ index, indent, key, value: value ?? "", end: after === -1 ? data.end : index + 1 + after }];
  });
}

function depthOf(line: string): number {
  return line.trim() === "" ? Infinity : line.search(/\S/);
}

/** A key that suits, of one of the files that have one. */
export function anyKeyLine(
  files: Files,
  random: Random,
  suits: (line: KeyLine, file: WrittenFile) => boolean,
): { file: WrittenFile; line: KeyLine } {
  const found = [...files.keys()].flatMap((path) => {
    const file = writtenFile(files, path);
    const lines = keyLines(file).filter((line) => suits(line, file));
    return lines.length > 0 ? [{ file, lines }] : [];
  });
  const { file, lines } = random.oneOf(found);
  return { file, line: random.oneOf(lines) };
}

/** The text of a file with some of its lines replaced. */
export function spliced({ lines }: WrittenFile, start: number, end: number, ...instead: string[]): string {
  return lines.toSpliced(start, end - start, ...instead).join("\n");
}
