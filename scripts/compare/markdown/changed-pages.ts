import type { PageChange } from "../page-change.ts";
import { foldedText, linksText, pageFacts } from "./changed-page.ts";
import { detailText } from "./detail.ts";
import { list } from "./list.ts";
import { quoted } from "./quoted.ts";

/**
 * The pages that change, with the difference of their text; nothing where none does. Pages that change in the
 * same way, as those do that list the same thing, are told together. Those whose words change come first.
 */
export function changedPagesText(changed: PageChange[]): string[] {
  if (changed.length === 0) return [];
  const groups = [...Map.groupBy(changed, keyOf).values()];
  const [worded, others] = [groups.filter(hasWords), groups.filter((group) => !hasWords(group))];
  // A small change is seen at once; of a large one, first how much there is.
  const isOpen = groups.length <= 3;
  return ["### Pages changed", ...[...worded, ...others].map((group) => changeText(group, isOpen))];
}

function keyOf({ text, links, details }: PageChange): string {
  // What stays the same around a change doesn't make it another.
  return JSON.stringify([text.lines.filter((line) => !line.startsWith(" ")), text.more, links, details]);
}

function hasWords([page]: PageChange[]): boolean {
  return page !== undefined && page.text.lines.length > 0;
}

function changeText(group: PageChange[], isOpen: boolean): string {
  const [first] = group;
  if (first === undefined) return "";
  const { text, links, details } = first;
  const heading =
    group.length === 1
      ? `${quoted(first.title.after)} at ${quoted(first.address)}`
      : `${group.length} pages change in the same way`;
  const facts =
    group.length === 1
      ? pageFacts(first)
      : group.map(
          (page) => `${quoted(page.title.after)} at ${quoted(page.address)}: ${pageFacts(page).join(", ")}`,
        );
  return [
    `#### ${heading}`,
    list([...facts, ...details.map(detailText)]),
    ...foldedText(text, isOpen),
    ...linksText(links),
  ].join("\n\n");
}
