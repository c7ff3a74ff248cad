import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { parse, stringify } from "yaml";
import { projectFolder } from "../../scripts/command.ts";
import { formatDate } from "../../src/record/calendar.ts";

// The content that tests run on. Nothing of it is read from content/, which is for editors.

/** The files of a content folder, by their path inside it. */
export type ContentFiles = Record<string, string | Uint8Array>;

/**
 * The fixed records: a trust on its first day, one that has published its first update, and one with 32
 * updates, which has something of everything.
 */
export type RecordName = "young" | "small" | "large";

/** The folder of a fixed record that has one. */
export function getRecordFolder(name: Exclude<RecordName, "large">): string {
  return join(projectFolder, "tests/content", name);
}

/** Days on which the large record has the update of 12 May 2025 once more, so that its lists have several pages. */
const furtherDays = [
  "2025-03-03 2025-05-26 2025-06-09 2025-06-23 2025-07-07 2025-07-21 2025-08-04 2025-08-18 2025-09-15",
  "2025-09-29 2025-10-13 2025-10-27 2025-11-10 2025-11-24 2025-12-08",
].flatMap((days) => days.split(" "));

/** The files of a fixed record. */
export function readRecord(name: RecordName): ContentFiles {
  if (name !== "large") return readContent(getRecordFolder(name));
  const files = readRecordFile(join(projectFolder, "tests/content/large.yaml"));
  const pathOf = (day: string) => `updates/${day}-better-care.md`;
  const ordinary = String(files[pathOf("2025-05-12")]);
  const further = furtherDays.map((day) => [
    pathOf(day),
    ordinary.replace("2025-05-12", day).replace("12 May 2025", formatDate(day)),
  ]);
  return { ...files, ...Object.fromEntries(further) };
}

/** The files of a record that stands in one YAML file, by their paths. */
export function readRecordFile(file: string): ContentFiles {
  return parse(readFileSync(file, "utf8"), { customTags: ["binary"] });
}

/** The files of a content folder; those that are no text as bytes. */
export function readContent(folder: string): ContentFiles {
  const files = globSync("**", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const bytes = readFileSync(file);
      const path = file.slice(folder.length + 1).replaceAll(sep, "/");
      return [path, /\.(?:md|mdx|yaml|svg)$/.test(path) ? bytes.toString() : bytes];
    }),
  );
}

/** A Markdown file: what its front matter says, and its text. */
export function writeMarkdown(data: object, ...paragraphs: string[]): string {
  return `---\n${stringify(data)}---\n\n${paragraphs.join("\n\n")}\n`;
}

/** Writes a content folder. */
export function writeContent(folder: string, files: ContentFiles): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
