import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  visit,
  type Document,
  type ErrorCode,
  type Node,
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
  | "cut-short";

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
  const refused = Map.groupBy(refusals(doc), ({ code }) => isDoubt(code));
  const found = [...(refused.get(false) ?? []), ...parserProblems(doc), ...(refused.get(true) ?? [])].map(
    ({ code, offset }) => ({ code, ...position(offset) }),
  );
  const lines = new Map<number, SyntaxProblem>();
  for (const problem of found) if (!lines.has(problem.line)) lines.set(problem.line, problem);
  return [...lines.values()].toSorted((a, b) => a.line - b.line);
}

interface Refusal {
  code: SyntaxCode;
  offset: number;
}

function parserProblems(doc: Document): Refusal[] {
  const tooDeep = doc.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (tooDeep) return [{ code: tooDeep.code, offset: tooDeep.pos[0] }];
  return doc.errors.map(({ code, message, pos: [offset] }) => {
    // The library places these where the text ends; an editor looks for where it began.
    if (message.startsWith("Missing closing")) return { code: "open-quote", offset: openAt(doc, offset) };
    if (message.startsWith("Flow ")) return { code: "open-bracket", offset: openAt(doc, offset) };
    return { code, offset };
  });
}

/** The start of the last quoted text or bracket that begins before an offset and reaches it. */
function openAt(doc: Document, offset: number): number {
  let start = offset;
  visit(doc, {
    Node(_key, node) {
      const [from, , to] = node.range ?? [0, 0, 0];
      const opens = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith("QUOTE");
      if (opens && from <= offset && to >= offset) start = from;
    },
  });
  return start;
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
