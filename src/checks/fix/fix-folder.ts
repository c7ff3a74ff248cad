import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../../source/index.ts";
import { wantedFiles } from "../only.ts";
import type { Find } from "../verdict.ts";
import { fixSource, type Change } from "./index.ts";

/**
 * Puts right what can be in the files of a content folder, or in those that some paths name from `seenFrom`, and
 * gives what it changed.
 * @throws {FolderError} where there is no such folder. @throws {PathError} where there is no such file.
 */
export function fixFolder(contentDir: string, find: Find, paths: string[], seenFrom: string): Change[] {
  const before = readSource(contentDir);
  const { changes, texts } = fixSource(before, find, wantedFiles(paths, before, contentDir, seenFrom));
  for (const [path, text] of texts) writeFileSync(join(contentDir, path), text);
  return changes;
}
