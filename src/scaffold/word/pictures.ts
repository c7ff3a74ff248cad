import { load } from "cheerio";
import { unwritten } from "../../checks/unfinished.ts";

/** What Word adds to the text of a picture that it made up itself. */
export const madeUp =
  /\s*(?:Description automatically generated.*|AI-generated content may be incorrect\.?)\s*$/is;

/** HTML with the file of each picture, and a text for it; one that Word lacks is to be written. */
export function withPictures(html: string, fileOf: (picture: number) => string): string {
  const $ = load(html, null, false);
  $("img").each((_, image) => {
    const alt = $(image)
      .attr("alt")
      ?.replace(madeUp, "")
      .replace(/[\s<>|]+/g, " ")
      .trim();
    $(image).attr("alt", alt || unwritten);
    $(image).attr("src", fileOf(Number($(image).attr("src"))));
  });
  return $.html();
}
