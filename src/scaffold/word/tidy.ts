import { load, type CheerioAPI } from "cheerio";
import { cleanText } from "./clean-text.ts";
import { madeUp } from "./pictures.ts";
import { tidyTables } from "./tables.ts";

/** A document's HTML with only what an entry can hold. */
export interface Tidied {
  $: CheerioAPI;
  /** What its writer is to know, a sentence each. */
  notes: string[];
}

/** Takes out of a document's HTML what Markdown can't write or readers can't use, and says so. */
export function tidy(html: string): Tidied {
  const $ = load(cleanText(html), null, false);
  const notes = [
    ...takeFootnotes($),
    ...takePictures($),
    ...takeLinks($),
    ...takeRaisedText($),
    ...takeStruckText($),
    ...tidyTables($),
  ];
  $("input[type=checkbox]").each((_, box) => void $(box).replaceWith($(box).is("[checked]") ? "☑ " : "☐ "));
  return { $, notes };
}

function takeFootnotes($: CheerioAPI): string[] {
  const notes = $("li[id*=note-]").toArray();
  const texts = notes.map((note) => $(note).text().replace("↑", "").trim());
  notes.forEach((note) => $(note).remove());
  $("sup:has(a[href*='note-'])").remove();
  $("ol:empty").remove();
  return texts.map((text) => `A note is left out: “${text}” Write it into the text where it is needed.`);
}

function takePictures($: CheerioAPI): string[] {
  const hidden = $("img[src='']");
  const alts = $("img:not([src=''])")
    .toArray()
    .map((image) => $(image).attr("alt")?.trim() ?? "");
  const undescribed = alts.filter((alt) => alt === "");
  const guessed = alts.filter((alt) => madeUp.test(alt));
  const notes = [
    ...counted(hidden.length, "left out: save it as PNG or JPEG and add it"),
    ...counted(undescribed.length, "without a text for people who can’t see: write what it shows"),
    ...counted(guessed.length, "described by Word itself: check what it says"),
  ];
  hidden.remove();
  return notes;
}

function counted(pictures: number, what: string): string[] {
  if (pictures === 0) return [];
  return [pictures === 1 ? `A picture is ${what}.` : `${pictures} pictures are each ${what}.`];
}

const schemes = new Set(["http:", "https:", "mailto:"]);

function takeLinks($: CheerioAPI): string[] {
  $("a:not([href])").each((_, anchor) => void $(anchor).replaceWith($(anchor).contents()));
  return $("a")
    .toArray()
    .flatMap((link) => {
      const address = $(link).attr("href") ?? "";
      if (schemes.has(URL.parse(address)?.protocol ?? "")) return [];
      const text = $(link).text().trim();
      $(link).replaceWith($(link).contents());
      return [
        `The link of “${text}” is left out, as it leads into the document or to a computer: ${address}`,
      ];
    });
}

function takeRaisedText($: CheerioAPI): string[] {
  const raised = $("sup, sub")
    .toArray()
    .map((element) => $(element).text().trim())
    .filter((text) => text !== "" && !/^(?:st|nd|rd|th)$/.test(text));
  if (raised.length === 0) return [];
  return [`Raised or lowered text stands on the line now: ${quoted(raised)}.`];
}

function takeStruckText($: CheerioAPI): string[] {
  const struck = $("s")
    .toArray()
    .map((element) => $(element).text().trim());
  $("s").remove();
  return struck.length === 0 ? [] : [`Text that is struck out is left out: ${quoted(struck)}.`];
}

/** The first few of some texts, in quotes. */
export function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`);
  const more = texts.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
