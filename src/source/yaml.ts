import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Path, Position } from "./position.ts";
import { isSlipOfKey, mostLevels, findSyntaxProblems, type SyntaxProblem } from "./yaml-problems.ts";

/** The data of some YAML, and where in the file each part of it stands. */
export interface YamlData {
  /** Plain data, a date as the text that was written. Empty where the text holds no keys. */
  data: Record<string, unknown>;
  problems: SyntaxProblem[];
  /** False where the problems are such that the data can't be relied on. */
  readable: boolean;
  /** The position of a value or of its key; for a path that isn't there, of what is nearest above it. */
  locate: (path: Path, part?: "key" | "value") => Position;
}

/**
 * Reads YAML 1.2 with its core schema, which has no dates. Anchors, aliases, tags and
 * directives are problems, so data can't grow beyond its text or become anything but
 * text, numbers, true, false, lists and maps. `linesBefore` counts the lines of the file
 * above the text.
 */
export function readYaml(text: string, linesBefore = 0): YamlData {
  const deep = deepLine.exec(text);
  if (deep) {
    const line = text.slice(0, deep.index).split("\n").length + linesBefore;
    return { ...readYaml(""), problems: [{ code: "too-deep", line, column: 1 }], readable: false };
  }
  const { doc, position } = parse(text, linesBefore);
  const problems = findSyntaxProblems(doc, text, position);
  // A thousand documents take longer to keep than the few with a finding take to be read again.
  let again: Parsed | undefined;
  return {
    data: toPlainData(problems.length > 0 ? cutReadablePart(doc) : doc),
    problems,
    readable: problems.every(isSlipOfKey),
    locate(path, part) {
      again ??= parse(text, linesBefore);
      return again.position(getOffset(again.doc, path, part));
    },
  };
}

/** Lists in lists on one line, of which a thousand overflow the stack of the library. */
const deepLine = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${5 * mostLevels}}`, "m");

interface Parsed {
  doc: Document;
  position: (offset: number) => Position;
}

function parse(text: string, linesBefore: number): Parsed {
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // It compares each key with each other one, which takes minutes in a long list: see syntaxProblems.
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: "error",
  });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  return { doc, position };
}

/** A document without what is a problem of its own and would take minutes: keys that aren’t text, and what is too deep. */
function cutReadablePart(doc: Document): Document {
  visit(doc, {
    Pair: (_key, { key }) => (isScalar(key) ? undefined : visit.REMOVE),
    Collection: (_key, _node, { length }) => (length > 2 * mostLevels ? visit.REMOVE : undefined),
  });
  return doc;
}

function toPlainData(doc: Document): Record<string, unknown> {
  try {
    const data: unknown = doc.toJS({ maxAliasCount: 0 });
    return isRecord(data) ? data : {};
  } catch {
    return {}; // an alias, which is a problem of its own
  }
}

/** True for a map of plain data. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isEmpty({ range }: Scalar): boolean {
  return !range || range[0] === range[1];
}

const pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

/** The pairs of a map by key, the last of each: a list can have a finding for each of thousands of keys. */
function getPairs(map: YAMLMap): Map<unknown, Pair> {
  const before = pairs.get(map);
  if (before) return before;
  const byKey = new Map(
    map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])),
  );
  pairs.set(map, byKey);
  return byKey;
}

function getOffset(doc: Document, path: Path, part: "key" | "value" = "value"): number {
  let node: unknown = doc.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = getPairs(node).get(step);
      if (!pair || !isNode(pair.key)) break;
      node = pair.value;
      const keyWanted = part === "key" && depth === path.length - 1;
      // What spans lines, or is empty, is best shown by its key.
      const shown = isScalar(node) && !isEmpty(node) && !keyWanted ? node : pair.key;
      offset = shown.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = typeof step === "number" ? node.items[step] : undefined;
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** Every text in data, with the way to it. */
export function listTexts(data: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof data === "string") return [{ text: data, path }];
  if (Array.isArray(data)) return data.flatMap((item, index) => listTexts(item, [...path, index]));
  if (isRecord(data)) return Object.entries(data).flatMap(([key, value]) => listTexts(value, [...path, key]));
  return [];
}
