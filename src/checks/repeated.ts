import type { Finding, Place } from "./finding.ts";

/** A finding for each item whose key an earlier item has; where they stand is only asked of those. */
export function repeated<T extends { key: string; at: () => Place }>(
  items: T[],
  finding: (item: T, first: Place) => Finding,
): Finding[] {
  return [...Map.groupBy(items, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    first ? others.map((other) => finding(other, first.at())) : [],
  );
}
