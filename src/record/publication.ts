import { ukDayEnd, ukInstant, type CalendarDate } from "./calendar.ts";
import type { Entries } from "./addresses.ts";
import type { Entry } from "./content.ts";
import { heldAddresses, type IsHeld } from "./held-addresses.ts";
import { asKnownOn } from "./known-on.ts";
import { pruned } from "./pruned.ts";
import type { PublishedCollection } from "./published.ts";

/** The time of its day from which an entry is public, where it gives none itself. */
const usualTime = "00:01";

/** What an entry says of its publication. */
interface Publication {
  draft?: boolean | undefined;
  published?: CalendarDate | undefined;
  time?: string | undefined;
}

/**
 * Whether an entry may be seen by anyone at an instant `at` (milliseconds since 1970, UTC) of the UK
 * day `asOf`. A draft never may; a dated entry may from the time of its day on; any other always.
 */
export function isPublic(
  { draft, published, time = usualTime }: Publication,
  asOf: CalendarDate,
  at = ukDayEnd(asOf),
): boolean {
  if (draft) return false;
  return published === undefined || published < asOf || ukInstant(published, time) <= at;
}

/** What has passed the publication gate. */
export interface Gated<All extends Entries> {
  /** What lists, threads, feeds, data and search show. */
  content: All;
  /** What has a page: the content and what was withdrawn, whose `withdrawn` says when and why. */
  reachable: All;
  isHeld: IsHeld;
}

/**
 * The publication gate: all that is written as the public could see it at an instant of a day. Held
 * entries are gone, what is left shows no trace of them, and what became known later is not known
 * yet. What belongs to a plan or a programme is held and withdrawn with it.
 */
export function gate<All extends Entries>(all: All, asOf: CalendarDate, at = ukDayEnd(asOf)): Gated<All> {
  const seen = <T extends Entry<PublishedCollection>>(
    entries: T[],
    parentOf: (entry: T) => Pick<T["data"], "withdrawn"> | undefined = () => ({}),
  ): T[] =>
    entries.flatMap((entry) => {
      const parent = parentOf(entry);
      if (parent === undefined || !isPublic(entry.data, asOf, at)) return [];
      const data = asKnownOn(entry.data, asOf);
      return { ...entry, data: { ...data, withdrawn: data.withdrawn ?? parent.withdrawn } };
    });
  const plans = seen(all.plans);
  const programmes = seen(all.programmes);
  const plan = new Map(plans.map(({ id, data }) => [id, data]));
  const programme = new Map(programmes.map(({ id, data }) => [id, data]));
  const withPages = {
    ...{ ...all, plans, programmes, strategy: seen(all.strategy) },
    planParts: seen(all.planParts, ({ id }) => plan.get(planOf(id))),
    goals: seen(all.goals, ({ data }) => plan.get(data.plan)),
    workstreams: seen(all.workstreams, ({ data }) => programme.get(data.programme)),
    updates: seen(all.updates, ({ data }) => programme.get(data.programme)),
  };
  const listed = withoutWithdrawn(withPages);
  return {
    content: { ...listed, updates: pruned(listed.updates, listed) },
    reachable: { ...withPages, updates: pruned(withPages.updates, listed) },
    isHeld: heldAddresses(all, listed, withPages),
  };
}

function withoutWithdrawn<All extends Entries>(content: All): All {
  const standing = <T extends { data: { withdrawn?: object | undefined } }>(entries: T[]) =>
    entries.filter(({ data }) => data.withdrawn === undefined);
  return {
    ...content,
    strategy: standing(content.strategy),
    plans: standing(content.plans),
    planParts: standing(content.planParts),
    goals: standing(content.goals),
    programmes: standing(content.programmes),
    workstreams: standing(content.workstreams),
    updates: standing(content.updates),
  };
}

/** The id of the plan that a part belongs to: the folder in the part's id. */
export function planOf(partId: string): string {
  return partId.slice(0, partId.indexOf("/"));
}
