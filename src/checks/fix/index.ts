import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseSource,
  type FolderItem,
  type Source,
  type SourceFile,
  readSource,
} from "../../source/index.ts";
import { onOneLine } from "../../source/characters.ts";
import type { RuleFinding, Place, TextEdit } from "../finding.ts";
import { type IsWanted, type Checker, pickFiles } from "../check-folder.ts";
import type { AnyEntry } from "../../source/entries.ts";
import { getNodes, getText } from "../../source/markdown.ts";
import { findUntidiness } from "./tidy.ts";

/** Content with what could be put right without asking put right. */
export interface Fixed {
  source: Source;
  /** The new text of each file that has one, by its path. */
  texts: Map<string, string>;
  /** What was put right, by file and line, as the files are now. */
  changes: Change[];
}

/** One thing that was put right. */
export interface Change extends Place {
  /** The rule that asked for it. */
  rule: string;
  /** What stood there and what stands there now. */
  about: string;
}

/** What can't be seen before something else is put right, such as a value behind a tab, takes another pass. */
const MAX_PASSES = 20;

/**
 * Does what the findings of some files carry as edits, until none is left. An edit is left out where its place
 * has other words by now, and where the file could no longer be read, fit its schema or say what it said.
 */
export function fixSource(source: Source, find: Checker, wanted: IsWanted): Fixed {
  let fixed: Fixed = { source, texts: new Map(), changes: [] };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const found = [...find(fixed.source), ...findUntidiness(fixed.source)].filter(({ path }) => wanted(path));
    const changes = found.flatMap(({ edits, ...finding }) => (edits ? [{ finding, edits }] : []));
    const next = applyPass(fixed, changes);
    if (next === undefined) break;
    fixed = next;
  }
  return { ...fixed, changes: fixed.changes.toSorted(compareByFile) };
}

interface Asked {
  finding: RuleFinding;
  edits: readonly TextEdit[];
}

/** The content after one pass; nothing where nothing could be done. */
function applyPass({ source, ...done }: Fixed, asked: Asked[]): Fixed | undefined {
  const texts = new Map<string, string>();
  let before = done.changes;
  const changes: Change[] = [];
  const byPath = Map.groupBy(asked, ({ finding, edits: [edit] }) => (edit ?? finding).path);
  for (const file of source.files) {
    const wanted = byPath.get(file.path);
    const next = wanted && file.encoding.utf8 && !file.excess ? editFile(file, wanted, source) : undefined;
    if (!next) continue;
    texts.set(file.path, next.text);
    changes.push(...next.changes);
    before = before.map((change) => (change.path === file.path ? move(change, next.moves) : change));
  }
  if (changes.length === 0) return undefined;
  return {
    source: parseSource(withTexts(source.items, texts), source.served),
    texts: new Map([...done.texts, ...texts]),
    changes: [...before, ...changes],
  };
}

interface EditedFile {
  text: string;
  changes: Change[];
  /** The lines after which the text has become longer or shorter, and by how many lines. */
  moves: Move[];
}

interface Move {
  line: number;
  lines: number;
}

/** A change where it stands after others above it. */
function move(change: Change, moves: Move[]): Change {
  const above = moves.filter(({ line }) => line < change.line);
  return { ...change, line: change.line + above.reduce((sum, { lines }) => sum + lines, 0) };
}

/** A file after what is asked of it: all of that, or, where the file would be worse, each that does no harm. */
function editFile(file: SourceFile, asked: Asked[], source: Source): EditedFile | undefined {
  const whole = applyEdits(file, asked);
  if (whole && !isWorse(file, whole.text, source)) return whole;
  const harmless = asked.reduce<Asked[]>((kept, one) => {
    const next = applyEdits(file, [...kept, one]);
    return next && !isWorse(file, next.text, source) ? [...kept, one] : kept;
  }, []);
  return harmless.length === 0 ? undefined : applyEdits(file, harmless);
}

function applyEdits(file: SourceFile, asked: Asked[]): EditedFile | undefined {
  const starts = findLineStarts(file.text);
  const spans: (Span & { line: number })[] = [];
  const changes: Change[] = [];
  for (const { finding, edits } of asked) {
    const wanted = edits.filter((edit) => edit.path === file.path);
    const found = wanted.map((edit) => ({ edit, start: startOf(edit, file.text, starts) }));
    const added = found.flatMap(({ edit: { written, instead, line }, start }) =>
      start === undefined ? [] : [{ start, end: start + written.length, instead, line }],
    );
    const fresh = added.filter((span) => !spans.some((other) => isSame(span, other)));
    // What is found several times, or meets another change, is done once, or in the next pass.
    if (
      added.length < wanted.length ||
      fresh.some((span) => spans.some((other) => isOverlapping(span, other)))
    )
      continue;
    spans.push(...fresh);
    const [first] = fresh;
    if (wanted.length === 0) changes.push({ ...changeAt(finding, finding), about: finding.message });
    else if (first) {
      const shown = found.filter(({ start }) => fresh.some((span) => span.start === start));
      changes.push(...shown.map(({ edit }) => ({ ...changeAt(edit, finding), about: getAbout(edit) })));
    }
  }
  if (changes.length === 0) return undefined;
  const moves = spans.flatMap(({ start, end, instead, line }) => {
    const lines = instead.split("\n").length - file.text.slice(start, end).split("\n").length;
    return lines === 0 ? [] : [{ line, lines }];
  });
  return { text: withSpans(file.text, spans), changes: changes.map((change) => move(change, moves)), moves };
}

function withSpans(text: string, spans: Span[]): string {
  let end = 0;
  const parts = spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => {
      const between = text.slice(end, span.start);
      end = span.end;
      return between + span.instead;
    });
  return parts.join("") + text.slice(end);
}

/** Where in a text an edit begins; nothing where something else stands there. */
function startOf({ line, column, written }: TextEdit, text: string, starts: number[]): number | undefined {
  const at = (starts[line - 1] ?? Infinity) + column - 1;
  if (text.startsWith(written, at)) return at;
  return /["']/.test(text.charAt(at)) && text.startsWith(written, at + 1) ? at + 1 : undefined;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.instead === b.instead;
}

interface Span {
  start: number;
  end: number;
  instead: string;
}

function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where a new text can’t be read or says something else, or an entry in it no longer fits its schema. */
function isWorse(file: SourceFile, text: string, { served }: Source): boolean {
  const bytes = new TextEncoder().encode(text);
  const [now] = parseSource([{ path: file.path, kind: "file", bytes }], served).files;
  if (!now?.readable) return true;
  const entries = new Map(now.entries.map((entry) => [entry.id, entry]));
  return file.entries.some((before) => {
    const after = entries.get(before.id);
    if (before.data !== undefined && after?.data === undefined) return true;
    return file.readable && after !== undefined && !saysTheSame(before, after);
  });
}

function withTexts(items: FolderItem[], texts: Map<string, string>): FolderItem[] {
  return items.map((item) => {
    const text = texts.get(item.path);
    return text === undefined ? item : { ...item, bytes: new TextEncoder().encode(text) };
  });
}

function changeAt({ path, line, column }: Place, { rule }: RuleFinding): Omit<Change, "about"> {
  return { path, line, column, rule };
}

function getAbout({ written, instead }: TextEdit): string {
  if (written === "") return `added ${quote(instead.trim())}`;
  return instead.trim() === "" ? `removed ${quote(written)}` : `${quote(written)} → ${quote(instead)}`;
}

/** The most letters of a change that are shown. */
const MAX_SHOWN = 120;

function quote(text: string): string {
  const line = text.replace(/\s*\n\s*/g, " ");
  const shown = line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
  return /[“”]/.test(shown) ? onOneLine(shown) : `“${onOneLine(shown)}”`;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function compareByFile(a: Change, b: Change): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}

/**
 * Puts right what can be in the files of a content folder, or in those that some paths name from `seenFrom`, and
 * gives what it changed.
 * @throws {FolderError} where there is no such folder. @throws {PathError} where there is no such file.
 */
export function fixFolder(contentDir: string, find: Checker, paths: string[], seenFrom: string): Change[] {
  const before = readSource(contentDir);
  const { changes, texts } = fixSource(before, find, pickFiles(paths, before, contentDir, seenFrom));
  for (const [path, text] of texts) writeFileSync(join(contentDir, path), text);
  return changes;
}

/**
 * True where two texts of an entry say the same: the same letters in the same order, and links on the same words.
 * Marks, spaces and addresses may differ; and what was typed as a link and is one now is no longer read as text. A
 * text that couldn’t be read says nothing that could be lost.
 */
function saysTheSame(before: AnyEntry, after: AnyEntry): boolean {
  const [was, is] = [before, after].map(({ body }) => body?.markdown().root);
  if (!was) return true;
  return (
    is !== undefined &&
    (readWords(was) === readWords(is) || (haveSameLetters(before, after) && hasMoreLinks(was, is)))
  );
}

function haveSameLetters(before: AnyEntry, after: AnyEntry): boolean {
  return getLetters(before.body?.text ?? "") === getLetters(after.body?.text ?? "");
}

/** True where all that was a link still is one, and more is; and no text has become the address of another. */
function hasMoreLinks(was: Root, is: Root): boolean {
  const [definitionsBefore, definitions] = [was, is].map(
    (root) =>
      getNodes(root).filter(({ type }) => type === "definition" || type === "footnoteDefinition").length,
  );
  if (definitionsBefore !== definitions) return false;
  const before = getLinks(was);
  const now = getLinks(is);
  let found = 0;
  for (const link of now) if (link === before[found]) found++;
  return found === before.length && now.length > before.length;
}

type Root = Parameters<typeof getNodes>[0];

function readWords(root: Root): string {
  const nodes = getNodes(root);
  const texts = nodes.map((node) => {
    if ("value" in node) return markup.has(node.type) ? removeMarkup(node.value) : node.value;
    return "alt" in node ? (node.alt ?? "") : "";
  });
  return JSON.stringify([getLetters(texts.join("")), getLinks(root)]);
}

function getLinks(root: Root): string[] {
  return getNodes(root).flatMap((node) => {
    if (node.type === "image") return [`image ${getLetters(node.alt ?? "")}`];
    return node.type === "link" || node.type === "linkReference" ? [`link ${getLetters(getText(node))}`] : [];
  });
}

const markup = new Set(["html", "mdxFlowExpression", "mdxTextExpression"]);

/** Without what readers would not have seen: comments and tags. */
function removeMarkup(value: string): string {
  return value.replace(/<!--[^]*?-->|\/\*[^]*?\*\/|<[^>]*>/g, "");
}

function getLetters(text: string): string {
  // A ligature is its letters.
  return text.normalize("NFKC").replace(/[^\p{L}]+/gu, "");
}
