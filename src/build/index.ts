import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { escapeUTF8 } from "entities";
import { buildReport } from "../checks/reporters/text.ts";
import { checkFolder } from "../checks/check-folder.ts";
import { UserError } from "../lib/user-error.ts";
import { RenderError } from "../markdown/render.ts";
import { keepSiteContent, findSiteContent } from "../markdown/site-content.ts";
import { buildRecord } from "../record/index.ts";
import { formatNumber } from "../record/quantities.ts";
import { startIndex } from "../search/index/index-site.ts";
import type { Settings } from "../settings.ts";
import { getContent } from "../source/content.ts";
import { FolderError } from "../source/index.ts";
import { compressSite } from "./compress.ts";
import { findDiskError } from "./disk-error.ts";
import { moveSite } from "./move-site.ts";
import { makePages } from "./pages.ts";
import { fileRoutes, getSitePath, getWholeAddress } from "../routes.ts";
import { removeBuild, makeBuildFolder, publish, getPublished } from "./publish.ts";
import type { Progress } from "./progress.ts";
import { putStylesIntoPages } from "./styles.ts";
import { putStylesUnderPath, putUnderPath } from "./under-path.ts";
import { getPromises, verifySite, type Promises } from "./verify.ts";
import { cache, withBuildLock, site } from "./build-lock.ts";

/** Content that must not be published, or can't be read; the message is the checker's report. */
export class ContentError extends UserError {}

/** How a site is built, where it is not the usual way. */
export interface BuildOptions {
  /** Puts compressed copies beside the files, for a server that sends those. */
  compressed?: boolean;
}

/**
 * Builds the whole site: content check, pages and feeds, search index, styles, a last look, and only then its place
 * in the output folder. Whatever fails, the site that was there stays as it was.
 * @throws {ContentError | DiskError | IndexError | PageError | SiteError} for what its user can mend.
 */
export async function buildSite(
  settings: Settings,
  progress: Progress,
  options: BuildOptions = {},
): Promise<void> {
  try {
    const folder = makeBuildFolder(settings.outDir, settings.contentDir);
    try {
      const promises = await checkContent(settings, progress);
      await withBuildLock(progress, async () => {
        await makePages(site, cache, progress);
        progress("Making the search index");
        const [root = ""] = promises.roots;
        const searchable = await indexPages(site, root);
        const path = getSitePath(root);
        putStylesUnderPath(site, path);
        progress("Putting its styles into each page");
        putStylesIntoPages(site);
        progress("Looking the site over");
        putUnderPath(site, path);
        verifySite(site, searchable, promises);
        if (options.compressed) {
          progress("Compressing");
          await compressSite(site);
        }
        moveSite(site, folder, getPublished(settings.outDir));
        publish(folder, settings.outDir);
        progress(`Published in ${settings.outDir}, with ${formatNumber(searchable)} searchable pages`);
      });
    } finally {
      removeBuild(folder); // which has another name when it is published
    }
  } catch (error) {
    throw findDiskError(error) ?? error;
  }
}

/**
 * Reads the content and says what is to be said of it. If it may be published, keeps what pages are made of, and gives
 * what the site then promises: the rest of what was read is let go.
 */
async function checkContent(settings: Settings, progress: Progress): Promise<Promises> {
  progress("Checking the content");
  const { contentDir, asOf, at, preview, siteUrl } = settings;
  try {
    const verdict = await checkFolder({ contentDir, asOf, at }, process.cwd(), undefined, progress);
    const report = buildReport(verdict);
    if (!verdict.passes) throw new ContentError(report);
    progress(report);
    const { source } = verdict;
    const content = findSiteContent(source);
    // Each text is made into HTML before Astro asks for it: of what Astro is about to write it can’t be stopped.
    for (const { text } of content.entries) text();
    keepSiteContent(content);
    return getPromises(source, buildRecord(getContent(source), asOf, at, preview), siteUrl);
  } catch (error) {
    if (error instanceof FolderError || error instanceof RenderError)
      throw new ContentError(error.message, { cause: error });
    throw error;
  }
}

/** Makes the search index and the sitemap of the pages in a folder, and gives the number of pages that are in the index. */
async function indexPages(folder: string, root: string): Promise<number> {
  const index = startIndex();
  const listed: string[] = [];
  try {
    for (const file of globSync("**/*.html", { cwd: folder })) {
      const address = `/${file.replace(/index\.html$/, "")}`;
      const html = readFileSync(join(folder, file), "utf8");
      if (!html.includes('<meta name="robots" content="noindex"'))
        listed.push(getWholeAddress(address, root));
      await index.add(address, html);
    }
    writeSitemap(folder, listed, root);
    return await index.write(folder);
  } finally {
    await index.end();
  }
}

/** Writes a sitemap of pages, and the list of sitemaps that robots.txt names (https://www.sitemaps.org/protocol.html). */
function writeSitemap(folder: string, pages: readonly string[], root: string): void {
  const write = (name: string, set: string, item: string, addresses: readonly string[]): void => {
    const items = addresses
      .toSorted()
      .map((address) => `<${item}><loc>${escapeUTF8(address)}</loc></${item}>`);
    const start = `<?xml version="1.0" encoding="UTF-8"?><${set} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
    writeFileSync(join(folder, name), `${start}${items.join("")}</${set}>`);
  };
  write("sitemap-0.xml", "urlset", "url", pages);
  write(fileRoutes.sitemap, "sitemapindex", "sitemap", [getWholeAddress("/sitemap-0.xml", root)]);
}
