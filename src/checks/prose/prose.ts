import { memoize } from "../../lib/memoize.ts";
import type { MdastNode } from "satteri";
import { getComponent } from "../../schemas/components.ts";
import { getAttributes, isComponent, type ComponentNode } from "../../source/components.ts";
import { getNodes } from "../../source/markdown.ts";
import { findPositions, type Position } from "../../source/position.ts";
import type { Body, Path, Source, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { locateInData, locateInText, type Place } from "../finding.ts";
import { boxAddresses, read } from "../written-blocks.ts";

/**
 * A run of words that readers see: a line of data, or a heading, paragraph, table cell or component's
 * attribute of a body.
 */
export interface Prose {
  /** `name` for a title, heading, term or quotation, which is exact; `sentences` for an editor's own words. */
  kind: "name" | "sentences";
  text: string;
  /** True for a line of data, and not of the text or of a component in it. */
  isData?: true;
  /** Where the character at an index of the text stands. */
  at: (index: number) => Place;
}

/**
 * All that readers see of an entry's words, in the order of its file. Addresses and code are left out. Of a file
 * that can't be read as it was meant it is nothing, as data would be taken for text, and of one in another language too.
 */
export const getProse = memoize((entry: SourceEntry): Prose[] =>
  entry.readable && isEnglish(entry) ? [...getLines(entry, entry.raw, []), ...getBlocks(entry)] : [],
);

/** What rules know of words and sentences holds in English alone. */
function isEnglish({ raw }: SourceEntry): boolean {
  return !isRecord(raw) || typeof raw.lang !== "string" || /^en(?:-|$)/.test(raw.lang);
}

/** The words of all entries that readers see; the list of words to avoid is for editors. */
export function findProse(source: Source): Prose[] {
  return source.entries.filter(({ collection }) => collection !== "words").flatMap(getProse);
}

/** The keys of what is written exactly as its source has it. */
const names = new Set(["title", "heading", "term", "name", "standsFor", "label", "text"]);
/** The keys of what names a document or a period, in that document's own form. */
const references = new Set(["source", "sources", "period", "asAt", "unit"]);

function getLines(entry: SourceEntry, data: unknown, path: Path): Prose[] {
  if (typeof data === "string") return isLine(data) ? [getLine(entry, data, path)] : [];
  if (Array.isArray(data)) return data.flatMap((item, index) => getLines(entry, item, [...path, index]));
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    references.has(key) ? [] : getLines(entry, value, [...path, key]),
  );
}

/** True for more than one word, which an id or a date is not. */
function isLine(text: string): boolean {
  return /\S\s+\S/.test(text);
}

function getLine(entry: SourceEntry, text: string, path: Path): Prose {
  const at = (index: number) => {
    const { column, ...place } = locateInData(entry, path);
    return { ...place, column: column + index };
  };
  return { kind: names.has(String(path.at(-1))) ? "name" : "sentences", text, isData: true, at };
}

const blocks = new Set<MdastNode["type"]>(["heading", "paragraph", "tableCell"]);

function getBlocks(entry: SourceEntry): Prose[] {
  const { body } = entry;
  if (!body) return [];
  const nodes = body.nodes();
  const exact = new Set(nodes.filter(isExact).flatMap(getNodes));
  const placed = findPlaced(body);
  return nodes.flatMap((node): Prose[] => {
    if (isComponent(node)) return linesOfTag(entry, body, node);
    if (!blocks.has(node.type)) return [];
    const block = getBlock(entry.path, body, node, placed);
    return [exact.has(node) ? { ...block, kind: "name" } : block];
  });
}

function isExact(node: MdastNode): boolean {
  return isComponent(node) && getComponent(node.name)?.exact === true;
}

function linesOfTag(entry: SourceEntry, body: Body, node: ComponentNode): Prose[] {
  return getAttributes(node, body).flatMap(({ name, value = "", valueStart }): Prose[] => {
    if (references.has(name) || !isLine(value)) return [];
    const at = (index: number) => locateInText(entry, valueStart + index);
    return [{ kind: names.has(name) ? "name" : "sentences", text: value, at }];
  });
}

/** A piece of a block's text, and where it begins in the block and in the body. */
interface Piece {
  start: number;
  offset: number;
  position: Positions;
}

type Positions = ReturnType<typeof findPositions>;

function getBlock(path: string, body: Body, block: MdastNode, placed: Placed): Prose {
  const pieces: Piece[] = [];
  let text = "";
  for (const node of getNodes(block)) {
    const words = getWords(node);
    if (words === "") continue;
    const offset = node.position?.start.offset ?? 0;
    pieces.push({ start: text.length, offset, position: findPositions(words) });
    text += words;
  }
  const at = (index: number) => {
    const piece = pieces.findLast(({ start }) => start <= index);
    const { line, column } = piece ? placed(piece, index - piece.start) : { line: 1, column: 1 };
    return { path, line: body.line + line - 1, column };
  };
  return { kind: block.type === "heading" ? "name" : "sentences", text, at };
}

type Placed = (piece: Piece, index: number) => Position;

/** Says where in a body a character of a piece stands: what opens its line, such as > or an indent, is no part of the piece. */
function findPlaced(body: Body): Placed {
  const positionInBody = findPositions(body.text);
  let lines: string[] | undefined;
  return (piece, index) => {
    const above = positionInBody(piece.offset);
    const inside = piece.position(index);
    const line = above.line + inside.line - 1;
    if (inside.line === 1) return { line, column: above.column + inside.column - 1 };
    lines ??= body.text.split("\n");
    const opening = /^[\s>]*/.exec(lines[line - 1] ?? "")?.[0].length ?? 0;
    return { line, column: opening + inside.column };
  };
}

function getWords(node: MdastNode): string {
  // Code and addresses are read as one word of no language.
  if (node.type === "inlineCode") return read;
  if (node.type === "break") return "\n";
  if (node.type !== "text") return "";
  if (!/@|:\/\/|www\./.test(node.value)) return node.value;
  return boxAddresses(node.value);
}
