import { build as buildPages } from "astro";
import { reporters } from "../checks/reporters/index.ts";
import { verdictOn } from "../checks/verdict.ts";
import { indexSite } from "../search/index-site.ts";
import type { Settings } from "../settings.ts";
import { discard, freshFolder, publish } from "./place.ts";
import { verifySite } from "./verify.ts";

/** Content that must not be published; the message is the checker's report. */
export class ContentError extends Error {}

/** What a build tells while it works, in words for the person who waits. */
export type Progress = (step: string) => void;

/**
 * Builds the whole site: content check, pages and feeds, search index, a last look, and only then
 * its place in the output folder. Whatever fails, the site that was there stays as it was.
 * @throws {ContentError | FolderError | IndexError | SiteError} for what an editor can mend.
 */
export async function buildSite({ contentDir, outDir }: Settings, progress: Progress): Promise<void> {
  progress("Checking the content");
  const verdict = verdictOn(contentDir, process.cwd());
  const report = reporters.text(verdict);
  if (!verdict.passes) throw new ContentError(report);
  progress(report);

  const folder = freshFolder(outDir);
  try {
    progress("Making the pages and feeds");
    await makePages(folder);
    progress("Making the search index");
    const indexed = await indexSite(folder);
    progress("Looking the site over");
    verifySite(folder, indexed);
    publish(folder, outDir);
    progress(`Published in ${outDir}, with ${indexed} searchable pages`);
  } catch (error) {
    discard(folder);
    throw error;
  }
}

async function makePages(folder: string): Promise<void> {
  await buildPages({
    outDir: folder,
    // Apart from the pages, so that it isn't published, and of this build alone.
    cacheDir: `${folder}-cache`,
    // A warm cache doesn't notice a changed Markdown plugin.
    force: true,
    logLevel: "warn",
  });
  discard(`${folder}-cache`);
}
