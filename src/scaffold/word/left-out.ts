import { load, type CheerioAPI } from "cheerio";
import { quoted } from "./tidy.ts";
import type { WordFile } from "./word-file.ts";

/**
 * What of a document isn't carried over although nobody would notice, a sentence each. `carried` is the
 * text that is.
 */
export function leftOut({ part }: WordFile, carried: string): string[] {
  const $ = load(part("document"), { xml: true });
  const textsOf = (selector: string) => texts($, selector);
  const inserted = textsOf("w\\:ins, w\\:moveTo");
  const deleted = textsOf("w\\:del, w\\:moveFrom");
  const comments = texts(load(part("comments"), { xml: true }), "w\\:comment");
  const boxes = textsOf("w\\:txbxContent:not(mc\\:Fallback w\\:txbxContent)");
  const lost = boxes.filter((box) => !plain(carried).includes(plain(box)));
  const edges = ["header", "footer"].filter((edge) =>
    [1, 2, 3].some((number) => texts(load(part(`${edge}${number}`), { xml: true }), "w\\:t").length > 0),
  );
  const pictures = $("c\\:chart, dgm\\:relIds").length;
  return [
    ...said(inserted, (words) => `Tracked insertions are taken as accepted: ${words}.`),
    ...said(deleted, (words) => `Tracked deletions are taken as accepted, and left out: ${words}.`),
    ...said(comments, (words) => `Comments are left out: ${words}.`),
    ...(boxes.length > lost.length
      ? ["Text of a text box stands now after the paragraph that it was at: check the order."]
      : []),
    ...said(lost, (words) => `Text of a text box is left out: ${words}.`),
    ...(pictures > 0
      ? ["Charts and diagrams are left out: give their figures as a table, or save each as a picture."]
      : []),
    ...($("m\\:oMath").length > 0 ? ["Equations are left out."] : []),
    ...($("w\\:highlight").length > 0
      ? ["Highlighting is left out: check whether those words still wait for something."]
      : []),
    ...(edges.length > 0
      ? [`The ${edges.join(" and the ")} of the pages ${edges.length === 1 ? "is" : "are"} left out.`]
      : []),
  ];
}

function texts($: CheerioAPI, selector: string): string[] {
  const all = $(selector)
    .toArray()
    .map((element) =>
      $(element).find("w\\:t, w\\:delText").addBack("w\\:t").text().replace(/\s+/g, " ").trim(),
    );
  return all.filter((text) => text !== "");
}

function said(found: string[], words: (quotes: string) => string): string[] {
  return found.length === 0 ? [] : [words(quoted(found))];
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}
