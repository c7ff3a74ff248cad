import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Document,
  type Node,
  type ErrorCode,
  type Range,
} from "yaml";
import type { Position } from "./position.ts";

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

/** What the parser can't read: its own code, or the cause where that is known. */
interface Slip {
  code: ErrorCode | "open-quote" | "open-bracket" | "no-break-space";
  /** Where it is in the text, from 0. */
  offset: number;
}

/** A no-break space where YAML has a usual one: before a key, or after its colon or a hyphen. */
const noBreakSpace = /^(?:[ \t-]*\u00A0|[ \t]*(?:- +)*[\w-]+:[ \t]*\u00A0)/m;

/** More are not looked through for the first one. */
const mostErrors = 100;

/** The first slip that the parser finds, by its likely cause and where that stands. */
function findFirstSlip(doc: Document, nodes: readonly Node[], text: string): Slip | undefined {
  if (doc.errors.length === 0) return undefined;
  const spaced = noBreakSpace.exec(text);
  if (spaced) return { code: "no-break-space", offset: spaced.index + spaced[0].length - 1 };
  const open = openRanges(nodes);
  const openAt = (offset: number) => open.findLast(([from, , to]) => from <= offset && to >= offset)?.[0];
  const start = doc.contents?.range?.[0] ?? 0;
  const isSetIn = /[ \t]/.test(text[start - 1] ?? "");
  const errors = doc.errors.slice(0, mostErrors);
  const overLines = new Set(
    errors.filter(({ code }) => code === "MULTILINE_IMPLICIT_KEY").map(({ pos }) => pos[0]),
  );
  // Of two errors at one place, the one that spans lines says more.
  const telling = errors.filter(
    ({ code, pos }) => code !== "BLOCK_AS_IMPLICIT_KEY" || !overLines.has(pos[0]),
  );
  const slips = telling.map(({ code, message, pos: [offset, end] }): Slip => {
    // The library places these where the text ends; an editor looks for where it began.
    if (message.startsWith("Missing closing"))
      return { code: "open-quote", offset: openAt(offset) ?? offset };
    if (message.startsWith("Flow ")) return { code: "open-bracket", offset: openAt(offset) ?? offset };
    // Where the first keys are set in, it takes those that are not for another text.
    if (code === "UNEXPECTED_TOKEN" && isSetIn) return { code: "BAD_INDENT", offset: start };
    if (message.startsWith("Sequence item without")) return { code: "BAD_INDENT", offset };
    // A line that is set in too far is read as more of the value above it, and the list above one that is not set
    // in far enough as a key.
    const setIn = code === "MULTILINE_IMPLICIT_KEY" ? setInLine(text, offset, end) : undefined;
    if (setIn !== undefined) return { code: "BAD_INDENT", offset: setIn };
    if (message.startsWith("A block sequence may not")) return { code: "BAD_INDENT", offset };
    return { code, offset };
  });
  return slips.toSorted((a, b) => a.offset - b.offset)[0];
}

/** Where the line begins, after its spaces, that is taken for more of a value that begins at `start`. */
function setInLine(text: string, start: number, end: number): number | undefined {
  const above = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim();
  const more = /^[^\n]*\n\s*/.exec(text.slice(start, end));
  // Where the line itself has no key, or no space after its hyphen, that is the slip.
  return more && above.includes(":") && !/^-+[^\s-]|^--/.test(above) ? start + more[0].length : undefined;
}

/** From where to where each quoted text and bracket reaches, in the order in which they begin. */
function openRanges(nodes: readonly Node[]): Range[] {
  return nodes.flatMap((node) => {
    const opens = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith("QUOTE");
    return opens && node.range ? [node.range] : [];
  });
}
