import { reportingDays } from "./days.ts";
import { measuresOf } from "./lists.ts";
import { nameAt, names, type Named } from "./names.ts";
import { openPromises, type OpenPromises } from "./promises.ts";
import type { Random } from "./random.ts";
import { sectionWriter, type Topic } from "./sections.ts";
import type { Size } from "./size.ts";
import { endOf, standingIds } from "./standing.ts";
import type { Front, Written } from "./written.ts";

interface Programme extends Named {
  topics: Topic[];
  days: string[];
}

/** The updates of each programme in turn, oldest first. */
export function updates(size: Size, random: Random): Written["updates"] {
  const programmes = programmesOf(size, random);
  const sections = sectionWriter(size, random, promisesOfPages(size));
  return Array.from({ length: size.updates }, (_, index) => {
    const { id, name, topics, days } = programmes[index % size.programmes]!;
    const round = Math.floor(index / size.programmes);
    const published = days[round]!;
    const running = topics.filter(({ ended = published }) => ended >= published);
    const written = sections(index, published, { id, name }, running);
    return {
      id: `${published}-${id}`,
      data: {
        title: `${name} Programme update`,
        programme: id,
        published,
        ...(round > 0 && random.chance(0.6) ? { previous: days[round - 1] } : {}),
        summary: `${name} reports on ${written.map(({ heading }) => heading).join(", ")}.`,
        ...(random.chance(0.05) ? { changes: [correction(published)] } : {}),
        sections: written,
      },
    };
  });
}

function correction(date: string): NonNullable<Front<"updates">["changes"]>[number] {
  return { date, kind: "correction", note: "A figure was wrong, and is right now." };
}

/** What standing pages promise, each about a workstream. */
function promisesOfPages(size: Size): OpenPromises {
  const promises = openPromises();
  for (const [index, id] of standingIds(size).entries()) {
    promises.add(nameAt("workstreams", index % size.workstreams).id, id);
  }
  return promises;
}

function programmesOf(size: Size, random: Random): Programme[] {
  const topics = names("workstreams", size.workstreams).map((named, index) => ({
    ...named,
    isWorkstream: true,
    measures: measuresOf(index, size),
    ...endOf(index),
  }));
  return names("programmes", size.programmes).map((programme, place) => ({
    ...programme,
    topics: topics.filter((_, index) => index % size.programmes === place),
    days: reportingDays(Math.ceil((size.updates - place) / size.programmes), random),
  }));
}
