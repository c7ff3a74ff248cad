import type { CalendarDate } from "../record/calendar.ts";
import { compareByOrder } from "../record/content.ts";
import type { Data } from "../schemas/index.ts";
import { explainFields } from "./explained.ts";
import { formatMarkdownFile, refuseTaken, type NewFile } from "./new-entry.ts";
import { unwritten } from "../checks/rules/unfinished.ts";
import { getValidEntries, type Source } from "../source/index.ts";

/** What a new update takes from what is already there. */
export interface Surroundings {
  workstreams: readonly { id: string; data: Data<"workstreams"> }[];
  updates: readonly { id: string; data: Data<"updates"> }[];
}

/** A section that a new update begins with. */
export interface NewSection {
  id: string;
  heading: string;
  workstream?: string | undefined;
  /** What is under the heading; to be written if left out. */
  text?: string;
}

/** A new update. What is left out is to be written. */
export interface NewUpdate {
  programme: { id: string; data: Data<"programmes"> };
  published: CalendarDate;
  /** What its name has after the day; the id of the programme if left out. */
  name?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  /** What comes before the first section. */
  opening?: string | undefined;
  /** A section for each running workstream of the programme if left out. */
  sections?: readonly NewSection[] | undefined;
}

/** The id of a new update, which is the name of its file too. */
export function updateId({ programme, published, name = programme.id }: NewUpdate): string {
  return `${published}-${name.replace(`${published}-`, "")}`;
}

/** The text of a new update's file, explained field by field or, to be short, without. */
export function updateFile(update: NewUpdate, around: Surroundings, write = explainFields): string {
  const sections = update.sections ?? getSections(update, around);
  const values = {
    title: update.title ?? `${update.programme.data.title} update`,
    programme: update.programme.id,
    published: update.published,
    previous: getPrevious(update, around),
    summary: update.summary,
    sections: sections.map(({ id, heading, workstream }) => ({ id, heading, workstream })),
  };
  const parts = sections.map(({ heading, text = unwritten }) => `## ${escapeMarkdown(heading)}\n\n${text}`);
  const body = [update.opening, ...parts].filter(Boolean).join("\n\n");
  return formatMarkdownFile("updates", values, body, write);
}

/** The workstreams of the update's programme that are running on its day, in their order. */
export function findRunningWorkstreams(
  { programme, published }: Pick<NewUpdate, "programme" | "published">,
  { workstreams }: Surroundings,
): Surroundings["workstreams"] {
  return workstreams
    .filter(({ data }) => data.programme.includes(programme.id) && !data.withdrawn)
    .filter(({ data }) => data.ended === undefined || data.ended > published)
    .toSorted(compareByOrder);
}

function getSections(update: NewUpdate, around: Surroundings): NewSection[] {
  const running = findRunningWorkstreams(update, around);
  if (running.length === 0) return [{ id: "progress", heading: "Progress" }];
  const headings = takeDistinct(running.map(({ data }) => data.title));
  return running.map(({ id }, index) => ({ id, heading: headings[index] ?? id, workstream: id }));
}

function getPrevious(
  { programme, published }: NewUpdate,
  { updates }: Surroundings,
): CalendarDate | undefined {
  return updates
    .filter(({ data }) => data.programme.includes(programme.id) && !data.draft && !data.withdrawn)
    .map(({ data }) => data.published)
    .filter((day) => day < published)
    .toSorted()
    .at(-1);
}

/** What Markdown would take for more than itself: anywhere, before other signs, or where a line begins. */
const signs = /[\\`*_[\]<~|]|\$(?=\$)|&(?=#?\w+;)|^[-+#=>]|(?<=^\d{1,9})[.)](?=\s|$)|#(?=#*\s*$)/g;

/** Text on one line as Markdown that shows it, sign by sign. */
export function escapeMarkdown(text: string): string {
  return text.replace(signs, "\\$&");
}

/** Names with a number after each that another has already: `Rooms`, `Rooms 2`. */
export function takeDistinct(names: readonly string[], between = " "): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name}${between}${number}`;
    taken.add(own);
    return own;
  });
}

/**
 * The file of a new update.
 * @throws {RefusalError} where there is such a file already.
 */
export function makeUpdateFile(update: NewUpdate, source: Source): NewFile {
  const path = `updates/${updateId(update)}.md`;
  refuseTaken(path, source);
  return { path, content: updateFile(update, findSurroundings(source)) };
}

/** The workstreams and updates of a content folder that are as they must be. */
export function findSurroundings(source: Source): Surroundings {
  return { workstreams: getValidEntries(source, "workstreams"), updates: getValidEntries(source, "updates") };
}
