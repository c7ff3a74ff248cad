import type { Entry } from "./content.ts";
import type { Measure } from "./measures.ts";

/** Measures that a list has together. */
export interface MeasureGroup {
  title: string;
  measures: Measure[];
}

/** More than these in a group are hard to look through, and are told apart by their first letters. */
const most = 50;

/** Measures by the programme whose updates report them, in the programmes’ order; last those of none, and those not reported. */
export function groupMeasures(measures: Measure[], programmes: Entry<"programmes">[]): MeasureGroup[] {
  const titles = new Map(programmes.map(({ id, data }) => [id, data.title]));
  const [none, never] = ["Of no programme", "Not reported here yet"];
  const titleOf = ({ latest }: Measure) =>
    latest === undefined ? never : (titles.get(latest.section.update.data.programme[0] ?? "") ?? none);
  const groups = Map.groupBy(measures, titleOf);
  return [...new Set([...titles.values(), none, never])].flatMap((title) =>
    divide(title, groups.get(title) ?? []),
  );
}

function divide(title: string, measures: Measure[]): MeasureGroup[] {
  if (measures.length === 0) return [];
  if (measures.length <= most) return [{ title, measures }];
  const sorted = measures.toSorted((a, b) => a.data.label.localeCompare(b.data.label, "en-GB"));
  const parts = Math.ceil(sorted.length / most);
  return Array.from({ length: parts }, (_, index) => {
    const own = sorted.slice(index * most, (index + 1) * most);
    const [first = "", last = ""] = [own[0], own.at(-1)].map((one) =>
      one?.data.label.split(" ").slice(0, 3).join(" "),
    );
    return { title: `${title}: from “${first}” to “${last}”`, measures: own };
  });
}
