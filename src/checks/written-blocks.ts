import type { MdastNode } from "satteri";
import { memoize } from "../lib/memoize.ts";
import { getAttributes, isComponent } from "../source/components.ts";
import type { SourceEntry } from "../source/index.ts";
import { getNodes, getSpan } from "../source/markdown.ts";
import { listTexts } from "../source/yaml.ts";
import { locateInBody, locateInData, locateInText, type Place } from "./finding.ts";

/** A paragraph, heading or cell of a table as it is written, its marks with it. */
export interface WrittenBlock {
  node: MdastNode;
  /** Where it begins in the body. */
  start: number;
  /** All of it. */
  written: string;
  /** All of it, with as many boxes in place of what Markdown read: code, pictures, marks, signs after a backslash. */
  unread: string;
  /** As `unread`, also without addresses that stand in the text. */
  words: string;
}

/** Stands for a sign that Markdown read. No text has it: `plain-text` finds what is lost. */
export const read = "\uFFFC";

/** A text with as many boxes in place of each address that stands in it. */
export function boxAddresses(text: string): string {
  return text.replace(/\S*(?:@|:\/\/|www\.)\S*/g, boxes);
}

/** The matches of some patterns, of which none is part of that of a pattern before it. */
export function matchApart<Sort extends { pattern: RegExp }>(
  sorts: readonly Sort[],
  getText: (sort: Sort) => string,
): { sort: Sort; match: RegExpExecArray }[] {
  const found: { sort: Sort; match: RegExpExecArray }[] = [];
  let taken: Uint8Array | undefined;
  for (const sort of sorts) {
    const text = getText(sort);
    for (const match of text.matchAll(sort.pattern)) {
      const end = match.index + match[0].length;
      taken ??= new Uint8Array(text.length);
      if (taken.subarray(match.index, end).includes(1)) continue;
      taken.fill(1, match.index, end);
      found.push({ sort, match });
    }
  }
  return found;
}

/** The blocks of an entry’s text. What Markdown left as it was typed is what readers see of it. */
export const writtenBlocks = memoize(({ body }: SourceEntry): WrittenBlock[] =>
  (body?.nodes() ?? []).flatMap((node): WrittenBlock[] => {
    if (!/^(?:paragraph|heading|tableCell)$/.test(node.type) || !body) return [];
    const { start, end } = getSpan(node);
    const written = body.text.slice(start, end);
    const spans = getNodes(node)
      .slice(1)
      .flatMap((inside) => readSpans(inside, body.text));
    const unread = removeSpans(
      written,
      start,
      spans.filter(({ isAddress }) => !isAddress),
    )
      .replace(/\\[!-/:-@[-`{-~]/g, read.repeat(2))
      .replace(/&(?!(?:lt|gt);|amp;(?:#\d+|[a-z]{2,8});)(?:#x?[\da-f]+|\w+);/gi, boxes)
      .replace(/^(?:[ \t]*>)+/gm, (opening) => " ".repeat(opening.length));
    const words = removeSpans(
      unread,
      start,
      spans.filter(({ isAddress }) => isAddress),
    );
    return [{ node, start, written, unread, words }];
  }),
);

interface Span {
  start: number;
  end: number;
  /** Whether it is an address that stands in the text by itself. */
  isAddress: boolean;
}

function readSpans(node: MdastNode, text: string): Span[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type === "text" || start === undefined || end === undefined) return [];
  const isAddress = node.type === "link" && !/^[[<]/.test(text.slice(start));
  const [first, last] = "children" in node ? [node.children[0], node.children.at(-1)] : [];
  const [inner, outer] = [first?.position?.start.offset, last?.position?.end.offset];
  if (isAddress || inner === undefined || outer === undefined) return [{ start, end, isAddress }];
  return [
    { start, end: inner, isAddress },
    { start: outer, end, isAddress },
  ];
}

function removeSpans(written: string, from: number, spans: Span[]): string {
  if (spans.length === 0) return written;
  const signs = written.split("");
  for (const { start, end } of spans) signs.fill(read, start - from, end - from);
  return signs.map((sign, index) => (written[index] === "\n" ? "\n" : sign)).join("");
}

function boxes(text: string): string {
  return read.repeat(text.length);
}

/** A line that readers get as it is: of data, of a component’s attributes, or what describes a picture. */
export interface PlainLine {
  text: string;
  /** Where its sign at an index stands. */
  at: (index: number) => Place;
  /** Whether the whole of it can be written anew where it stands. */
  isWhole: boolean;
  /** The key of its data, for a line of the front matter. */
  key?: PropertyKey | undefined;
}

/** The plain lines of an entry, also those that hold addresses and ids; none of data that can’t be relied on. */
export const plainLines = memoize((entry: SourceEntry): PlainLine[] => {
  const { body } = entry;
  const data = entry.readable ? listTexts(entry.raw) : [];
  const fields = data.map(({ text, path }): PlainLine => {
    const at = (index: number) => {
      const { column, ...place } = locateInData(entry, path);
      return { ...place, column: column + index };
    };
    return { text, at, isWhole: true, key: path.at(-1) };
  });
  const inTexts = (body?.nodes() ?? []).flatMap((node): PlainLine[] => {
    if (node.type === "image" && node.alt) {
      return [{ text: node.alt, at: () => locateInBody(entry, node), isWhole: false }];
    }
    if (!isComponent(node) || !body) return [];
    return getAttributes(node, body).map(({ value = "", valueStart }) => ({
      text: value,
      at: (index) => locateInText(entry, valueStart + index),
      isWhole: false,
    }));
  });
  return [...fields, ...inTexts];
});
