import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import type { RuleFinding, Place } from "../../src/checks/finding.ts";
import { getProse } from "../../src/checks/prose/prose.ts";
import type { CalendarDate } from "../../src/record/calendar.ts";
import { hasPages, getMeasurePermalink, getPermalink } from "../../src/routes.ts";
import { gate } from "../../src/record/publication.ts";
import { listPublishedEntries } from "../../src/record/published.ts";
import { getEntries } from "../../src/source/content.ts";
import { getCollection } from "../../src/source/ids.ts";
import { type Source, type SourceEntry, getValidEntries } from "../../src/source/index.ts";
import type { Answer } from "./checker.ts";
import type { Change, Files, Mutant, Spot } from "./mutators.ts";

/** What a file had on its lines before it was changed and has now; no lines where there is no such file. */
export interface ChangedFile {
  path: string;
  before: readonly string[];
  after: readonly string[];
}

/**
 * True where a finding stands where an editor would look for a slip: in the lines that were changed or
 * beside them; where what they belong to begins; at the heading below them, whose level may be wrong now;
 * at the other one of a key that is there twice; or, in any file, in a line with a word that the change
 * took away or made.
 */
export function isRightPlace(
  { path, line }: Place,
  file: ChangedFile,
  lineAt: (place: Place) => string,
): boolean {
  const { start, end } = listChangedLines(file);
  if (path === file.path) {
    if (line >= besideOf(file.after, start, -1) && line <= besideOf(file.after, end, 1)) return true;
    if ([file.before, file.after].some((lines) => openings(lines, start).includes(line))) return true;
    if (line === headingBelow(file.after, end)) return true;
    const key = keyOf(file.after[line - 1]);
    if (key !== undefined && file.after.slice(start - 1, end).some((text) => keyOf(text) === key))
      return true;
  }
  const words = listWordsChanged(file);
  return wordsIn(lineAt({ path, line, column: 1 })).some((word) => words.has(word));
}

/** The lines that differ, from 1; where lines were only taken away, those that are beside each other now. */
function listChangedLines({ before, after }: ChangedFile): {
  start: number;
  end: number;
  was: readonly string[];
} {
  const least = Math.min(before.length, after.length);
  let same = 0;
  while (same < least && before[same] === after[same]) same++;
  let sameBelow = 0;
  while (sameBelow < least - same && before.at(-1 - sameBelow) === after.at(-1 - sameBelow)) sameBelow++;
  const was = before.slice(same, before.length - sameBelow);
  return { start: same + 1, end: Math.max(same + 1, after.length - sameBelow), was };
}

/** The line above or below a line, past what says nothing: empty lines, and notes to editors in YAML. */
function besideOf(lines: readonly string[], line: number, step: 1 | -1): number {
  const next = line + step;
  return /^\s*(?:# .*)?$/.test(lines[next - 1] ?? "x") ? besideOf(lines, next, step) : next;
}

/** The lines that open what a line is part of: the first of its paragraph, the tag and the keys above it, the first of the data. */
function openings(lines: readonly string[], line: number): number[] {
  const found = [1, 2];
  const blank = lines.slice(0, line - 1).findLastIndex((text) => text.trim() === "");
  found.push(blank + 2);
  const tag = lines.slice(0, line - 1).findLastIndex((text) => text.startsWith("<"));
  if (tag !== -1) found.push(tag + 1);
  let depth = Infinity;
  for (let above = Math.min(line, lines.length); above >= 1; above--) {
    const indent = (lines[above - 1] ?? "").search(/\S/);
    if (indent === -1 || indent >= depth) continue;
    depth = indent;
    found.push(above);
  }
  return found;
}

function keyOf(line: string | undefined): string | undefined {
  return /^\s*(?:- )?([\w/-]+):/.exec(line ?? "")?.[1];
}

function headingBelow(lines: readonly string[], line: number): number | undefined {
  const index = lines.findIndex((text, at) => at >= line - 1 && text.startsWith("#"));
  return index === -1 ? undefined : index + 1;
}

/** The words of the changed lines that were there before and are not now, or the other way round. */
function listWordsChanged(file: ChangedFile): Set<string> {
  const { start, end, was: allBefore } = listChangedLines(file);
  const allNow = file.after.slice(start - 1, end);
  // Between two slips there may be lines that are as they were.
  const isMoved = allBefore.length !== allNow.length;
  const was = allBefore.filter((line, index) => isMoved || line !== allNow[index]);
  const now = allNow.filter((line, index) => isMoved || line !== allBefore[index]);
  // A heading that is none any more keeps its words, and loses the address that they made.
  const headings = [...was, ...now].filter((line) => line.includes("#")).flatMap(wordsIn);
  return new Set([
    ...new Set(was.flatMap(wordsIn)).symmetricDifference(new Set(now.flatMap(wordsIn))),
    ...headings,
  ]);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** What readers are to see of an entry, and what they are not to. */
export interface Shown {
  /** Its file. */
  path: string;
  /** The address of the page. */
  page: string;
  words: string[];
  /** Lines of its data, which are no words for a page. */
  leaks: string[];
}

/** The words of each entry that the site of a day shows, with the page where they are. */
export function listWordsShown(source: Source, asOf: CalendarDate, at: number): Shown[] {
  const { reachable } = gate(getEntries(source), asOf, at);
  const pages = new Set(listPublishedEntries(reachable).map(({ permalink }) => permalink));
  const ofPages = source.entries.flatMap((entry) => {
    if (!hasPages(entry.collection) || !entry.body || entry.data === undefined) return [];
    const page = getPermalink(entry.collection, entry.id);
    if (!pages.has(page)) return [];
    const title = "title" in entry.data ? [entry.data.title] : [];
    return [
      { path: entry.path, page, words: [...title, ...wordsOfBody(entry)], leaks: dataLines(source, entry) },
    ];
  });
  const ofLists = [
    ...getValidEntries(source, "places").map(({ id, path, data }) => ({
      path,
      page: getPermalink("places", id),
      words: [data.name, data.about],
    })),
    ...getValidEntries(source, "glossary").map(({ path, data }) => ({
      path,
      page: "/glossary/",
      words: [data.term, data.meaning],
    })),
    ...getValidEntries(source, "measures").map(({ id, path, data }) => ({
      path,
      page: getMeasurePermalink(id),
      words: [data.label, data.counts],
    })),
    ...getValidEntries(source, "site").map(({ path, data }) => ({
      path,
      page: "/",
      words: [data.home.heading, data.home.lead, data.organisation.name],
    })),
  ].map((shown) => ({ ...shown, leaks: [] }));
  return [...ofPages, ...ofLists];
}

/** The words of a text in pieces, without its code and its addresses. */
function wordsOfBody(entry: SourceEntry): string[] {
  const first = entry.body?.line ?? 1;
  return getProse(entry)
    .filter(({ at }) => at(0).line >= first)
    .flatMap(({ text }) => text.split(/\uFFFC+/))
    .filter((words) => words.trim() !== "");
}

function dataLines(source: Source, { path, body }: SourceEntry): string[] {
  const text = source.files.find((file) => file.path === path)?.text ?? "";
  return text
    .split("\n")
    .slice(1, (body?.line ?? 1) - 2)
    .filter((line) => /^[\w-]+: ./.test(line));
}

/** What came of a mutation: it was refused or accepted, as it should be, or something went wrong. */
export type Judgement = { outcome: "refused" | "accepted" } | { outcome: Fault; why: string };

export type Fault = "crash" | "hang" | "wrong verdict" | "wrong place";

/** The most time of the processor that a check may take, in milliseconds. */
const MAX_TIME = 5000;

/** Judges what the check said of a mutant of some files. */
export function judge(mutant: Mutant, before: Files, answer: Answer): Judgement {
  if ("crash" in answer) return { outcome: "crash", why: answer.crash };
  if ("hang" in answer) return { outcome: "hang", why: answer.hang };
  const { passes, findings, processor } = answer;
  if (processor > MAX_TIME) return { outcome: "hang", why: `It took ${Math.round(processor)} ms.` };
  const lines = linesAfter(mutant, before);
  const nowhere = findings.find(({ path, line }) => line < 1 || line > (lines(path)?.length ?? 1));
  if (nowhere) return { outcome: "wrong place", why: `There is no such place: ${said([nowhere])}` };
  const { outcome, at } = mutant.expected;
  if (outcome === "right") {
    const wrong = findWrongPlace(mutant, before, findings);
    return wrong ?? { outcome: passes ? "accepted" : "refused" };
  }
  if (passes !== (outcome === "warned")) {
    return {
      outcome: "wrong verdict",
      why: `It ${passes ? "was accepted" : "was refused"}: ${said(findings)}`,
    };
  }
  const severity = outcome === "warned" ? "warning" : "error";
  const found = findings.some(
    (finding) => finding.severity === severity && at.some((spot) => isIn(finding, spot)),
  );
  return found
    ? { outcome: passes ? "accepted" : "refused" }
    : { outcome: "wrong place", why: `It is not at ${at.map(shown).join(" or ")}: ${said(findings)}` };
}

/** Where nothing that was found stands in its place. */
function findWrongPlace(mutant: Mutant, before: Files, findings: RuleFinding[]): Judgement | undefined {
  const lines = linesAfter(mutant, before);
  const files = mutant.changes.map(({ path }) => ({
    path,
    before: linesOf(before.get(path)),
    after: lines(path) ?? [],
  }));
  const isRight = (finding: RuleFinding) =>
    files.some((file) => isRightPlace(finding, file, ({ path, line }) => lines(path)?.[line - 1] ?? path));
  const errors = findings.filter(({ severity }) => severity === "error");
  const weightiest = errors.length > 0 ? errors : findings;
  if (weightiest.length === 0 || weightiest.some(isRight)) return undefined;
  return { outcome: "wrong place", why: said(weightiest) };
}

function linesAfter({ changes }: Mutant, before: Files): (path: string) => string[] | undefined {
  return (path) => {
    const change = changes.findLast((one) => one.path === path);
    if (change?.kind === "file") return linesOf(change.bytes);
    return change === undefined && before.has(path) ? linesOf(before.get(path)) : undefined;
  };
}

function linesOf(bytes: Uint8Array | undefined): string[] {
  return bytes === undefined ? [] : new TextDecoder().decode(bytes).split("\n");
}

function isIn({ path, line }: RuleFinding, spot: Spot): boolean {
  return path === spot.path && line >= spot.from && line <= spot.to;
}

function shown({ path, from, to }: Spot): string {
  return `${path}:${from}${to > from ? `-${to}` : ""}`;
}

function said(findings: RuleFinding[]): string {
  const few = findings.slice(0, 3).map(({ path, line, message }) => `${path}:${line} ${message}`);
  return few.join(" ") || "nothing was found";
}

/** A copy of a content folder, to try things out on. */
export interface ContentCopy {
  folder: string;
  /** The files that hold content, as they were copied. */
  files: Files;
  put(changes: readonly Change[]): void;
  /** Makes the folder what it was before some changes. */
  undo(changes: readonly Change[]): void;
}

/** Copies a content folder to a folder that isn’t there yet. */
export function copyContent(from: string, to: string): ContentCopy {
  cpSync(from, to, { recursive: true });
  const paths = globSync("**", { cwd: to, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(to.length + 1)
        .replaceAll(sep, "/"),
    )
    .toSorted();
  const all = new Map(paths.map((path) => [path, readFileSync(join(to, path))]));
  return {
    folder: to,
    files: new Map([...all].filter(([path]) => getCollection(path))),
    put: (changes) => changes.forEach((change) => put(to, change)),
    undo(changes) {
      for (const { path } of changes) rmSync(join(to, path), { recursive: true, force: true });
      for (const [path, bytes] of all) {
        const wasChanged = changes.some((change) => change.path === path);
        if (wasChanged || !existsSync(join(to, path))) write(join(to, path), bytes);
      }
    },
  };
}

function put(folder: string, change: Change): void {
  const at = join(folder, change.path);
  rmSync(at, { recursive: true, force: true });
  switch (change.kind) {
    case "gone":
      return;
    case "file":
      return write(at, change.bytes);
    case "link":
      return symlinkSync(change.to, at);
    case "folder":
      return void mkdirSync(at, { recursive: true });
    case "pipe":
      return void execFileSync("mkfifo", [at]);
  }
}

function write(at: string, bytes: Uint8Array): void {
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, bytes);
}
