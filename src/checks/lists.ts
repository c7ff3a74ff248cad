import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { goal } from "./example.ts";
import { findings, inText, type Finding, type Rule, type TextEdit } from "./finding.ts";

const { warning } = findings("lists");

/** WCAG 2.2 SC 1.3.1: a screen reader says how many items a list has, and leads from one to the next. */
export const lists: Rule = {
  id: "lists",
  about: "The items of a list begin with - or a number, so that a list is what readers get.",
  why: "A screen reader says of a list how long it is. Lines that begin with a typed sign run together on the page.",
  wrong: { "goals/falls.md": goal("• Rails\n• New floors") },
  right: { "goals/falls.md": goal("- Rails\n- New floors") },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

function problemsOf(entry: SourceEntry): Finding[] {
  return (entry.body?.nodes() ?? [])
    .filter(({ type }) => type === "paragraph")
    .flatMap((node) => typedList(entry, node));
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

function typedList(entry: SourceEntry, { position }: MdastNode): Finding[] {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  const lines = linesOf(entry.body?.text.slice(start, end) ?? "", start);
  const marks = bullets(lines) ?? dashes(lines) ?? numbers(lines);
  const [first] = lines.filter((_, index) => marks?.[index]);
  if (!marks || !first) return [];
  const edits = lines.flatMap(({ offset }, index): TextEdit[] => {
    const mark = marks[index];
    return mark ? [{ ...inText(entry, offset), ...mark }] : [];
  });
  const { written, instead } = edits[0]!;
  const message = `“${written.trim()}” begins no list: readers see these lines run together.`;
  return [warning(inText(entry, first.offset), message, `Begin each item with “${instead}”.`, edits)];
}

function linesOf(text: string, start: number): Line[] {
  let offset = start;
  return text.split("\n").map((line) => {
    const set = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    const found = { text: line.slice(set), offset: offset + set };
    offset += line.length + 1;
    return found;
  });
}

/** Signs that are typed for nothing else. What follows may not begin with a sign that Markdown would take for its own. */
const bullet =
  /^(?:[•▪◦‣●○■□◆➢➤\uF0B7\uF0A7]|·(?=[ \t\u00A0])|o(?=[ \t\u00A0]{2}))[ \t\u00A0]*(?=["'“‘(\p{L}\p{N}£$*_[])(?!\d+[.)]\s|[*_]\s|\[[ x]\])/iu;

function bullets(lines: Line[]): (Mark | undefined)[] | undefined {
  const marks = lines.map(({ text }) => markOf(bullet, text, "- "));
  return marks.some((mark) => mark) ? marks : undefined;
}

/** A dash can begin a line in the middle of a sentence, so two or more lines must begin so, and all. */
function dashes(lines: Line[]): (Mark | undefined)[] | undefined {
  // What leads into the list can stand right above it.
  if (/:\s*$/.test(lines[0]?.text ?? "")) {
    const items = dashes(lines.slice(1));
    return items && [undefined, ...items];
  }
  return everyLine(lines, ({ text }) =>
    markOf(/^(?:[-–—−]|\*(?!\*)(?![^\n]*\*))[ \t\u00A0]*(?=["'“‘(\p{L}£$])/u, text, "- "),
  );
}

/** `1)First`, with the numbers in their order. */
function numbers(lines: Line[]): Mark[] | undefined {
  const first = Number(/^\d{1,3}/.exec(lines[0]?.text ?? "")?.[0]);
  return everyLine(lines, ({ text }, index) => {
    const number = String(first + index);
    return markOf(new RegExp(`^${number}[.)](?=["'“‘(\\p{L}£$])`, "u"), text, `${number}. `);
  });
}

function everyLine(lines: Line[], mark: (line: Line, index: number) => Mark | undefined): Mark[] | undefined {
  const marks = lines.map(mark).filter((one) => one !== undefined);
  return lines.length > 1 && marks.length === lines.length ? marks : undefined;
}

function markOf(pattern: RegExp, text: string, instead: string): Mark | undefined {
  const written = pattern.exec(text)?.[0];
  return written === undefined ? undefined : { written, instead };
}
