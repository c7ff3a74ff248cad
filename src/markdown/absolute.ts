import { readHtml } from "./read-html.ts";

/** Makes every address in some HTML whole, because a feed is read away from its page. `page` is that page's whole address. */
export function absoluteHtml(html: string, page: string): string {
  const $ = readHtml(html);
  for (const name of ["href", "src"]) {
    $(`[${name}]`).each((_, element) => {
      $(element).attr(name, (_index, value) => new URL(value, page).href);
    });
  }
  return $.html();
}
