import { spareMemory } from "./memory.ts";
import { setImmediate } from "node:timers/promises";
import { formatNumber } from "../record/quantities.ts";
import { startIndex } from "../search/index-site.ts";
import type { Settings } from "../settings.ts";
import { budgets } from "./budgets.ts";
import { compressSite } from "./compress.ts";
import { diskErrorIn } from "./disk-error.ts";
import type { FirstView } from "./first-view.ts";
import type { Good, Reading } from "./good.ts";
import { inProcess } from "./in-process.ts";
import { inThread } from "./in-thread.ts";
import { fileWriter, type Write } from "./file-writer.ts";
import { discard, freshFolder, publish, published } from "./place.ts";
import { needsStyles, startWaiting, type Waiting } from "./styles/index.ts";
import { drawAhead } from "./pictures/index.ts";
import type { Progress } from "./progress.ts";
import { removeUnusedPictures } from "./unused-pictures.ts";
import { verifySite } from "./verify.ts";
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
  const good = await checked(settings, progress);
  try {
    await inWorkshop(progress, () => makeSite(settings.outDir, good, progress, how));
  } catch (error) {
    throw diskErrorIn(error) ?? error;
  }
}

/** Reads and checks the content. What makes pages, which is much, is loaded meanwhile. */
async function checked(settings: Settings, progress: Progress): Promise<Good> {
  progress("Checking the content");
  const reading = inProcess<Reading>(new URL("./good-process.ts", import.meta.url), settings);
  const [{ report, good }] = await Promise.all([reading, import("./pages.ts"), loadConfiguration()]);
  if (!good) throw new ContentError(report);
  progress(report);
  return good;
}

/** What Astro's configuration loads takes half a second. Where it fails, the checks say why, or Astro does later. */
function loadConfiguration(): Promise<unknown> {
  return import("../../astro.config.mjs").catch(() => undefined);
}

async function makeSite(
  outDir: string,
  { basis, missing }: Good,
  progress: Progress,
  { compressed, fresh }: How,
): Promise<void> {
  spareMemory(basis.texts.size);
  const { keptIndex, makePages } = await import("./pages.ts");
  const folder = freshFolder(outDir);
  const earlier = published(outDir);
  const write = fileWriter(folder, earlier);
  const waiting = startWaiting(`${folder}-waiting`);
  const index = startIndex(keptIndex);
  try {
    progress("Making the pages and feeds");
    const drawing = drawAhead(missing);
    const made: Write = (path, content) => (needsStyles(path) ? waiting.add : write)(path, content);
    await makePages(made, basis, index.add, progress, fresh).finally(drawing.stop);
    progress("Making the search index of them, and putting its styles into each page");
    const [indexed, heaviest] = await Promise.all([
      index.write(folder, earlier),
      finishPages(waiting, folder, write),
    ]);
    progress("Looking the site over");
    verifySite(folder, indexed);
    if (heaviest) progress(weightOf(heaviest));
    if (compressed) {
      progress("Compressing");
      await compressSite(folder, write);
    }
    publish(folder, outDir);
    progress(`Published in ${outDir}, with ${indexed} searchable pages`);
  } catch (error) {
    discard(folder);
    throw error;
  } finally {
    await Promise.all([index.end(), waiting.end()]);
  }
}

/** Does what is left to do with pages, while the search index is written, and gives the heaviest first view. */
async function finishPages(waiting: Waiting, folder: string, write: Write): Promise<FirstView | undefined> {
  await setImmediate(); // by which the index is begun
  await waiting.write(folder, write);
  const heaviest = inThread<FirstView | undefined>(
    new URL("./first-view-thread.ts", import.meta.url),
    folder,
  );
  removeUnusedPictures(folder);
  return heaviest;
}

function weightOf({ path, bytes }: FirstView): string {
  const figures = `${formatNumber(bytes)} of at most ${formatNumber(budgets.firstView)} bytes`;
  return `The heaviest first view is that of ${path}: ${figures}, compressed`;
}
