import type { SourceFile } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";
import { error, warning, type Finding, type Place, type TextEdit } from "./finding.ts";

/** Something in a file that may be nobody’s to read. */
export interface Trace extends Place {
  /** As it is written. A line in the file can say that it is meant. */
  written: string;
  message: string;
  fix: string;
  edits?: readonly TextEdit[] | undefined;
}

/** A line of a file that says what is meant to be published, and where it stands. */
export interface MeantLine extends Place {
  written: string;
}

const meantLine = /^[ \t]*#[ \t]*meant:[ \t]*(\S.*?)[ \t]*$/i;

/** The lines `# meant: …` of a file: notes to editors, which the site never shows. In Markdown, those of its front matter. */
export function listMeant({ path, text, entries }: SourceFile): MeantLine[] {
  if (!/#[ \t]*meant:/i.test(text)) return [];
  const end = entries[0]?.body?.line ?? Infinity;
  return text.split("\n").flatMap((line, index) => {
    const written = index + 1 < end ? meantLine.exec(line)?.[1] : undefined;
    return written === undefined ? [] : [{ path, line: index + 1, column: line.indexOf("#") + 1, written }];
  });
}

/** A file’s text with spaces in place of its lines `# meant: …`. */
export function removeMeant(file: SourceFile): string {
  const lines = new Set(listMeant(file).map(({ line }) => line));
  if (lines.size === 0) return file.text;
  return file.text
    .split("\n")
    .map((line, index) => (lines.has(index + 1) ? " ".repeat(line.length) : line))
    .join("\n");
}

/** True where a line of a file says of a trace that it is meant: spaces, capitals and quotes can differ. */
export function isMeant({ written }: Trace, lines: readonly MeantLine[]): boolean {
  return lines.some((line) => plain(line.written) === plain(written));
}

function plain(written: string): string {
  return written.replace(/[\s"'“”‘’]+/g, "").toLowerCase();
}

/** The findings of a file’s traces: an error, as they can’t be taken back, in a draft a warning, and none where it is meant. */
export function getFindings(file: SourceFile, traces: readonly Trace[]): Finding[] {
  const isDraft = file.entries.some(({ raw }) => isRecord(raw) && raw.draft === true);
  const lines = listMeant(file);
  const isMarkdown = file.entries.some(({ body }) => body);
  return traces
    .filter((trace) => !isMeant(trace, lines))
    .map(({ written, message, fix, edits, ...place }) => {
      const line = `# meant: ${written.replace(/\s+/g, " ")}`;
      const where = isMarkdown ? "in the front matter" : "on a line of the file";
      const orMeant = `${fix} If it is meant, write ${where}: ${line}`;
      return (isDraft ? warning : error)(place, message, edits ? fix : orMeant, edits);
    });
}
