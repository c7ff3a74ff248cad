import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../settings.ts";
import { readSource } from "../../source/index.ts";
import { wantedFiles } from "../only.ts";
import { mendedFiles, type MendedFile } from "./index.ts";

/**
 * Mends the files of the content folder, or those that some paths name from `seenFrom`, and gives those
 * that it wrote.
 * @throws {FolderError} where there is no such folder. @throws {PathError} where there is no such file.
 */
export function mendFolder(
  { contentDir, asOf, at }: Pick<Settings, "contentDir" | "asOf" | "at">,
  paths: string[],
  seenFrom: string,
): MendedFile[] {
  const source = readSource(contentDir);
  const mended = mendedFiles(source, wantedFiles(paths, source, contentDir, seenFrom), asOf, at);
  for (const { path, text } of mended) writeFileSync(join(contentDir, path), text);
  return mended;
}
