import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Document, type Node } from "yaml";
import type { Position } from "./position.ts";
import { findFirstSlip, type Slip } from "./yaml-slip.ts";

/** What can be wrong with YAML: what the library finds, and what this project refuses besides. */
export type SyntaxCode =
  | Slip["code"]
  | "alias"
  | "tag"
  | "directive"
  | "not-keys"
  | "empty"
  | "no-front-matter"
  | "other-dashes"
  | "empty-lines-above"
  | "front-matter-not-closed"
  | "text-after-dashes"
  | "curly-quotes"
  | "cut-short"
  | "half-quoted"
  | "too-deep";

export interface SyntaxProblem extends Position {
  code: SyntaxCode;
}

/** A problem, and where in the text it is, from 0. */
interface Refusal {
  code: SyntaxCode;
  offset: number;
}

/** True for a problem that leaves the data readable. */
export function isSlipOfKey({ code }: SyntaxProblem): boolean {
  return code === "DUPLICATE_KEY" || isDoubt(code);
}

/** True for what may be meant as it is written. */
export function isDoubt(code: SyntaxCode): boolean {
  return code === "curly-quotes" || code === "cut-short" || code === "half-quoted";
}

/**
 * The problems of a document by line, one each, as one slip often causes several: the clearest goes first.
 * Of what the parser finds, that is one of all: what follows a slip is read as something else.
 */
export function findSyntaxProblems(
  doc: Document,
  text: string,
  position: (offset: number) => Position,
): SyntaxProblem[] {
  const deep = findDeepNode(doc.contents);
  if (deep) return [{ code: "too-deep", ...position(deep.range?.[0] ?? 0) }];
  const nodes = findNodes(doc.contents);
  const refused = Map.groupBy(findRefusals(doc, nodes), ({ code }) => isDoubt(code));
  const slip = findFirstSlip(doc, nodes, text);
  const found = [
    ...(refused.get(false) ?? []),
    ...(slip ? [slip] : findRepeatedKeys(nodes)),
    ...(refused.get(true) ?? []),
  ].map(({ code, offset }) => ({ code, ...position(offset) }));
  const lines = new Map<number, SyntaxProblem>();
  for (const problem of found) if (!lines.has(problem.line)) lines.set(problem.line, problem);
  return [...lines.values()].toSorted((a, b) => a.line - b.line);
}

/** How deep data may be. What is read of data many times deeper depends on the computer. */
export const mostLevels = 100;

/** The first node of data that is too deep. */
function findDeepNode(node: unknown, levels = mostLevels): Node | undefined {
  if (!isCollection(node)) return undefined;
  if (levels === 0) return node;
  for (const inside of getInside(node)) {
    const deep = findDeepNode(inside, levels - 1);
    if (deep) return deep;
  }
  return undefined;
}

/** A node and all in it, in the order of the text. */
function findNodes(node: unknown, found: Node[] = []): Node[] {
  if (!isNode(node)) return found;
  found.push(node);
  if (isCollection(node)) for (const inside of getInside(node)) findNodes(inside, found);
  return found;
}

function getInside({ items }: { items: unknown[] }): unknown[] {
  return items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
}

function findRepeatedKeys(nodes: readonly Node[]): Refusal[] {
  return nodes.filter(isMap).flatMap(({ items }) => {
    const keys = items.map(({ key }) => key).filter(isScalar);
    const met = new Set<unknown>();
    return keys.flatMap(({ value, range }): Refusal[] =>
      met.size === met.add(value).size ? [{ code: "DUPLICATE_KEY", offset: range?.[0] ?? 0 }] : [],
    );
  });
}

function findRefusals(doc: Document, nodes: readonly Node[]): Refusal[] {
  const found = nodes.flatMap((node): Refusal[] => {
    const code = getRefusal(node);
    return code ? [{ code, offset: node.range?.[0] ?? 0 }] : [];
  });
  if (doc.contents && !isMap(doc.contents)) found.unshift({ code: "not-keys", offset: 0 });
  if (doc.directives?.yaml.explicit) found.unshift({ code: "directive", offset: 0 });
  return found;
}

function getRefusal(node: Node): SyntaxCode | undefined {
  if (isAlias(node) || ("anchor" in node && node.anchor)) return "alias";
  if (node.tag) return "tag";
  if (!isScalar(node)) return undefined;
  if (node.type === "PLAIN" && /^-?\u00A0/.test(node.source ?? "")) return "no-break-space";
  if (node.type === "PLAIN" && /^[“”„‘].*[”’“]$/s.test(node.source ?? "")) return "curly-quotes";
  // 6" is a length.
  if (node.type === "PLAIN" && /^[^"]*[^"\d]"$/s.test(node.source ?? "")) return "half-quoted";
  // "Life #1": YAML takes a # after a space for a remark, and leaves out the rest.
  if (node.type === "PLAIN" && /^\S/.test(node.comment ?? "")) return "cut-short";
  return undefined;
}
