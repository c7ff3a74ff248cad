import { dayAfter, formatDate, type CalendarDate } from "./calendar.ts";
import { explainDue } from "./commitment-state.ts";
import type { Entry } from "./content.ts";
import type { CommitmentData } from "../schemas/commitment.ts";

/** When a programme's next update is expected, as the programme or its newest update says. */
export interface NextUpdate {
  programme: Entry<"programmes">;
  due: NonNullable<CommitmentData["due"]>;
  /** The updates that there are of it, newest first. */
  updates: Entry<"updates">[];
}

/**
 * When a programme's next update is expected. What its newest update says of it comes first; what the programme says
 * holds until an update has come in those days or later. Nothing where nobody says it.
 */
export function getNextUpdate(
  programme: Entry<"programmes">,
  updates: Entry<"updates">[],
): NextUpdate | undefined {
  const [newest] = updates;
  const due = newest?.data.next ?? programme.data.next;
  if (due === undefined) return undefined;
  const from = due.from ?? due.by;
  const hasCome =
    newest !== undefined &&
    newest.data.next === undefined &&
    from !== undefined &&
    newest.data.published >= from;
  return hasCome ? undefined : { programme, due, updates };
}

/** The day from which a next update is late, once that has come. */
export function getLateSince({ due }: NextUpdate, asOf: CalendarDate): CalendarDate | undefined {
  return due.by !== undefined && due.by < asOf ? dayAfter(due.by) : undefined;
}

/** When the next update is expected, or since when it is late, in facts that hold on this site. */
export function describeNext(next: NextUpdate, asOf: CalendarDate): string {
  const late = getLateSince(next, asOf);
  const words = explainDue(next.due.text);
  if (late === undefined) return `The next update is expected ${words}.`;
  const [newest] = next.updates;
  const since = newest ? ` since ${formatDate(newest.data.published)}` : "";
  return `The next update was expected ${words}. This site has none${since}: late since ${formatDate(late)}.`;
}
