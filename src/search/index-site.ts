import { globSync, readFileSync, rmSync } from "node:fs";
import * as pagefind from "pagefind";
import { z } from "zod";

/** A site that could not be indexed; the message is Pagefind's. */
export class IndexError extends Error {}

// What a page repeats of another is found where it was said, not wherever it is shown.
const repeated = [".app-thread", ".app-history", ".app-entries .app-facts"];

/**
 * Makes the search index of the built site in a folder and writes it beside the pages.
 * Gives the number of pages indexed: those whose main content is marked for it.
 * @throws {IndexError} where Pagefind reports anything wrong.
 */
export async function indexSite(folder: string): Promise<number> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: "en", excludeSelectors: repeated });
    refuse(errors);
    if (index === undefined) throw new IndexError("Pagefind made no index.");
    const added = await index.addDirectory({ path: folder });
    refuse(added.errors);
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
    refuse(written.errors);
    removeInterfaces(`${folder}/pagefind`);
    return pagesIn(folder);
  } finally {
    await pagefind.close();
  }
}

// The site has a search page of its own; Pagefind's ready-made interfaces would only be downloaded.
function removeInterfaces(folder: string): void {
  for (const file of globSync("pagefind-{ui,modular-ui,component-ui,highlight}.*", { cwd: folder })) {
    rmSync(`${folder}/${file}`);
  }
}

// What Pagefind counts when it reads a folder are files, not the pages that it then indexes.
const entry = z.object({ languages: z.record(z.string(), z.object({ page_count: z.int() })) });

function pagesIn(folder: string): number {
  const file = readFileSync(`${folder}/pagefind/pagefind-entry.json`, "utf8");
  const { languages } = entry.parse(JSON.parse(file));
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new IndexError(errors.join("\n"));
}
