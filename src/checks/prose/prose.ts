import type { MdastNode } from "satteri";
import { nodesOf } from "../../source/markdown.ts";
import type { Body, Path, Source, SourceEntry } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";
import { inData, type Place } from "../finding.ts";

/** A run of words that readers see: a line of data, or a heading, paragraph or table cell of a body. */
export interface Prose {
  /** `name` for a title, heading or term, which is exact; `sentences` for words that an editor chose. */
  kind: "name" | "sentences";
  text: string;
  /** Where the character at an index of the text stands. */
  at: (index: number) => Place;
}

const known = new WeakMap<SourceEntry, Prose[]>();

/** All that readers see of an entry's words, in the order of its file. Addresses and code are left out. */
export function proseOf(entry: SourceEntry): Prose[] {
  const before = known.get(entry);
  if (before) return before;
  const prose = [...linesOf(entry, entry.raw, []), ...blocksOf(entry)];
  known.set(entry, prose);
  return prose;
}

/** The words of all entries that readers see; the list of words to avoid is for editors. */
export function proseIn(source: Source): Prose[] {
  return source.entries.filter(({ collection }) => collection !== "words").flatMap(proseOf);
}

/** The keys of what is written exactly as its source has it. */
const names = new Set(["title", "heading", "term", "name", "standsFor", "label", "text"]);
/** The keys of what names a document or a period, in that document's own form. */
const references = new Set(["source", "sources", "period", "unit"]);

function linesOf(entry: SourceEntry, data: unknown, path: Path): Prose[] {
  if (typeof data === "string") return /\S\s+\S/.test(data) ? [lineOf(entry, data, path)] : [];
  if (Array.isArray(data)) return data.flatMap((item, index) => linesOf(entry, item, [...path, index]));
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    references.has(key) ? [] : linesOf(entry, value, [...path, key]),
  );
}

function lineOf(entry: SourceEntry, text: string, path: Path): Prose {
  const at = (index: number) => {
    const { column, ...place } = inData(entry, path);
    return { ...place, column: column + index };
  };
  return { kind: names.has(String(path.at(-1))) ? "name" : "sentences", text, at };
}

const blocks = new Set<MdastNode["type"]>(["heading", "paragraph", "tableCell"]);

function blocksOf(entry: SourceEntry): Prose[] {
  const { body } = entry;
  if (!body) return [];
  return body
    .nodes()
    .filter(({ type }) => blocks.has(type))
    .map((node) => blockOf(entry.path, body, node));
}

/** A piece of a block's text, and where it begins in the block and in the body. */
interface Piece {
  text: string;
  start: number;
  offset: number;
}

function blockOf(path: string, body: Body, block: MdastNode): Prose {
  const pieces: Piece[] = [];
  let text = "";
  for (const node of nodesOf(block)) {
    const words = wordsOf(node);
    if (words === "") continue;
    pieces.push({ text: words, start: text.length, offset: node.position?.start.offset ?? 0 });
    text += words;
  }
  const at = (index: number) => {
    const piece = pieces.findLast(({ start }) => start <= index);
    return piece ? placeIn(body, path, piece, index - piece.start) : { path, line: body.line, column: 1 };
  };
  return { kind: block.type === "heading" ? "name" : "sentences", text, at };
}

/** Where a character of a piece stands: what opens its line, such as > or an indent, is no part of the piece. */
function placeIn(body: Body, path: string, piece: Piece, index: number): Place {
  const above = body.text.slice(0, piece.offset).split("\n");
  const before = piece.text.slice(0, index).split("\n");
  const line = above.length + before.length - 1;
  const opening =
    before.length === 1
      ? (above.at(-1)?.length ?? 0)
      : (/^[\s>]*/.exec(body.text.split("\n")[line - 1] ?? "")?.[0].length ?? 0);
  return { path, line: body.line + line - 1, column: opening + (before.at(-1)?.length ?? 0) + 1 };
}

/** Stands for code and for an address, which are read as one word of no language. */
const other = "\uFFFC";

function wordsOf(node: MdastNode): string {
  if (node.type === "inlineCode") return other;
  if (node.type === "break") return "\n";
  if (node.type !== "text") return "";
  if (!/@|:\/\/|www\./.test(node.value)) return node.value;
  return node.value.replace(/\S*(?:@|:\/\/|www\.)\S*/g, (address) => other.repeat(address.length));
}
