import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AstroPrerenderer, PrerenderResult } from "astro";
import { readsHeader } from "../../queries/reads.ts";
import { formatNumber } from "../../record/quantities.ts";
import { keptPicture } from "../../sharing/kept.ts";
import type { Basis } from "./basis.ts";
import type { Write } from "../file-writer.ts";
import { resultOf } from "../in-order.ts";
import { PageResponse } from "../page-response.ts";
import type { Progress } from "../progress.ts";
import { fileOf } from "./file-of.ts";
import { openPages } from "./pages.ts";

/** Of how many texts a page may be made. With more of them, hardly a build finds it unchanged. */
const most = 1000;

/** Gets the folder of what builds keep ready: empty for a fresh build, or where builds of other code left it. */
export function readyFolder(folder: string, { code }: Basis, fresh: boolean): void {
  const mark = join(folder, "code");
  if (!fresh && existsSync(mark) && readFileSync(mark, "utf8") === code) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, code);
}

/**
 * A prerenderer that takes the pages and feeds that can't have changed from an earlier build, which kept them
 * in a folder, and has the others made (docs/decisions/0014-unchanged-pages-are-kept.md). It writes both
 * itself, as Astro takes several times as long.
 */
export function keeping(
  usual: AstroPrerenderer,
  folder: string,
  write: Write,
  basis: Basis,
  progress: Progress,
): AstroPrerenderer {
  const pages = openPages(join(folder, "pages.sqlite"), basis);
  const count = { made: 0, kept: 0 };
  return {
    ...usual,
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const kept = pages.find(pathname);
      const picture = pictureAt(pathname);
      if (!picture) count[kept ? "kept" : "made"]++;
      const file = fileOf(pathname, options.routeData);
      const written = (page: Uint8Array<ArrayBuffer>) => {
        write(file, page);
        return new PageResponse(page, {}, true);
      };
      const ready = kept ?? picture;
      if (ready) return written(ready);
      const isPage = options.routeData.type === "page";
      // For what it tells of pictures, Astro copies a page twice; of data and feeds, the texts that they hold tell it.
      const made = resultOf(await usual.render(request, { ...options, collectMetadata: isPage }));
      const reads = textsOf(made);
      const pieces = await Array.fromAsync(made.response.body ?? []);
      const isKept = reads && reads.length <= most;
      if (!isKept && !isPage) {
        write(file, pieces);
        return new Response(null);
      }
      const page = Buffer.concat(pieces);
      if (isKept) pages.keep(pathname, reads, page);
      return written(page);
    },
    async teardown() {
      pages.close();
      if (count.kept > 0)
        progress(`${formatNumber(count.kept)} of them are as before, ${formatNumber(count.made)} are new`);
      await usual.teardown?.();
    },
  };
}

/** A picture for sharing, which is kept with its name for all that it is made from. */
function pictureAt(address: string): Uint8Array<ArrayBuffer> | undefined {
  const [, name] = /^\/share\/(\w+\.png)\/?$/.exec(address) ?? [];
  return name === undefined ? undefined : keptPicture(name);
}

/** The texts that a page holds, if it can be kept: Astro has to make the pictures of a page with each build. */
function textsOf({ response, metadata }: PrerenderResult): string[] | undefined {
  const { status, headers } = response;
  const isPicture = headers.get("content-type")?.startsWith("image/");
  const hasPictures = metadata?.staticImages.length || metadata?.referencedImages?.length;
  if (status !== 200 || isPicture || hasPictures) return undefined;
  return headers.get(readsHeader)?.split(" ").filter(Boolean);
}
