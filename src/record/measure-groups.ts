import type { Entry } from "./content.ts";
import { foldGroup, type Fold } from "./folds.ts";
import type { Measure } from "./measures.ts";

/** Measures by the programme whose updates report them, in the programmes’ order; last those of none, and those not reported. */
export function groupMeasures(measures: Measure[], programmes: Entry<"programmes">[]): Fold<Measure>[] {
  const titles = new Map(programmes.map(({ id, data }) => [id, data.title]));
  const [none, never] = ["Of no programme", "Not reported here yet"];
  const titleOf = ({ latest }: Measure) =>
    latest === undefined ? never : (titles.get(latest.section.update.data.programme[0] ?? "") ?? none);
  const groups = Map.groupBy(measures, titleOf);
  return [...new Set([...titles.values(), none, never])].flatMap((title) =>
    foldGroup({ title, items: groups.get(title) ?? [] }, ({ data }) => data.label),
  );
}
