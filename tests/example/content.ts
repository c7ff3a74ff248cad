import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";

/** The files of a content folder, by their path inside it. */
export type ContentFiles = Record<string, string | Uint8Array>;

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
