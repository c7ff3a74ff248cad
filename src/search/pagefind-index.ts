import process from "node:process";
import * as pagefind from "pagefind";
import type { File } from "./index-files.ts";

/** A site that could not be indexed; the message is Pagefind's. */
export class IndexError extends Error {}

/** A page that is to be searchable: its address, such as `/updates/`, and what Pagefind is to read of it. */
export type Page = readonly [address: string, html: string];

/** What a page repeats of another, which is found where it was said and not wherever it is shown. */
export const repeated = [
  ...[".app-thread", ".app-history", ".app-entries .app-facts"],
  ...[".app-measure__label", ".app-measure table"],
];

/**
 * Pagefind's files for some pages, which it numbers as they come. It takes a program of Pagefind's, which has to be
 * ended (`endPagefind`).
 * @throws {IndexError} where Pagefind reports anything wrong.
 */
export async function indexOf(pages: readonly Page[]): Promise<File[]> {
  const { index, errors } = await unlessEnded(
    pagefind.createIndex({ forceLanguage: "en", excludeSelectors: repeated }),
  );
  refuse(errors);
  if (index === undefined) throw new IndexError("Pagefind made no index.");
  // All are sent at once, and taken in this order: to wait for each would leave Pagefind idle while pages are made.
  const added = pages.map(([address, content]) =>
    index.addHTMLFile({ sourcePath: `${address.slice(1)}index.html`, content }),
  );
  for (const { errors } of await unlessEnded(Promise.all(added))) refuse(errors);
  const made = await unlessEnded(index.getFiles());
  refuse(made.errors);
  await unlessEnded(index.deleteIndex());
  return made.files;
}

/** Ends Pagefind's program, if it runs, whatever has been made. */
export function endPagefind(): Promise<unknown> {
  return pagefind.close();
}

/** Waits for some work of Pagefind's. Where its program ends before, it tells that to some work only. */
async function unlessEnded<T>(work: Promise<T>): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  process.once("beforeExit", reject);
  try {
    return await Promise.race([work, ended]);
  } catch (cause) {
    throw new IndexError("Pagefind ended before it had made the search index.", { cause });
  } finally {
    process.off("beforeExit", reject);
  }
}

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new IndexError(errors.join("\n"));
}
