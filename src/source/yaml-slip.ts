import { isCollection, isScalar, type Document, type ErrorCode, type Node, type Range } from "yaml";

/** What the parser can't read: its own code, or the cause where that is known. */
export interface Slip {
  code: ErrorCode | "open-quote" | "open-bracket" | "no-break-space";
  /** Where it is in the text, from 0. */
  offset: number;
}

/** A no-break space where YAML has a usual one: before a key, or after its colon or a hyphen. */
const noBreakSpace = /^(?:[ \t-]*\u00A0|[ \t]*(?:- +)*[\w-]+:[ \t]*\u00A0)/m;

/** More are not looked through for the first one. */
const mostErrors = 100;

/** The first slip that the parser finds, by its likely cause and where that stands. */
export function firstSlip(doc: Document, nodes: readonly Node[], text: string): Slip | undefined {
  if (doc.errors.length === 0) return undefined;
  const spaced = noBreakSpace.exec(text);
  if (spaced) return { code: "no-break-space", offset: spaced.index + spaced[0].length - 1 };
  const open = openRanges(nodes);
  const openAt = (offset: number) => open.findLast(([from, , to]) => from <= offset && to >= offset)?.[0];
  const start = doc.contents?.range?.[0] ?? 0;
  const isSetIn = /[ \t]/.test(text[start - 1] ?? "");
  const slips = doc.errors.slice(0, mostErrors).map(({ code, message, pos: [offset] }): Slip => {
    // The library places these where the text ends; an editor looks for where it began.
    if (message.startsWith("Missing closing"))
      return { code: "open-quote", offset: openAt(offset) ?? offset };
    if (message.startsWith("Flow ")) return { code: "open-bracket", offset: openAt(offset) ?? offset };
    // Where the first keys are set in, it takes those that are not for another text.
    if (code === "UNEXPECTED_TOKEN" && isSetIn) return { code: "BAD_INDENT", offset: start };
    if (message.startsWith("Sequence item without")) return { code: "BAD_INDENT", offset };
    return { code, offset };
  });
  return slips.toSorted((a, b) => a.offset - b.offset)[0];
}

/** From where to where each quoted text and bracket reaches, in the order in which they begin. */
function openRanges(nodes: readonly Node[]): Range[] {
  return nodes.flatMap((node) => {
    const opens = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith("QUOTE");
    return opens && node.range ? [node.range] : [];
  });
}
