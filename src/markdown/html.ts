import { load, type CheerioAPI } from "cheerio/slim";
import { resolveLink } from "../routes.ts";

/**
 * Makes every address in some HTML whole, because a feed is read away from its page. `permalink` is that of the page,
 * and `toWhole` gives the whole address of one inside the site.
 */
export function makeAbsolute(
  html: string,
  permalink: string,
  toWhole: (permalink: string) => string,
): string {
  const $ = readHtml(html);
  for (const name of ["href", "src"]) {
    $(`[${name}]`).each((_, element) => {
      $(element).attr(name, (_index, value) => resolveLink(value, permalink, toWhole) ?? value);
    });
  }
  return $.html();
}

/**
 * Reads HTML that this project made itself, to look at or change it. A browser's rules for mending what
 * people wrote aren't needed there, and reading by them takes several times as long.
 */
export function readHtml(html: string): CheerioAPI {
  // Written as browsers write it.
  const written = { encodeEntities: "utf8", emptyAttrs: true, selfClosingTags: false } as const;
  return load(html, { xml: { xmlMode: false, decodeEntities: true, ...written } });
}

/** A second-level heading of a text, and the link to it. */
export interface HeadingLink {
  text: string;
  href: string;
}

/** The second-level headings of a text that is long enough to need contents: more than about a screen and a half. */
export function listContents(html: string): HeadingLink[] {
  const $ = readHtml(html);
  const headings = $("h2[id]").toArray();
  if (headings.length < 3 || $.root().text().length < longText) return [];
  return headings.map((heading) => ({ text: $(heading).text(), href: `#${$(heading).attr("id")}` }));
}

const longText = 2500; // letters

/** The HTML of a page cut at its second-level headings, which are left out. */
export interface CutHtml {
  /** What comes before the first heading. */
  opening: string;
  /** What is under each heading, in order. */
  sections: string[];
}

/**
 * Cuts the HTML of a Markdown body at each `h2` of its top level. Where a single section is listed and there is no such
 * heading, the whole text is that section’s.
 */
export function cutAtHeadings(html: string, listed?: number): CutHtml {
  const $ = readHtml(html);
  const nodes = $.root().contents().toArray();
  const parts: (typeof nodes)[] = [[]];
  for (const node of nodes) {
    if ("name" in node && node.name === "h2") parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const [opening = "", ...sections] = parts.map((part) => $.html(part).trim());
  return sections.length === 0 && listed === 1 ? { opening: "", sections: [opening] } : { opening, sections };
}

/**
 * How some HTML opens, for the lists that lead to it: its first paragraph or list, and what follows
 * a paragraph that ends with a colon. `page` is the address of the page that it is from, where the
 * links inside it lead; ids stay on that page, since several openings stand on one.
 */
export function cutOpening(html: string, page: string): string {
  const $ = readHtml(html);
  $("[id]").removeAttr("id");
  $("[href^='#']").attr("href", (_, anchor) => page + anchor);
  const blocks = $.root().children().not("h2, h3, h4, h5, h6").toArray();
  const whole = blocks.findIndex((block) => !$(block).text().trimEnd().endsWith(":"));
  return blocks
    .slice(0, whole === -1 ? undefined : whole + 1)
    .map((block) => $.html(block))
    .join("");
}
