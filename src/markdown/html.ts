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

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** The sentences of some HTML, as text and in order, without headings, tables and what only leads to a list. */
export function getSentences(html: string): string[] {
  const $ = readHtml(html);
  $("[data-footnote-ref], [data-footnotes]").remove();
  const blocks = $("p, li")
    .toArray()
    .filter((block) => $(block).find("p, li").length === 0);
  return blocks
    .flatMap((block) => [...sentences.segment($(block).text().replace(/\s+/g, " ").trim())])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "" && !sentence.endsWith(":"));
}

const figureOrDate =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred|thousand|million|January|February|March|April|June|July|August|September|October|November|December)\b/i;

/**
 * The sentence that tells most of what is new: the first that names a figure, a date or one of some things; else the
 * first. Nothing where there is none.
 */
export function findTelling(sentences: string[], things: readonly string[]): string | undefined {
  const tells = (sentence: string) =>
    figureOrDate.test(sentence) || things.some((thing) => sentence.includes(thing));
  return sentences.find(tells) ?? sentences[0];
}
