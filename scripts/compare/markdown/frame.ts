import type { PageChanges } from "../page-changes.ts";
import { differenceText } from "./changed-page.ts";
import { count } from "./count.ts";
import { detailText } from "./detail.ts";
import { list, titledList } from "./list.ts";
import { quoted } from "./quoted.ts";

/** What changes on many pages at once; nothing where nothing does. */
export function frameText({ frame, markupOnly }: PageChanges): string[] {
  const { pages, text, details } = frame;
  const texts = [
    ...(pages.length === 0
      ? []
      : [`The header, breadcrumbs or footer changed on ${count(pages.length, "page")}.`]),
    ...(text.lines.length === 0 ? [] : [differenceText(text)]),
    ...titledList(
      "Told to programs on several pages:",
      details.map((detail) => `${detailText(detail)}, on ${count(detail.pages, "page")}`),
    ),
    ...(markupOnly.length === 0
      ? []
      : [
          "These pages say the same, and their HTML is another:",
          list(markupOnly.map((address) => quoted(address))),
        ]),
  ];
  return texts.length === 0 ? [] : ["### What pages have in common", ...texts];
}
