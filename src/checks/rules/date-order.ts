import { formatDate } from "../../record/calendar.ts";
import { sharesProgramme } from "../../record/indexes.ts";
import { publishedCollections, type PublishedCollection } from "../../record/published.ts";
import { standingCollections } from "../../record/reviews.ts";
import { getValidEntries, type Path, type SourceEntry, type ValidEntry } from "../../source/index.ts";
import { writeStrategyPage } from "../example.ts";
import { error, locateInData, warning, type Finding, type Rule } from "../finding.ts";
import { isMisdated } from "./file-name.ts";

const page = (change: string, reviewBy: string) =>
  writeStrategyPage(
    `published: 2022-03-14\nreviewed: 2022-03-14\nreviewBy: ${reviewBy}\nchanges:\n  - { date: ${change}, kind: correction, note: There were four teams. }`,
  );

export const dateOrder: Rule = {
  id: "date-order",
  about:
    "An entry is changed and withdrawn no earlier than it was published, and its next review comes after its last. The update before another has an earlier date, and is one that the record has, or is earlier than all of them.",
  why: "Readers see the day of each change, and what was not yet published had no readers to tell. They follow a programme from one update to the one before: a later date would send them forward.",
  wrong: { "strategy/vision.md": page("2021-05-03", "2022-01-31") },
  right: { "strategy/vision.md": page("2022-05-03", "2023-03-14") },
  check(source) {
    const updates = getValidEntries(source, "updates").filter((entry) => !isMisdated(entry));
    const others = publishedCollections
      .filter((collection) => collection !== "updates")
      .flatMap((collection) => getValidEntries(source, collection));
    const standing = standingCollections.flatMap((collection) => getValidEntries(source, collection));
    const all = getValidEntries(source, "updates");
    const days = new Set(all.map(({ data }) => data.published).toSorted());
    return [
      ...[...others, ...updates].flatMap(findEarlyChanges),
      ...standing.flatMap(findEarlyReview),
      ...updates.flatMap((entry) => findWrongPrevious(entry, all, days)),
    ];
  },
};

/** What is wrong with a date of an entry, and what to write. */
function say(entry: SourceEntry, path: Path, message: string, fix: string): Finding {
  return error(locateInData(entry, path), message, fix);
}

function findEarlyChanges(entry: ValidEntry<PublishedCollection>): Finding[] {
  const { published: first, changes, withdrawn } = entry.data;
  if (first === undefined) return [];
  const but = `but the entry was published on ${formatDate(first)}.`;
  const found = changes.flatMap(({ date }, index) => {
    const message = `This change is dated ${formatDate(date)}, ${but}`;
    const fix = `Write the day of the change, no earlier than ${first}, or remove the note.`;
    return first <= date ? [] : [say(entry, ["changes", index, "date"], message, fix)];
  });
  if (withdrawn === undefined || first <= withdrawn.date) return found;
  const message = `This was withdrawn on ${formatDate(withdrawn.date)}, ${but}`;
  const fix = `Write the day that it was withdrawn, no earlier than ${first}.`;
  return [...found, say(entry, ["withdrawn", "date"], message, fix)];
}

function findEarlyReview(entry: ValidEntry<(typeof standingCollections)[number]>): Finding[] {
  const { reviewed, reviewBy } = entry.data;
  if (reviewed === undefined || reviewBy === undefined || reviewed < reviewBy) return [];
  const message = `This page is to be reviewed next by ${formatDate(reviewBy)}, but it was last reviewed on ${formatDate(reviewed)}.`;
  const fix = `Write the day of the next review, after ${reviewed}, or leave “reviewBy” out.`;
  return [say(entry, ["reviewBy"], message, fix)];
}

/** `days` are those of all updates, the earliest first. */
function findWrongPrevious(
  entry: ValidEntry<"updates">,
  updates: ValidEntry<"updates">[],
  days: ReadonlySet<string>,
): Finding[] {
  const { previous, published } = entry.data;
  if (previous === undefined) return [];
  if (previous >= published) {
    const message = `The update before is dated ${formatDate(previous)}, but this one was published on ${formatDate(published)}.`;
    const fix = `Write the date of the update before, earlier than ${published}, or leave “previous” out.`;
    return [say(entry, ["previous"], message, fix)];
  }
  const [earliest = ""] = days;
  if (previous < earliest || days.has(previous)) return [];
  const before = updates
    .filter(({ data }) => sharesProgramme(data, entry.data) && data.published < published)
    .map(({ data }) => data.published)
    .toSorted()
    .at(-1);
  const message = `The record has no update of ${formatDate(previous)}.`;
  const fix = before
    ? `The programme’s update before this one is dated ${before}: write that, if it is meant.`
    : "Check the date. If that update isn’t published here, leave it.";
  return [warning(locateInData(entry, ["previous"]), message, fix)];
}
