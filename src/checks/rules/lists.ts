import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { getSpan } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { warning, locateInBody, locateInText, type Finding, type Rule, type TextEdit } from "../finding.ts";

/** WCAG 2.2 SC 1.3.1: a screen reader says how many items a list has, and leads from one to the next. */
export const lists: Rule = {
  id: "lists",
  about: "The items of a list begin with - or a number, so that a list is what readers get.",
  why: "A screen reader says of a list how long it is. Lines that begin with a typed sign run together on the page.",
  wrong: { "goals/falls.md": writeGoal("• Rails\n• New floors") },
  right: { "goals/falls.md": writeGoal("- Rails\n- New floors") },
  check: ({ entries }) => entries.flatMap(findProblems),
};

function findProblems(entry: SourceEntry): Finding[] {
  return (entry.body?.nodes() ?? []).flatMap((node) => {
    const inOrder = "children" in node ? node.children : [];
    return [
      ...getRuns(inOrder).flatMap((run) => typedLists(entry, run)),
      ...(node.type === "list" ? notMeant(entry, node) : []),
      ...inOrder.flatMap((child, index) =>
        child.type === "list" ? tooFarOut(entry, inOrder[index - 1], child, inOrder[index + 1]) : [],
      ),
      ...(node.type === "paragraph" || node.type === "tableCell" ? runIn(entry, node) : []),
    ];
  });
}

/** Paragraphs that follow each other: a typed list can have an empty line between its items. */
function getRuns(nodes: readonly MdastNode[]): MdastNode[][] {
  const runs: MdastNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === "paragraph") runs.at(-1)?.push(node);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}

/** A line of a paragraph, from its first sign on. */
interface Line {
  text: string;
  offset: number;
}

/** What begins an item, and what stands for it in Markdown. */
interface Mark {
  written: string;
  instead: string;
}

/** One finding for each list that is typed, though it may be many paragraphs. */
function typedLists(entry: SourceEntry, run: readonly MdastNode[]): Finding[] {
  const paragraphs = run.map(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    return getLines(entry.body?.text.slice(start, end) ?? "", start);
  });
  const found: Finding[] = [];
  for (let first = 0; first < paragraphs.length;) {
    const { items, length } = listAt(paragraphs, first) ?? { items: [], length: 1 };
    const [item] = items;
    if (item) found.push(getFinding(entry, items, item));
    first += length;
  }
  return found;
}

/** An item that is typed, and where. */
interface Item extends Mark {
  offset: number;
}

function getFinding(entry: SourceEntry, items: readonly Item[], { offset, written, instead }: Item): Finding {
  const edits = items.map((item): TextEdit => ({
    ...locateInText(entry, item.offset),
    written: item.written,
    instead: item.instead,
  }));
  const message = `“${written.trim()}” begins no list: readers see these lines run together.`;
  return warning(locateInText(entry, offset), message, `Begin each item with “${instead}”.`, edits);
}

/** The list that begins with a paragraph, and of how many paragraphs it is; nothing where none begins. */
function listAt(paragraphs: readonly Line[][], first: number): { items: Item[]; length: number } | undefined {
  for (const { isAlone = false, mark } of sorts) {
    const items: Item[] = [];
    let next = first;
    for (; next < paragraphs.length; next++) {
      const lines = paragraphs[next] ?? [];
      // What leads into the list can stand right above it.
      const isLed = next === first && /:\s*$/.test(lines[0]?.text ?? "");
      const fresh: Item[] = [];
      for (const [index, { text, offset }] of lines.entries()) {
        const found = index === 0 && isLed ? undefined : mark(text, items.length + fresh.length);
        if (found) fresh.push({ ...found, offset });
        // A sign that means something else as well has to begin the paragraph.
        else if (!isAlone && fresh.length === 0 && !(index === 0 && isLed)) break;
      }
      if (fresh.length === 0) break;
      items.push(...fresh);
    }
    if (items.length >= (isAlone ? 1 : 2)) return { items, length: next - first };
  }
  return undefined;
}

function getLines(text: string, start: number): Line[] {
  let offset = start;
  return text.split("\n").map((line) => {
    const set = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    const found = { text: line.slice(set), offset: offset + set };
    offset += line.length + 1;
    return found;
  });
}

/** A way of typing a list. */
interface Sort {
  /** Whether one item is a list: signs that are typed for nothing else. */
  isAlone?: boolean;
  /** What begins a line that would be the item behind so many others. */
  mark: (line: string, before: number) => Mark | undefined;
}

/** What is not a sign that Markdown would take for its own. */
const words = `(?=["'“‘(\\p{L}£$])`;
const spaces = String.raw`(?:[ \t\u00A0]|&nbsp;)*`;
const bullet = new RegExp(
  String.raw`^${spaces}(?:[•▪◦‣●○■□◆➢➤⁃∙⦁\uE000-\uF8FF]|&(?:bull|middot|#8226|#183);|·(?=[ \t\u00A0])|o(?=[ \t\u00A0]{2}))${spaces}(?=["'“‘(\p{L}\p{N}£$*_[])(?!\d+[.)]\s|[*_]\s|\[[ x]\])`,
  "iu",
);
/** A dash can begin a line in the middle of a sentence, so two or more lines must begin so. */
const dash = new RegExp(String.raw`^(?:[-–—−»→]|\*(?!\*)(?![^\n]*\*))${spaces}${words}`, "u");
/** These say something of the item. */
const tick = /^[✓✔✅☑☐✗✘❌][ \t\u00A0]*(?=\S)/u;
const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const sorts: Sort[] = [
  {
    isAlone: true,
    mark: (line) => (runInAt(line, 0) === undefined ? markOf(bullet, line, "- ") : undefined),
  },
  { mark: (line) => markOf(dash, line, "- ") },
  { mark: (line) => markOf(tick, line, `- ${line.charAt(0)} `) },
  { mark: (line, before) => count(line, before) },
  { mark: (line, before) => lettered(line, String.fromCharCode(97 + before)) },
  { mark: (line, before) => lettered(line, roman[before]) },
];

const number = new RegExp(String.raw`^(?:(\d{1,3})[.)]\u00A0*|\((\d{1,3})\)${spaces})${words}`, "u");

/** `1)First` and `(1) First`, with the numbers in their order. */
function count(line: string, before: number): Mark | undefined {
  const [written, bare, inBrackets] = number.exec(line) ?? [];
  const found = bare ?? inBrackets;
  return written !== undefined && Number(found) === before + 1
    ? { written, instead: `${found}. ` }
    : undefined;
}

// A capital with a full stop is somebody’s name.
const letters = new RegExp(
  String.raw`^(?:\(([a-z]{1,4}|[A-Z]{1,4})\)|([a-z]{1,4}|[A-Z]{1,4})\)|([a-z]{1,4})\.)${spaces}${words}`,
  "u",
);

/** `a) First`: Markdown has no letters for items, and a text may refer to them, so they stay. */
function lettered(line: string, letter: string | undefined): Mark | undefined {
  const [written, ...found] = letters.exec(line) ?? [];
  const isNext = found.some((one) => one !== undefined && one.toLowerCase() === letter);
  return written === undefined || !isNext ? undefined : { written, instead: `- ${written.trim()} ` };
}

function markOf(pattern: RegExp, text: string, instead: string): Mark | undefined {
  const written = pattern.exec(text)?.[0];
  return written === undefined ? undefined : { written, instead };
}

type List = Extract<MdastNode, { type: "list" }>;

/** The highest number that a list begins with: “2021. That was a good year.” is none. */
const MAX_START = 99;

function notMeant(entry: SourceEntry, { position, start, ordered, children }: List): Finding[] {
  if (!ordered || (start ?? 1) <= MAX_START || children.length > 1) return [];
  const at = locateInText(entry, position?.start.offset ?? 0);
  const [written] = /^\d+[.)]/.exec(entry.body?.text.slice(position?.start.offset) ?? "") ?? [];
  if (written === undefined) return [];
  const instead = `${written.slice(0, -1)}\\${written.slice(-1)}`;
  const message = `“${written}” at the beginning of a line begins a list, so readers see this as an item.`;
  return [warning(at, message, `Write “${instead}”.`, [{ ...at, written, instead }])];
}

/** A list that is meant to be part of an item, and isn’t in far enough: CommonMark 0.31, 5.2. */
function tooFarOut(
  entry: SourceEntry,
  above: MdastNode | undefined,
  list: List,
  below: MdastNode | undefined,
): Finding[] {
  if (above?.type !== "list" || below?.type !== "list") return [];
  const column = ({ position }: MdastNode) => position?.start.column ?? 1;
  const [line, next] = [above.position?.end.line ?? 0, list.position?.start.line ?? 0];
  if (!above.ordered || list.ordered || !below.ordered || column(list) <= column(above) || next > line + 1)
    return [];
  const needed = column(above) + String(above.start ?? 1).length + 2 - column(list);
  const edits = list.children.map((item): TextEdit => {
    const at = locateInText(entry, item.position?.start.offset ?? 0);
    return { ...at, written: "", instead: " ".repeat(needed) };
  });
  const message = "This list isn’t set in far enough to be part of the item above it.";
  return [
    warning(
      locateInBody(entry, list),
      message,
      `Begin each of its items with ${column(list) - 1 + needed} spaces.`,
      edits,
    ),
  ];
}

/** A list that is typed into a sentence, or that became one line when it was copied. */
function runIn(entry: SourceEntry, node: MdastNode): Finding[] {
  const { start, end } = getSpan(node);
  const body = entry.body?.text ?? "";
  const number = /(\d{1,2})[.)] +$/.exec(body.slice(Math.max(start - 6, 0), start))?.[1];
  const [line] = getLines(body.slice(start, end), start).flatMap(({ text, offset }, index) => {
    const at = runInAt(text, index === 0 ? Number(number ?? 0) : 0);
    return at === undefined ? [] : [offset + at];
  });
  if (line === undefined) return [];
  const message = "This looks like a list that has become one line.";
  return [warning(locateInText(entry, line), message, "Write each item on a line of its own, after “- ”.")];
}

/** Where in a line a list begins; `before` is the number of the item that the line itself is. */
function runInAt(line: string, before: number): number | undefined {
  // Signs between words can also part them, as in “A • B • C”: one leads into the list, or begins the line.
  const bullets = [...line.matchAll(/[•▪●◦‣⁃∙⦁]/gu)].map(({ index }) => index);
  if (bullets.length > 1 && /(?:^|:)\s*$/.test(line.slice(0, bullets[0]))) return bullets[0];
  const led = /: +[-–*] (?=\p{L})/u.exec(line);
  if (led && /\S +[-–*] \p{L}/u.test(line.slice(led.index + led[0].length))) return led.index + 2;
  const numbers = [...line.matchAll(/(?<=^|[\s:])(\d{1,2})[.)] (?=\p{Lu})/gu)];
  let [counted, first] = [before === 0 ? 0 : 1, 0];
  let last = before;
  for (const { 1: number, index } of numbers) {
    counted = Number(number) === last + 1 ? counted + 1 : 1;
    if (counted === 1) first = index;
    last = Number(number);
    if (counted === 3) return first;
  }
  return undefined;
}
