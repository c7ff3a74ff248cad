import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { RefusalError, type NewFile } from "./new-file.ts";

/**
 * Writes files into a content folder, all or none. A file that is there already stays as it is.
 * @throws {RefusalError} where one is there that is not to be replaced.
 */
export function writeFiles(contentDir: string, files: readonly NewFile[]): void {
  const taken = files.find(({ path, replaces }) => !replaces && existsSync(join(contentDir, path)));
  if (taken) throw new RefusalError(`There is ${taken.path} already, and it stays as it is.`);
  for (const { path, content, replaces } of files) {
    const whole = join(contentDir, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content, { flag: replaces ? "w" : "wx" });
  }
}
