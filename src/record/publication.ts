import { listPromises, type CommitmentData } from "../schemas/commitment.ts";
import { committing } from "../schemas/index.ts";
import type { SectionData } from "../schemas/update.ts";
import { formatDate, getUkDayEnd, getUkInstant, type CalendarDate } from "./calendar.ts";
import { pick } from "./indexes.ts";
import { inheritFromLarger } from "./periods.ts";
import { type Entries, findHeldAddresses, type IsHeld } from "./addresses.ts";
import type { Entry } from "./content.ts";
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
  at = getUkDayEnd(asOf),
): boolean {
  if (draft) return false;
  return published === undefined || published < asOf || getUkInstant(published, time) <= at;
}

/** What a preview says at the head of a page that readers don't see yet. */
export function describeUnpublished({ draft, published, time }: Publication): string {
  if (draft || published === undefined) return "Draft: readers do not see this page yet.";
  const moment = time === undefined ? formatDate(published) : `${formatDate(published)} at ${time}`;
  return `Scheduled for ${moment}: readers do not see this page until then.`;
}

/** What has passed the publication gate. */
export interface Gated<All extends Entries> {
  /** What lists, threads, feeds, data and search show. */
  content: All;
  /** What has a page: the content and what was withdrawn, whose `withdrawn` says when and why. */
  reachable: All;
  isHeld: IsHeld;
  /** What keeps each entry from readers that only a preview shows, by the entry's file. */
  unpublished: ReadonlyMap<string, Publication>;
}

/**
 * The publication gate: all that is written as the public could see it at an instant of a day. Held
 * entries are gone, what is left shows no trace of them, and what became known later is not known
 * yet. What belongs to a plan or a programme is held and withdrawn with it. A preview shows what is held too, and
 * says what that is.
 */
export function gate<All extends Entries>(
  all: All,
  asOf: CalendarDate,
  at = getUkDayEnd(asOf),
  preview = false,
): Gated<All> {
  const unpublished = new Map<string, Publication>();
  const seen = <T extends Entry<PublishedCollection>>(
    entries: T[],
    parentOf: (entry: T) => Parent | undefined = () => noParent,
  ): T[] =>
    entries.flatMap((entry) => {
      const parent = parentOf(entry);
      if (parent === undefined) return [];
      const held = isPublic(entry.data, asOf, at) ? unpublished.get(parent.file ?? "") : entry.data;
      if (held && !preview) return [];
      if (held) unpublished.set(entry.file, held);
      const data = mapCommitments(getKnownOn(entry.data, asOf), (made) =>
        made.map((one) => (isLater(one.withdrawn?.date, asOf) ? { ...one, withdrawn: undefined } : one)),
      );
      return { ...entry, data: { ...data, withdrawn: data.withdrawn ?? parent.data.withdrawn } };
    });
  const plans = forgetHeldPlans(seen(all.plans));
  const programmes = seen(all.programmes);
  const plan = new Map(plans.map((entry) => [entry.id, entry]));
  const programme = new Map(programmes.map((entry) => [entry.id, entry]));
  const withPages = {
    ...all,
    plans,
    programmes,
    strategy: seen(all.strategy),
    pages: seen(all.pages),
    planParts: seen(all.planParts, ({ id }) => plan.get(getPlanId(id))),
    goals: forgetLarger(
      seen(inheritFromLarger(all.goals), ({ data }) =>
        data.plan === undefined ? noParent : plan.get(data.plan),
      ),
    ),
    workstreams: seen(all.workstreams, ({ data }) => programme.get(data.programme)),
    updates: seen(all.updates, ({ data }) =>
      data.programme.length === 0 ? noParent : pickParent(pick(programme, data.programme), unpublished),
    ),
  };
  const listed = removeWithdrawn(withPages);
  return {
    content: { ...listed, updates: pruneEntries(listed.updates, listed) },
    reachable: { ...withPages, updates: pruneEntries(withPages.updates, listed) },
    isHeld: findHeldAddresses(all, listed, withPages),
    unpublished,
  };
}

/** What an entry belongs to. */
interface Parent {
  data: { withdrawn?: Entry<PublishedCollection>["data"]["withdrawn"] };
  file?: string;
}

/** Of several that an entry belongs to, one that readers see if there is any: with it they see the entry. */
function pickParent(parents: Parent[], unpublished: ReadonlyMap<string, unknown>): Parent | undefined {
  const seen = parents.filter(({ file }) => !unpublished.has(file ?? ""));
  return [...seen, ...parents].find(({ data }) => data.withdrawn === undefined) ?? seen[0] ?? parents[0];
}

const noParent: Parent = { data: {} };

/** Plans without what replaced them where nobody sees that yet. */
function forgetHeldPlans(plans: Entry<"plans">[]): Entry<"plans">[] {
  const ids = getIds(plans);
  return plans.map((plan) =>
    ids.has(plan.data.replacedBy ?? "") ? plan : { ...plan, data: { ...plan.data, replacedBy: undefined } },
  );
}

/** Goals without the larger one that they are within where nobody sees that. */
function forgetLarger(goals: Entry<"goals">[]): Entry<"goals">[] {
  const ids = getIds(goals);
  return goals.map((goal) =>
    goal.data.within === undefined || ids.has(goal.data.within)
      ? goal
      : { ...goal, data: { ...goal.data, within: undefined } },
  );
}

function removeWithdrawn<All extends Entries>(content: All): All {
  const standing = <T extends { data: { withdrawn?: object | undefined } }>(entries: T[]): T[] =>
    entries
      .filter(({ data }) => data.withdrawn === undefined)
      .map((entry) => ({
        ...entry,
        data: mapCommitments(entry.data, (made) => made.filter(({ withdrawn }) => withdrawn === undefined)),
      }));
  return {
    ...content,
    strategy: standing(content.strategy),
    plans: standing(content.plans),
    planParts: standing(content.planParts),
    goals: forgetLarger(standing(content.goals)),
    programmes: standing(content.programmes),
    workstreams: standing(content.workstreams),
    updates: standing(content.updates),
    pages: standing(content.pages),
  };
}

/** The id of the plan that a part belongs to: the folder in the part's id. */
export function getPlanId(partId: string): string {
  return partId.slice(0, partId.indexOf("/"));
}

/** The facts of an entry that can become known after it was published. */
interface LaterFacts {
  withdrawn?: { date: CalendarDate } | undefined;
  changes: { date: CalendarDate }[];
  reviewed?: CalendarDate | undefined;
  ended?: CalendarDate | undefined;
}

/**
 * An entry's data as they were known at the end of a day. The dates that its text itself speaks of,
 * such as by when something is due, are facts of the text and stay.
 */
export function getKnownOn<T extends LaterFacts>(data: T, day: CalendarDate): T {
  return {
    ...data,
    changes: data.changes.filter(({ date }) => !isLater(date, day)),
    ...(isLater(data.withdrawn?.date, day) && { withdrawn: undefined }),
    ...(isLater(data.reviewed, day) && { reviewed: undefined }),
    ...(isLater(data.ended, day) && { ended: undefined }),
  };
}

function isLater(date: CalendarDate | undefined, day: CalendarDate): boolean {
  return date !== undefined && date > day;
}

/** What may promise something: an entry's data, or those of a section of it. */
interface Promising {
  commitments?: CommitmentData[];
  sections?: SectionData[];
}

/** Data with other commitments, on the page or in its sections. */
function mapCommitments<T extends object>(
  data: T & Promising,
  change: (made: CommitmentData[]) => CommitmentData[],
): T {
  return {
    ...data,
    ...(data.commitments && { commitments: change(data.commitments) }),
    ...(data.sections && { sections: data.sections.map((section) => mapCommitments(section, change)) }),
  };
}

/** Updates that name no programme, and of which no section names a workstream, a goal or a commitment that content doesn't have. */
function pruneEntries(updates: Entry<"updates">[], content: Entries): Entry<"updates">[] {
  const programmes = getIds(content.programmes);
  const workstreams = getIds(content.workstreams);
  const goals = getIds(content.goals);
  const promised = getIds([
    ...content.goals,
    ...listPromises([
      ...committing.flatMap((collection) => content[collection].flatMap(({ data }) => data.commitments)),
      ...content.updates.flatMap(({ data }) => data.sections.flatMap(({ commitments }) => commitments)),
    ]),
  ]);
  const prune = (section: SectionData): SectionData => ({
    ...section,
    workstream: workstreams.has(section.workstream ?? "") ? section.workstream : undefined,
    goals: section.goals.filter((id) => goals.has(id)),
    outcomes: section.outcomes.filter(({ commitment }) => promised.has(commitment)),
  });
  return updates.map((update) => {
    const { programme, sections } = update.data;
    // One that was withdrawn with its programme keeps the name of that.
    const seen = programme.filter((id) => programmes.has(id));
    const named = seen.length > 0 ? seen : programme;
    return { ...update, data: { ...update.data, programme: named, sections: sections.map(prune) } };
  });
}

function getIds(entries: { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}
