import { readFileSync } from "node:fs";
import { join } from "node:path";
import sitemap from "@astrojs/sitemap";
import { build, type AstroIntegration, type AstroPrerenderer } from "astro";
import { diskErrorIn } from "./disk-error.ts";
import type { Progress } from "./progress.ts";

/** Pages that can't be made; the message says which and why, in a sentence. */
export class PageError extends Error {}

const making = "Making the pages and feeds";

/**
 * Has Astro make all pages and feeds with all that they need, in a folder. `cache` is a folder for what it keeps
 * meanwhile. Both are inside the repository and empty.
 * @throws {PageError} where one can't be made.
 */
export async function makePages(site: string, cache: string, progress: Progress): Promise<void> {
  progress(making);
  const pages = countPages(progress);
  const integrations = [listInSitemap(site), pages.integration];
  try {
    await build({ outDir: site, cacheDir: cache, integrations, logLevel: "warn" });
  } catch (cause) {
    if (diskErrorIn(cause)) throw cause;
    throw pages.failure() ?? new PageError(`Astro can’t make the site: ${messageOf(cause)}`, { cause });
  }
  const failure = pages.failure();
  if (failure) throw failure;
}

/** Counts pages and feeds as they are made. After one that can't be made, none is. */
function countPages(progress: Progress): {
  integration: AstroIntegration;
  failure: () => PageError | undefined;
} {
  let failure: PageError | undefined;
  const counting = (usual: AstroPrerenderer): AstroPrerenderer => {
    const count = { done: 0, total: 0 };
    return {
      ...usual,
      async getStaticPaths() {
        const paths = await usual.getStaticPaths();
        count.total = paths.length;
        return paths;
      },
      async render(request, options) {
        // What has no body Astro doesn't write. Thrown errors it would print as well, each with a page of its own.
        if (failure) return new Response(null);
        try {
          const made = await usual.render(request, options);
          const { response, ...rest } = made instanceof Response ? { response: made } : made;
          // A page is made while it is read.
          const whole = new Response(response.body && (await response.arrayBuffer()), response);
          count.done += 1;
          progress(making, count);
          return { ...rest, response: whole };
        } catch (cause) {
          const page = `${new URL(request.url).pathname} (${options.routeData.component})`;
          failure ??= new PageError(`${page} can’t be made: ${messageOf(cause).split("\n")[0]}`, { cause });
          return new Response(null);
        }
      },
    };
  };
  return {
    integration: {
      name: "count-pages",
      hooks: { "astro:build:start": ({ setPrerenderer }) => setPrerenderer(counting) },
    },
    failure: () => failure,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Makes the sitemap of a site in a folder, without the pages that ask search engines to leave them out. */
function listInSitemap(site: string): AstroIntegration {
  const asks = '<meta name="robots" content="noindex"';
  return sitemap({
    filter: (page) => {
      const file = join(site, decodeURI(new URL(page).pathname), "index.html");
      return !readFileSync(file, "utf8").includes(asks);
    },
  });
}
