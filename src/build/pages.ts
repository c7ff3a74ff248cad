import { build, type AstroIntegration, type AstroPrerenderer } from "astro";
import { UserError } from "../lib/user-error.ts";
import { findDiskError } from "./disk-error.ts";
import type { Progress } from "./progress.ts";

/** Pages that can't be made; the message says which and why, in a sentence. */
export class PageError extends UserError {}

const making = "Making the pages and feeds";
const made = "Pages and feeds made";

/**
 * Has Astro make all pages and feeds with all that they need, in a folder. `cache` is a folder for what it keeps
 * meanwhile. Both are inside the repository and empty.
 * @throws {PageError} where one can't be made.
 */
export async function makePages(site: string, cache: string, progress: Progress): Promise<void> {
  progress(making);
  const pages = countPages(progress);
  const counting: AstroIntegration = {
    name: "count-pages",
    hooks: { "astro:build:start": ({ setPrerenderer }) => setPrerenderer(pages.count) },
  };
  try {
    // What is wrong is thrown too. Astro would print it as well, with where in the code it was found.
    await build({ outDir: site, cacheDir: cache, integrations: [counting], logLevel: "silent" });
  } catch (cause) {
    if (findDiskError(cause)) throw cause;
    throw pages.failure() ?? new PageError(`Astro can’t make the site: ${getMessage(cause)}`, { cause });
  }
  const failure = pages.failure();
  if (failure) throw failure;
}

/**
 * Has Astro's own prerenderer make pages and feeds, and counts them. After one that can't be made, none is, and
 * `failure` says why.
 */
export function countPages(progress: Progress): {
  count: (usual: AstroPrerenderer) => AstroPrerenderer;
  failure: () => PageError | undefined;
} {
  let failure: PageError | undefined;
  return {
    failure: () => failure,
    count(usual) {
      const count = { done: 0, total: 0 };
      return {
        ...usual,
        async getStaticPaths() {
          const paths = await usual.getStaticPaths();
          count.total = paths.length;
          return paths;
        },
        async render(request, options) {
          // Astro makes several at a time, and would go on with all others. It doesn't write what has no body.
          if (failure) return new Response(null);
          try {
            const result = await usual.render(request, options);
            const { response, ...rest } = result instanceof Response ? { response: result } : result;
            // A page is made while it is read.
            const whole = new Response(response.body && (await response.arrayBuffer()), response);
            count.done += 1;
            progress(made, count);
            return { ...rest, response: whole };
          } catch (cause) {
            const page = `${new URL(request.url).pathname} (${options.routeData.component})`;
            failure ??= new PageError(`${page} can’t be made: ${getMessage(cause).split("\n")[0]}`, {
              cause,
            });
            return new Response(null);
          }
        },
      };
    },
  };
}

/** What an error says, without where in the code it was found, which some tools write behind it. */
function getMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\n\s+at /)[0]!;
}
