import type { CalendarDate } from "../../record/calendar.ts";
import type { Source } from "../../source/index.ts";
import { compareByPlace, type RuleFinding } from "../finding.ts";
import { changedGuids } from "./changed-guids.ts";
import { movedDueDates } from "./moved-due-dates.ts";
import { quotedWords } from "./quoted-words.ts";
import { getRevision, type SinceRule } from "./revision.ts";
import { unnotedChanges } from "./unnoted-changes.ts";
import { vanishedAddresses } from "./vanished-addresses.ts";
import { vanishedCommitments } from "./vanished-commitments.ts";
import { vanishedSections } from "./vanished-sections.ts";

/** Every rule of what may change. Each compares what readers could see before with what they would see. */
export const sinceRules: readonly SinceRule[] = [
  vanishedAddresses,
  vanishedSections,
  vanishedCommitments,
  changedGuids,
  unnotedChanges,
  movedDueDates,
  quotedWords,
];

/**
 * What is wrong with a change of the content, by file, line and column, as at a UK day up to the
 * instant `at` (milliseconds since 1970, UTC). A source that makes no site has nothing to compare.
 */
export function checkSince(before: Source, after: Source, asOf: CalendarDate, at?: number): RuleFinding[] {
  const [old, now] = [getRevision(before, asOf, at), getRevision(after, asOf, at)];
  if (!old || !now) return [];
  return sinceRules
    .flatMap(({ id, check }) => check(old, now, asOf).map((finding) => ({ ...finding, rule: id })))
    .toSorted(compareByPlace);
}
