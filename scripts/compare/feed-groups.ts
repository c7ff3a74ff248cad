import type { SentItem } from "./feed-changes.ts";

/** An item with those of its parts, such as the sections of an update, that feeds of topics send for it. */
export interface FeedGroup {
  item: SentItem;
  parts: SentItem[];
}

/**
 * Items as who follows them takes them: a whole update with its sections is one. A part whose whole is not among
 * the items stands alone, and a change note too, as the feed of corrections is another thing to follow.
 */
export function feedGroups(items: SentItem[]): FeedGroup[] {
  const byWhole = Map.groupBy(items, ({ guid }) => guid.replace(/#(?!change-).*$/s, ""));
  return [...byWhole].flatMap(([guid, group]) => {
    const whole = group.find((item) => item.guid === guid);
    if (!whole) return group.map((item) => ({ item, parts: [] }));
    return { item: whole, parts: group.filter((item) => item !== whole) };
  });
}
