import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { inText, type TextEdit } from "./finding.ts";

/** The nodes that a node stands in, the outermost first. */
type Parents = readonly MdastNode[];

/**
 * The edit that writes a piece of HTML in Markdown, or leaves out what readers don't see: comments, and the line
 * break `<br>`. Nothing for other HTML, which only its writer can put into other words.
 */
export function withoutHtml(entry: SourceEntry, node: MdastNode, parents: Parents): TextEdit[] | undefined {
  const { start, end } = node.position ?? {};
  if (!entry.body || start?.offset === undefined || end?.offset === undefined) return undefined;
  if (end.offset - start.offset > MAX_LENGTH) return undefined;
  const written = entry.body.text.slice(start.offset, end.offset);
  const at = inText(entry, start.offset);
  const isFlow = !parents.some(({ type }) => inline.test(type));
  const bare = written
    .replace(comments, "")
    .replace(isFlow ? /^(?:[ \t>]*<\/?br\s*\/?>[ \t]*\n?)+/i : "", "");
  if (isComment(node) || (isFlow && node.type === "html" && bare !== written && !/<[!/\w]/.test(bare))) {
    return [{ ...at, written, instead: bare }];
  }
  if (!isBreak(node, written)) return undefined;
  const span = breakSpan(entry.body.text, start.offset, end.offset, parents);
  return (
    span && [
      {
        ...inText(entry, span.start),
        written: entry.body.text.slice(span.start, span.end),
        instead: span.instead,
      },
    ]
  );
}

/** The edit that removes an HTML comment from an .mdx file, where it keeps the text from being read. */
export function withoutComment(
  entry: SourceEntry,
  { line, column }: { line: number; column: number },
): TextEdit[] | undefined {
  const { text = "" } = entry.body ?? {};
  let start = -1;
  for (let at = 1; at < line; at++) start = text.indexOf("\n", start + 1);
  const open = text.indexOf("<!--", start + column);
  const close = text.indexOf("-->", open);
  // The parser stops at the sign that begins a comment, or at the one after it.
  if (open === -1 || open > start + column + 1 || close === -1) return undefined;
  return [{ ...inText(entry, open), written: text.slice(open, close + 3), instead: "" }];
}

/** How much of a text is looked at round a piece of HTML. */
const MAX_LENGTH = 1000;

const inline = /^(?:paragraph|heading|tableCell)$/;
const comments = /<!--[^]*?-->|\{\s*\/\*[^]*?\*\/\s*\}/g;

/** A comment alone, or with a text after it that a comment keeps from being read as Markdown. */
function isComment(node: MdastNode): boolean {
  if (node.type === "html")
    return /^\s*<!--[^]*?-->/.test(node.value) && !/<[!/\w]/.test(node.value.replace(comments, ""));
  const isCode = node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
  return isCode && /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(node.value);
}

function isBreak(node: MdastNode, written: string): boolean {
  const isTag =
    node.type === "html" || node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement";
  return isTag && /^<\/?br\s*\/?>$/i.test(written.trim());
}

/**
 * What stands for a line break: a backslash and a new line; a space in a heading and in a cell of a table, which
 * are one line; nothing at the beginning and end of a text.
 */
function breakSpan(text: string, from: number, to: number, parents: Parents) {
  const block = parents.findLast(({ type }) => inline.test(type));
  if (!block?.position) return { start: from, end: to, instead: "" };
  const [first = 0, last = 0] = [block.position.start.offset, block.position.end.offset];
  const spaces =
    /(?<!br\s*\/?>[ \t]*)[ \t]*$/i.exec(text.slice(Math.max(first, from - MAX_LENGTH), from))?.[0].length ??
    0;
  const start = from - spaces;
  const end = to + (/^[ \t]*/.exec(text.slice(to, Math.min(last, to + MAX_LENGTH)))?.[0].length ?? 0);
  const before = text.slice(Math.max(first, start - MAX_LENGTH), start);
  const after = text.slice(end, Math.min(last, end + MAX_LENGTH));
  const isFirst = /^(?:\s*<\/?br\s*\/?>)*\s*$/i.test(before);
  const isLast = /^(?:\s*<\/?br\s*\/?>)*\s*$/i.test(after);
  if (block.type !== "paragraph") {
    const isEdge = /(?:^|\|)\s*#*$/.test(before) || /^\s*\|?\s*$/.test(after);
    return { start, end, instead: isEdge && block.type === "heading" ? "" : " " };
  }
  if (isFirst || isLast) return { start, end, instead: "" };
  const isBelow = /(?:^|\n)[ \t>]*$/.test(before);
  if (isBelow)
    return { start: from, end, instead: "\\" + (after.startsWith("\n") ? "" : lineIn(text, first, parents)) };
  // A backslash would become part of an address that stands by itself: there it is two spaces.
  const mark = /(?:\/\/|www\.|@)\S*$/i.test(before) ? "  " : "\\";
  if (after.startsWith("\n")) return { start, end, instead: mark };
  // On a line of its own, a text with such a sign before it would be a list, a heading or a table.
  if (/^(?:[-+*#>|=~`:[]|<(?!\/?br\b)|\d+[.)])/i.test(after)) return undefined;
  return { start, end, instead: mark + lineIn(text, first, parents) };
}

/** A new line as far in as the text that it is part of. A quotation goes on without its mark. */
function lineIn(text: string, first: number, parents: Parents): string {
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  const isInList = parents.every(({ type }) => /^(?:root|list|listItem|paragraph)$/.test(type));
  return `\n${isInList ? " ".repeat(column) : ""}`;
}
