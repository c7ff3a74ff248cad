import type { CalendarDate } from "./calendar.ts";
import type { Entry } from "./content.ts";
import { latestUpdates, type Section } from "./threads.ts";

/** Updates in a row that said nothing of a workstream that was running. */
export interface Silence {
  count: number;
  newest: Entry<"updates">;
  oldest: Entry<"updates">;
}

/** A step of a workstream's thread: what one update reported of it, or updates that did not. */
export type Step = { reported: Section[]; silence?: undefined } | { silence: Silence; reported?: undefined };

/**
 * A workstream's thread, newest first: its sections by update and, where its programme says that its updates
 * report on all workstreams, between and after them those that said nothing of it. A workstream runs from its first
 * report until the day it ended; another programme may report on it too. Both lists are newest first; `updates` are
 * those of its own programme.
 */
export function workstreamThread(
  { data: { ended } }: Entry<"workstreams">,
  sections: Section[],
  updates: Entry<"updates">[],
  { data: { reportsAllWorkstreams } }: Pick<Entry<"programmes">, "data">,
): Step[] {
  const reported = Map.groupBy(sections, ({ update }) => update);
  const first = sections.at(-1)?.published;
  const silent = updates.filter(
    (update) =>
      reportsAllWorkstreams && !reported.has(update) && isWithin(update.data.published, first, ended),
  );
  const steps: Step[] = [];
  let unreported: Entry<"updates">[] = [];
  for (const update of latestUpdates([...reported.keys(), ...silent])) {
    const own = reported.get(update);
    if (own === undefined) unreported.push(update);
    else {
      steps.push(...silenceOf(unreported), { reported: own });
      unreported = [];
    }
  }
  return steps;
}

function isWithin(
  day: CalendarDate,
  first: CalendarDate | undefined,
  last: CalendarDate | undefined,
): boolean {
  return first !== undefined && first <= day && (last === undefined || day <= last);
}

function silenceOf(updates: Entry<"updates">[]): Step[] {
  const [newest, oldest] = [updates[0], updates.at(-1)];
  return newest && oldest ? [{ silence: { count: updates.length, newest, oldest } }] : [];
}
