import { formatNumber } from "../record/quantities.ts";
import { startIndex } from "../search/index/index-site.ts";
import { budgets } from "./budgets.ts";
import { compressSite } from "./compress.ts";
import { fileWriter, type Write } from "./file-writer.ts";
import type { FirstView } from "./first-view.ts";
import { removeEmptyFolders } from "./folders.ts";
import type { Good } from "./good.ts";
import type { How } from "./index.ts";
import { startThread } from "./in-thread.ts";
import { makePages } from "./pages.ts";
import { drawAhead } from "./pictures/index.ts";
import { publish, published } from "./place.ts";
import type { Progress } from "./progress.ts";
import { needsStyles, startWaiting } from "./styles/index.ts";
import { promisesOf, verifySite } from "./verify.ts";
import { buildRecord } from "../record/index.ts";
import { settings } from "../settings.ts";
import { contentOf } from "../source/content.ts";
import { getReading } from "../source/reading.ts";

/** Makes the site of good content in a folder that has no files yet, looks it over, and publishes it. */
export async function makeSite(
  folder: string,
  outDir: string,
  { basis, missing }: Good,
  progress: Progress,
  { compressed, fresh }: How,
): Promise<void> {
  const earlier = published(outDir);
  const write = fileWriter(folder, earlier);
  const waiting = startWaiting(`${folder}-waiting`);
  const index = startIndex();
  const viewing = startThread<FirstView | undefined>(new URL("./first-view-thread.ts", import.meta.url));
  try {
    progress("Making the pages and feeds");
    const drawing = drawAhead(missing);
    const made: Write = (path, content) => (needsStyles(path) ? waiting.add : write)(path, content);
    await makePages(made, basis, index.add, progress, fresh).finally(drawing.stop);
    progress("Making the search index of them, and putting its styles into each page");
    const [indexed] = await bothOf(index.write(folder), waiting.write(folder, write));
    progress("Looking the site over");
    viewing.send(folder);
    removeEmptyFolders(folder);
    const source = await getReading();
    const record = buildRecord(contentOf(source), settings.asOf, settings.at);
    verifySite(folder, indexed, promisesOf(source, record, settings.siteUrl));
    const heaviest = await viewing.answer;
    if (heaviest) progress(weightOf(heaviest));
    if (compressed) {
      progress("Compressing");
      await compressSite(folder, write);
    }
    publish(folder, outDir);
    progress(`Published in ${outDir}, with ${indexed} searchable pages`);
  } finally {
    await Promise.all([index.end(), waiting.end(), viewing.end()]);
  }
}

/** Waits until both have ended, however one ends: neither writes into a folder that is gone. */
async function bothOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

function weightOf({ path, bytes }: FirstView): string {
  const figures = `${formatNumber(bytes)} of at most ${formatNumber(budgets.firstView)} bytes`;
  return `The heaviest first view is that of ${path}: ${figures}, compressed`;
}
