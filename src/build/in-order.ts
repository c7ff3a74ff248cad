import type { AstroPrerenderer, PrerenderResult } from "astro";
import { atHand, type PageResponse } from "./page-response.ts";

/** Is given the HTML of a page of the site and its address, such as `/updates/`. */
export type OnPage = (address: string, html: string) => Promise<void>;

/**
 * A prerenderer that hands on each page as soon as it is made. They come sorted by address, whatever order a
 * disk has its files in and whichever of several that are made at once is ready first.
 */
export function inOrder(usual: AstroPrerenderer, onPage: OnPage): AstroPrerenderer {
  let last = Promise.resolve();
  let hasFailed = false;

  return {
    ...usual,
    async getStaticPaths() {
      return (await usual.getStaticPaths()).toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1));
    },
    async render(request, options) {
      if (hasFailed) return never;
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      try {
        const made = resultOf(await usual.render(request, options));
        if (options.routeData.type !== "page") return made;
        const { pathname } = new URL(request.url);
        const response = await atHand(made.response);
        await before;
        await onPage(pathname, textOf(response));
        return { ...made, response };
      } catch (error) {
        if (hasFailed) return never;
        hasFailed = true;
        throw error;
      } finally {
        void before.then(resolve);
      }
    },
  };
}

function textOf({ page }: PageResponse): string {
  return Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString();
}

/** Of several pages that are made at once, Astro would make all that are left after one has failed. */
const never = new Promise<Response>(() => undefined);

/** What a prerenderer gives, which may leave out all but the response. */
export function resultOf(result: Response | PrerenderResult): PrerenderResult {
  return result instanceof Response ? { response: result } : result;
}
