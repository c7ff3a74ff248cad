/** What a page is filtered by: the values of each group, such as `place`. */
export type Facets = Readonly<Record<string, readonly string[]>>;

/** The values that are chosen in each group. */
export type Choice = Facets;

/** How many pages each value of a group would show. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** True for a page that has one of the values chosen in each group where any is. */
export function matchesChoice(page: Facets, choice: Choice): boolean {
  return Object.entries(choice).every(
    ([group, chosen]) => chosen.length === 0 || chosen.some((value) => page[group]?.includes(value)),
  );
}

/**
 * What choosing each value would show of some pages: those that suit the choice in all other groups.
 * What is chosen in its own group doesn't matter, because values of one group add up.
 */
export function countFacets(pages: readonly Facets[], groups: readonly string[], choice: Choice): Counts {
  return new Map(
    groups.map((group) => {
      const counts = new Map<string, number>();
      for (const page of pages.filter((page) => matchesChoice(page, { ...choice, [group]: [] }))) {
        for (const value of page[group] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [group, counts] as const;
    }),
  );
}
