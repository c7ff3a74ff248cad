import { posix } from "node:path";
import { UserError } from "../lib/user-error.ts";
import { collectionOf, idOf } from "../source/ids.ts";
import type { Source } from "../source/index.ts";

/** A file to be written. */
export interface NewFile {
  /** Inside the content folder, with `/`. */
  path: string;
  content: string | Uint8Array;
  /** Whether it takes the place of a file, which it adds to. */
  replaces?: boolean;
}

/** What can't be made as it was asked for. Its message is for the person who asked. */
export class RefusalError extends UserError {}

/**
 * Refuses a file whose name is taken.
 * @throws {RefusalError} where there is such a file, or an entry with the same address: its extension may differ.
 */
export function refuseTaken(path: string, source: Source): void {
  const collection = collectionOf(path);
  const address = (file: string) => (collection ? idOf(collection, file) : file);
  const taken = source.items.find(
    (item) =>
      item.path === path ||
      (posix.dirname(item.path) === posix.dirname(path) &&
        collectionOf(item.path) === collection &&
        address(item.path) === address(path)),
  );
  if (taken)
    throw new RefusalError(
      `There is ${taken.path} already, and it stays as it is. Choose another name with --id.`,
    );
}
