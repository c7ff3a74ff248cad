import { nameAt, names } from "./names.ts";
import type { Size } from "./size.ts";
import type { Front, Written } from "./written.ts";

/** The places, measures, terms and redirects of an organisation. */
export function lists(size: Size): Pick<Written, "places" | "measures" | "glossary" | "redirects"> {
  return {
    places: names("towns", size.places).map(({ id, name }, index) => ({
      id,
      data: { name, about: `Some of the work is in ${name}.`, ...groupOf(index) },
    })),
    measures: Array.from({ length: size.measures }, (_, index) => ({
      id: measureId(index, size),
      data: measure(index, size),
    })),
    glossary: names("workstreams", 20).map(({ id, name }) => ({
      id,
      data: { term: name, meaning: "An invented name of a piece of work." },
    })),
    redirects: [{ id: "/news/", data: { to: "/updates/" } }],
  };
}

/** The ids of the measures of a workstream: each has one in turn, as far as there are measures. */
export function measuresOf(workstream: number, { measures, workstreams }: Size): string[] {
  const count = Math.max(0, Math.ceil((measures - workstream) / workstreams));
  return Array.from({ length: count }, (_, round) =>
    measureId(workstream + round * workstreams, { workstreams }),
  );
}

function measureId(index: number, { workstreams }: Pick<Size, "workstreams">): string {
  return `${nameAt("workstreams", index % workstreams).id}-${Math.floor(index / workstreams) + 1}`;
}

// Of every ten places the first is a group, and the next four are within it.
function groupOf(index: number): { within?: string } {
  const place = index % 10;
  return place > 0 && place < 5 ? { within: nameAt("towns", index - place).id } : {};
}

function measure(index: number, { workstreams }: Size): Front<"measures"> {
  const { name } = nameAt("workstreams", index % workstreams);
  return {
    label: `${name}: people who came`,
    unit: "people",
    counts: `A person counts once they have come to ${name}.`,
    better: index % 3 === 2 ? "neither" : "up",
    ...(index % 4 === 0 ? { target: 100 } : {}),
  };
}
