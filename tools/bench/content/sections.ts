import type { CalendarDate } from "../../../src/record/calendar.ts";
import { names, type Named } from "./names.ts";
import { promise, standingCount, type OpenPromises, type WrittenSection } from "./promises.ts";
import type { Random } from "./random.ts";
import type { Size } from "./size.ts";

/** What a section is about: a workstream, or its programme as a whole. */
export interface Topic extends Named {
  isWorkstream: boolean;
  measures: string[];
  ended?: CalendarDate;
}

/** Writes the sections of an update, by its place among all and its day. */
export type SectionWriter = (
  update: number,
  published: CalendarDate,
  programme: Named,
  running: Topic[],
) => WrittenSection[];

/** Begins to write sections. What is promised in one is reported on in later ones about the same. */
export function sectionWriter(size: Size, random: Random, promises: OpenPromises): SectionWriter {
  const goals = names("goals", size.goals).map(({ id }) => id);
  const places = names("towns", size.places).map(({ id }) => id);
  const promised = spread(size.commitments - standingCount(size), size.updates * size.sectionsEach);

  return (update, published, programme, running) =>
    topicsOf(size, random, programme, running).map(({ heading, topic }, index) => {
      const numbers = promised(update * size.sectionsEach + index);
      const outcomes = promises.report(topic.id, update, random);
      const commitments = numbers.map((number) => promise(`${topic.id}-${number}`, random, size, published));
      for (const { id } of commitments) promises.add(topic.id, id);
      return {
        id: heading.id,
        heading: heading.name,
        ...(topic.isWorkstream ? { workstream: topic.id } : {}),
        goals: random.some(goals, random.below(3)),
        places: random.some(places, random.below(4)),
        commitments,
        outcomes,
        readings: topic.measures
          .filter(() => random.chance(0.8))
          .map((measure) => ({ measure, value: 20 + random.below(80), of: 100, asAt: published })),
      };
    });
}

/** One of ten sections is about the programme as a whole, and those for which no workstream is left. */
function topicsOf({ sectionsEach }: Size, random: Random, programme: Named, running: Topic[]) {
  const workstreams = random.some(running, sectionsEach).filter(() => random.chance(0.9));
  const whole = { ...programme, isWorkstream: false, measures: [] };
  return [
    ...workstreams.map((topic) => ({ heading: topic, topic })),
    ...names("headings", sectionsEach - workstreams.length).map((heading) => ({ heading, topic: whole })),
  ];
}

/** Spreads things over slots evenly, and gives the numbers of those in a slot, from 1. */
function spread(things: number, slots: number): (slot: number) => number[] {
  const before = (slot: number) => Math.ceil((slot * things) / slots);
  return (slot) =>
    Array.from({ length: before(slot + 1) - before(slot) }, (_, index) => before(slot) + index + 1);
}
