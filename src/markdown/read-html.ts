import { load, type CheerioAPI } from "cheerio/slim";

/**
 * Reads HTML that this project made itself, to look at or change it. A browser's rules for mending what
 * people wrote aren't needed there, and reading by them takes several times as long.
 */
export function readHtml(html: string): CheerioAPI {
  // Written as browsers write it.
  const written = { encodeEntities: "utf8", emptyAttrs: true, selfClosingTags: false } as const;
  return load(html, { xml: { xmlMode: false, decodeEntities: true, ...written } });
}
