import { getValidEntries, type Source } from "../source/index.ts";
import { refuseTaken, type NewFile } from "./new-entry.ts";
import { updateFile, updateId, type NewUpdate, type Surroundings } from "./update.ts";

/**
 * The file of a new update.
 * @throws {RefusalError} where there is such a file already.
 */
export function makeUpdateFile(update: NewUpdate, source: Source): NewFile {
  const path = `updates/${updateId(update)}.md`;
  refuseTaken(path, source);
  return { path, content: updateFile(update, findSurroundings(source)) };
}

/** The workstreams and updates of a content folder that are as they must be. */
export function findSurroundings(source: Source): Surroundings {
  return { workstreams: getValidEntries(source, "workstreams"), updates: getValidEntries(source, "updates") };
}
