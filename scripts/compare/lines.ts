import { load } from "cheerio";
import { sentencesOf } from "../../src/checks/prose/sentences.ts";

const blocks = [
  ..."address article aside blockquote br caption dd details div dl dt fieldset figcaption figure".split(" "),
  ..."footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre search".split(" "),
  ..."section select summary table tbody tfoot thead tr ul".split(" "),
].join(", ");

/** Stands for the end of a block until white space has been made one. */
const end = "\uE000";

/** The text of some HTML as its reader goes through it: a line for each sentence, heading and row of a table. */
export function linesOf(html: string): string[] {
  const $ = load(html, null, false);
  $("script, style, svg, template").remove();
  $("img").each((_, picture) => {
    $(picture).replaceWith($("<span></span>").text(` [picture: ${$(picture).attr("alt") ?? ""}] `));
  });
  $("td + td, td + th, th + td, th + th").prepend(" | ");
  $(blocks).before(end).after(end);
  return $.root()
    .text()
    .replace(/\s+/g, " ")
    .split(end)
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap(sentencesIn);
}

function sentencesIn(line: string): string[] {
  const starts = sentencesOf(line).map(({ start }) => start);
  return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
}
