import { getYear } from "./calendar.ts";
import type { Entry } from "./content.ts";
import { listProgrammes, type Indexes } from "./indexes.ts";

/** How many updates a page lists before there is another. */
export const updatesPerPage = 20;

/** Updates by their year of publication, in the order given. */
export function groupByYear(updates: Entry<"updates">[]): Map<string, Entry<"updates">[]> {
  return Map.groupBy(updates, ({ data }) => getYear(data.published));
}

/** The updates of the same programme before and after one; of several, of the first. */
export function findNeighbours(
  { id, data }: Entry<"updates">,
  { updatesByProgramme, positions }: Indexes,
): { previous: Entry<"updates"> | undefined; next: Entry<"updates"> | undefined } {
  const own = updatesByProgramme.get(listProgrammes(data)[0] ?? "") ?? [];
  const position = positions.get(id) ?? -1;
  return { previous: own[position + 1], next: own[position - 1] };
}
