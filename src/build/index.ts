import { spareMemory } from "./memory.ts";
import { diskErrorIn } from "./disk-error.ts";
import { makeFoldersOf } from "./folders.ts";
import type { Reading } from "./good.ts";
import { inProcess } from "./in-process.ts";
import { discard, freshFolder, published } from "./place.ts";
import type { Progress } from "./progress.ts";
import type { Settings } from "../settings.ts";
import { inWorkshop } from "./workshop.ts";

/** Content that must not be published, or can't be read; the message is the checker's report. */
export class ContentError extends Error {}

/** How a site is built, where it is not the usual way. */
export interface How {
  /** Puts compressed copies beside the files, for a server that sends those. */
  compressed?: boolean;
  /** Makes everything anew, whatever earlier builds kept. */
  fresh?: boolean | undefined;
}

/**
 * Builds the whole site: content check, pages and feeds, search index, a last look, and only then
 * its place in the output folder. Whatever fails, the site that was there stays as it was.
 * @throws {ContentError | DiskError | IndexError | SiteError} for what its user can mend.
 */
export async function buildSite(settings: Settings, progress: Progress, how: How = {}): Promise<void> {
  progress("Checking the content");
  try {
    const folder = freshFolder(settings.outDir, settings.contentDir);
    try {
      const reading = inProcess<Reading>(new URL("./good-process.ts", import.meta.url), settings);
      const [{ report, good }, { makeSite }] = await Promise.all([reading, ready(folder, settings.outDir)]);
      if (!good) throw new ContentError(report);
      progress(report);
      spareMemory(good.basis.texts.size);
      await inWorkshop(progress, () => makeSite(folder, settings.outDir, good, progress, how));
    } finally {
      discard(folder); // which has another name when it is published
    }
  } catch (error) {
    throw diskErrorIn(error) ?? error;
  }
}

/** What can be done while the content is checked: loads what makes pages, which is much, and makes folders for them. */
async function ready(folder: string, outDir: string): Promise<typeof import("./site.ts")> {
  const [site] = await Promise.all([import("./site.ts"), loadConfiguration()]);
  const earlier = published(outDir);
  if (earlier !== undefined) makeFoldersOf(earlier, folder);
  return site;
}

/** What Astro's configuration loads takes half a second. Where it fails, the checks say why, or Astro does later. */
function loadConfiguration(): Promise<unknown> {
  return import("../../astro.config.mjs").catch(() => undefined);
}
