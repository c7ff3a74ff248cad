/** More entries than these are a few screens of a phone: a list of them is folded, or left to a page of its own. */
export const mostOpen = 20;

/** How many measures a page draws with their figures; of others it has the name and the latest figure. */
export const measuresOpen = 6;

/** How many reports on a commitment a list has, the newest; its own page has all. */
export const reportsShown = 5;

/** More than these of one group are hard to look through, and are told apart by their first words. */
export const mostTogether = 50;

/** Entries that a list has together. */
export interface Fold<Item> {
  title: string;
  items: Item[];
}

/** A group as parts of no more entries than can be looked through, from A to Z; a small one stays as it is. */
export function foldGroup<Item>({ title, items }: Fold<Item>, getName: (item: Item) => string): Fold<Item>[] {
  if (items.length === 0) return [];
  if (items.length <= mostTogether) return [{ title, items }];
  const sorted = items.toSorted((a, b) => getName(a).localeCompare(getName(b), "en-GB"));
  return Array.from({ length: Math.ceil(sorted.length / mostTogether) }, (_, index) => {
    const own = sorted.slice(index * mostTogether, (index + 1) * mostTogether);
    const [first, last] = [own[0]!, own.at(-1)!].map((item) =>
      getName(item).split(" ").slice(0, 3).join(" "),
    );
    return { title: `${title}: from “${first}” to “${last}”`, items: own };
  });
}
