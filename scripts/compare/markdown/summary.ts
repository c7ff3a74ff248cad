import type { Comparison } from "../comparison.ts";
import { feedGroups } from "../feed-groups.ts";
import { count } from "./count.ts";

/** The line for two sites that are the same to readers and subscribers. */
export const nothing = "Nothing changes for readers.";

/** All of a comparison in one line. */
export function summaryOf(comparison: Comparison): string {
  const { lost, findings } = comparison;
  const parts = partsOf(comparison);
  const worse =
    findings && findings.added.length > 0 ? ` ${count(findings.added.length, "new finding")}.` : "";
  if (parts.length === 0 && lost.length === 0) return nothing + worse;
  const addresses =
    lost.length === 0 ? "No address is lost." : `${count(lost.length, "address is", "addresses are")} lost.`;
  const told = parts.length === 0 ? "" : `${parts.join(", ")}. `;
  const line = told + addresses + worse;
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function partsOf({ pages, feeds, files, redirects, origin }: Comparison): string[] {
  const { added, removed, moved, changed, frame, markupOnly } = pages;
  const withNoun = (verb: string, number: number) => ({ verb, number });
  const ofPages = [
    withNoun("added", added.length),
    withNoun("changed", changed.length),
    withNoun("moved", moved.length),
    withNoun("removed", removed.length),
  ]
    .filter(({ number }) => number > 0)
    .map(({ verb, number }, index) =>
      index === 0 ? `${count(number, "page")} ${verb}` : `${number} ${verb}`,
    );
  const { pages: framed, details } = frame;
  return [
    ...ofPages,
    ...some(markupOnly.length, "page made in another way", "pages made in another way"),
    ...(framed.length === 0 ? [] : [`header or footer changed on ${count(framed.length, "page")}`]),
    ...some(details.length, "detail changed on several pages", "details changed on several pages"),
    ...some(feedGroups(feeds.got).length, "feed item new", "feed items new"),
    ...some(feedGroups(feeds.updated).length, "feed item updated in place", "feed items updated in place"),
    ...some(feeds.twice.length, "feed item would be shown twice", "feed items would be shown twice"),
    ...some(feeds.redated.length, "feed item has another date", "feed items have another date"),
    ...some(feedGroups(feeds.gone).length, "feed item gone", "feed items gone"),
    ...some(feeds.newFeeds.length, "feed new", "feeds new"),
    ...some(feeds.described.length, "feed described otherwise", "feeds described otherwise"),
    ...some(redirects.length, "redirect changed", "redirects changed"),
    ...some(files.length, "file changed", "files changed"),
    ...(origin.before === origin.after ? [] : ["the site’s own address changed"]),
  ];
}

function some(number: number, one: string, several: string): string[] {
  return number === 0 ? [] : [count(number, one, several)];
}
