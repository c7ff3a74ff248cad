import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { stringify } from "yaml";
import { projectFolder } from "../../scripts/command.ts";

// The content that tests run on. Nothing of it is read from content/, which is for editors.

/** The files of a content folder, by their path inside it. */
export type ContentFiles = Record<string, string | Uint8Array>;

/**
 * The fixed records: a trust on its first day, one that has published its first update, and one with 32
 * updates, which has something of everything.
 */
export type RecordName = "young" | "small" | "large";

/** The folder of a fixed record. */
export function recordFolder(name: RecordName): string {
  return join(projectFolder, "tests/content", name);
}

/** The files of a fixed record. */
export const readRecord = (name: RecordName): ContentFiles => readContent(recordFolder(name));

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
export function markdown(data: object, ...paragraphs: string[]): string {
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
