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
export function findFirstSlip(doc: Document, nodes: readonly Node[], text: string): Slip | undefined {
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
