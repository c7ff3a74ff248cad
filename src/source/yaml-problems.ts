import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type Range,
} from "yaml";
import type { Position } from "./position.ts";

/** What can be wrong with YAML: what the library finds, and what this project refuses besides. */
export type SyntaxCode =
  | ErrorCode
  | "open-quote"
  | "open-bracket"
  | "alias"
  | "tag"
  | "directive"
  | "not-keys"
  | "empty"
  | "no-front-matter"
  | "front-matter-not-closed"
  | "text-after-dashes"
  | "curly-quotes"
  | "cut-short"
  | "too-deep";

export interface SyntaxProblem extends Position {
  code: SyntaxCode;
}

/** True for a problem that leaves the data readable. */
export function isSlip({ code }: SyntaxProblem): boolean {
  return code === "DUPLICATE_KEY" || isDoubt(code);
}

/** True for what may be meant as it is written. */
export function isDoubt(code: SyntaxCode): boolean {
  return code === "curly-quotes" || code === "cut-short";
}

/** The problems of a document by line, one each, as one slip often causes several: the clearest goes first. */
export function syntaxProblems(doc: Document, position: (offset: number) => Position): SyntaxProblem[] {
  const deep = deepNode(doc.contents);
  if (deep) return [{ code: "too-deep", ...position(deep.range?.[0] ?? 0) }];
  const refused = Map.groupBy(refusals(doc), ({ code }) => isDoubt(code));
  const found = [
    ...(refused.get(false) ?? []),
    ...parserProblems(doc),
    ...repeatedKeys(doc),
    ...(refused.get(true) ?? []),
  ].map(({ code, offset }) => ({ code, ...position(offset) }));
  const lines = new Map<number, SyntaxProblem>();
  for (const problem of found) if (!lines.has(problem.line)) lines.set(problem.line, problem);
  return [...lines.values()].toSorted((a, b) => a.line - b.line);
}

/** How deep data may be. What is read of data many times deeper depends on the computer. */
export const mostLevels = 100;

/** The first node of data that is too deep. */
function deepNode(node: unknown, levels = mostLevels): Node | undefined {
  if (!isCollection(node)) return undefined;
  if (levels === 0) return node;
  for (const item of node.items) {
    for (const inside of isPair(item) ? [item.key, item.value] : [item]) {
      const deep = deepNode(inside, levels - 1);
      if (deep) return deep;
    }
  }
  return undefined;
}

interface Refusal {
  code: SyntaxCode;
  offset: number;
}

/** More than this and nobody reads on. */
const mostErrors = 100;

function parserProblems(doc: Document): Refusal[] {
  let known: Range[] | undefined;
  const openAt = (offset: number) =>
    (known ??= openRanges(doc)).findLast(([from, , to]) => from <= offset && to >= offset)?.[0] ?? offset;
  return doc.errors.slice(0, mostErrors).map(({ code, message, pos: [offset] }) => {
    // The library places these where the text ends; an editor looks for where it began.
    if (message.startsWith("Missing closing")) return { code: "open-quote", offset: openAt(offset) };
    if (message.startsWith("Flow ")) return { code: "open-bracket", offset: openAt(offset) };
    return { code, offset };
  });
}

/** From where to where each quoted text and bracket reaches, in the order in which they begin. */
function openRanges(doc: Document): Range[] {
  const found: Range[] = [];
  visit(doc, {
    Node(_key, node) {
      const opens = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith("QUOTE");
      if (opens && node.range) found.push(node.range);
    },
  });
  return found;
}

function repeatedKeys(doc: Document): Refusal[] {
  const found: Refusal[] = [];
  visit(doc, {
    Map(_key, { items }) {
      const met = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (met.has(key.value)) found.push({ code: "DUPLICATE_KEY", offset: key.range?.[0] ?? 0 });
        met.add(key.value);
      }
    },
  });
  return found;
}

function refusals(doc: Document): Refusal[] {
  const found: Refusal[] = [];
  if (doc.directives?.yaml.explicit) found.push({ code: "directive", offset: 0 });
  if (doc.contents && !isMap(doc.contents)) found.push({ code: "not-keys", offset: 0 });
  visit(doc, {
    Node(_key, node) {
      const code = refusalOf(node);
      if (code) found.push({ code, offset: node.range?.[0] ?? 0 });
    },
  });
  return found;
}

function refusalOf(node: Node): SyntaxCode | undefined {
  if (isAlias(node) || ("anchor" in node && node.anchor)) return "alias";
  if (node.tag) return "tag";
  if (!isScalar(node)) return undefined;
  if (node.type === "PLAIN" && /^[“”„‘].*[”’“]$/s.test(node.source ?? "")) return "curly-quotes";
  // "Life #1": YAML takes a # after a space for a remark, and leaves out the rest.
  if (node.type === "PLAIN" && /^\S/.test(node.comment ?? "")) return "cut-short";
  return undefined;
}
