import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";

/** Puts a text into a file of a folder. */
export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Markdown with front matter. */
export function markdown(data: object, text: string): string {
  return `---\n${stringify(data)}---\n\n${text}\n`;
}

/** Lets a site use the packages that are installed in the folder of its generator. */
export function linkPackages(folder: string, peer: string): void {
  const link = join(folder, "node_modules");
  if (!existsSync(link)) symlinkSync(join(peer, "node_modules"), link);
}
