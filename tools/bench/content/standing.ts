import { nameAt, names } from "./names.ts";
import { promise, standingCount } from "./promises.ts";
import type { Random } from "./random.ts";
import type { Size } from "./size.ts";
import type { Written } from "./written.ts";

const about = { summary: "What Example Trust sets out to do, in a few words.", source: "Example plan" };
const years = ["2021-22", "2022-23", "2023-24"];
const pages = [
  ...["Vision", "Way"].map((title) => ({ collection: "strategy", title, id: title.toLowerCase() })),
  ...years.flatMap((year) =>
    ["Priorities", "Balance"].map((title) => ({
      collection: "planParts",
      title,
      id: `${year}/${title.toLowerCase()}`,
    })),
  ),
];

/** The pages of an organisation that stand until someone changes them. */
export function standing(
  size: Size,
  random: Random,
): Omit<Written, "updates" | "places" | "measures" | "glossary" | "redirects" | "site"> {
  const promised = standingIds(size).map((id) => promise(id, random, size));
  const written = pages.map(({ collection, id, title }, page) => ({
    collection,
    id,
    data: {
      title,
      ...about,
      commitments: promised.filter((_, index) => index % pages.length === page),
    },
  }));
  return {
    strategy: written.filter(({ collection }) => collection === "strategy"),
    plans: years.map((id) => ({
      id,
      data: { title: `Example plan, ${id}`, period: id.replace("-", " to 20"), ...about },
    })),
    planParts: written.filter(({ collection }) => collection === "planParts"),
    goals: names("goals", size.goals).map(({ id, name }, index) => ({
      id,
      data: { title: name, plan: years[index % years.length]!, ...about, order: index + 1 },
    })),
    programmes: names("programmes", size.programmes).map(({ id, name }, index) => ({
      id,
      data: { title: `${name} Programme`, summary: `What is done for ${name}.`, order: index + 1 },
    })),
    workstreams: names("workstreams", size.workstreams).map(({ id, name }, index) => ({
      id,
      data: {
        title: name,
        summary: `What is done in ${name}.`,
        programme: nameAt("programmes", index % size.programmes).id,
        ...endOf(index),
      },
    })),
  };
}

/** The ids of the commitments that standing pages make. */
export function standingIds(size: Size): string[] {
  return Array.from({ length: standingCount(size) }, (_, index) => `example-plan-${index + 1}`);
}

/** When a workstream ended, if it has: one of twelve. */
export function endOf(workstream: number): { ended?: string } {
  return workstream % 12 === 11 ? { ended: "2022-06-30" } : {};
}
