import type { CalendarDate } from "../../../src/record/calendar.ts";
import { dueAfter, lastDay } from "./days.ts";
import { nameAt } from "./names.ts";
import { task } from "./prose.ts";
import type { Random } from "./random.ts";
import type { Size } from "./size.ts";
import type { Front } from "./written.ts";

export type WrittenSection = Front<"updates">["sections"][number];
type Promised = NonNullable<WrittenSection["commitments"]>[number];
type Reported = NonNullable<WrittenSection["outcomes"]>[number];

/** How many commitments standing pages make; updates make the others. */
export function standingCount({ commitments }: Size): number {
  return Math.floor(commitments / 20);
}

/** A commitment made on a day, or on a page without one. */
export function promise(id: string, random: Random, size: Size, made: CalendarDate = lastDay): Promised {
  const place = nameAt("towns", random.below(size.places));
  return {
    id,
    promise: `We will ${task(random)} in ${place.name}.`,
    places: [place.id],
    ...(random.chance(0.3) ? { who: "The team" } : {}),
    ...(random.chance(0.7) ? { due: dueAfter(made, random.below(18)) } : {}),
  };
}

/** The commitments about each topic of which nothing final has been reported. */
export interface OpenPromises {
  add(topic: string, id: string): void;
  /** What an update reports of the one that has been open longest, if it reports anything new of it. */
  report(topic: string, update: number, random: Random): Reported[];
}

/** Begins with no commitment open. */
export function openPromises(): OpenPromises {
  const open = new Map<string, { id: string; reports: number; lastIn?: number }[]>();
  return {
    add: (topic, id) => open.set(topic, [...(open.get(topic) ?? []), { id, reports: 0 }]),
    report(topic, update, random) {
      const [oldest, ...later] = open.get(topic) ?? [];
      if (oldest === undefined || random.chance(0.5) || oldest.lastIn === update) return [];
      oldest.reports += 1;
      oldest.lastIn = update;
      const isFinal = oldest.reports > 2 || random.chance(0.4);
      if (isFinal) open.set(topic, later);
      const statuses = isFinal ? (["met", "met", "not met"] as const) : (["in progress", "changed"] as const);
      const status = random.oneOf<(typeof statuses)[number]>(statuses);
      return [{ commitment: oldest.id, status, note: `This was reported as ${status}.` }];
    },
  };
}
