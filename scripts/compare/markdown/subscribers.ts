import type { FeedChanges, SentItem } from "../feed-changes.ts";
import { feedGroups } from "../feed-groups.ts";
import { count } from "./count.ts";
import { titledList } from "./list.ts";
import { quoted } from "./quoted.ts";

/** What people get who follow the feeds; nothing where nothing changes for them. */
export function subscribersText(feeds: FeedChanges): string[] {
  const { got, updated, twice, redated, gone, newFeeds, described } = feeds;
  const texts = [
    ...titledList(
      "**Would be shown twice**: feed readers know an item by its guid, and that has changed.",
      twice.map((item) => `**${itemText(item)}**: was ${quoted(item.was)}, is ${quoted(item.guid)}`),
    ),
    ...titledList("Subscribers get:", sentTexts(got)),
    ...titledList("Updated in place, not shown twice:", sentTexts(updated)),
    ...titledList(
      "Have another date of publication, and may be shown again:",
      redated.map((item) => `${itemText(item)}: was ${quoted(item.was)}, is ${quoted(item.published)}`),
    ),
    ...titledList("No longer in the feeds; who has them keeps them:", sentTexts(gone)),
    ...titledList(
      "New feeds, to which nobody has subscribed yet:",
      newFeeds.map((title) => quoted(title)),
    ),
    ...titledList(
      "Feeds with another title or description:",
      described.map((title) => quoted(title)),
    ),
  ];
  return texts.length === 0 ? [] : ["### What subscribers get", ...texts];
}

/** An update and its sections, which the feeds of their topics have, as one. */
function sentTexts(items: SentItem[]): string[] {
  return feedGroups(items).map(({ item, parts }) => {
    const topics = [...new Set(parts.flatMap(({ feeds }) => feeds))];
    const also = `; ${count(parts.length, "section")} of it in ${feedsText(topics)}`;
    return itemText(item) + (parts.length === 0 ? "" : also);
  });
}

function itemText({ title, link, feeds }: SentItem): string {
  return `${quoted(title)} at ${quoted(link)}, in ${feedsText(feeds)}`;
}

const mostNamed = 12;

function feedsText(titles: string[]): string {
  const named = titles.slice(0, mostNamed).map((title) => quoted(title));
  const rest = titles.length > mostNamed ? [`${titles.length - mostNamed} more`] : [];
  return [...named, ...rest].join(", ");
}
