import type { BuiltSite } from "../../tests/site/built-site.ts";
import { oneOfEveryKind } from "../../tests/site/kinds.ts";
import type { AskedPage } from "./audit.ts";

/**
 * One page of every kind of a site. Lighthouse looks at no page that is answered as not found; and a page
 * that search engines are asked to leave out is meant to fail `is-crawlable`, which is not asked of it.
 */
export function askedPages({ pages, pageAt }: Pick<BuiltSite, "pages" | "pageAt">): AskedPage[] {
  return oneOfEveryKind(pages.map(({ path }) => path))
    .filter((path) => path !== "/404.html")
    .map((path) => {
      const isLeftOut = pageAt(path).$("meta[name=robots][content*=noindex]").length > 0;
      return { path, skipAudits: isLeftOut ? ["is-crawlable"] : [] };
    });
}
