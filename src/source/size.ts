/** What is too large in a file to be read. */
export interface Excess {
  /** The line that is too long, or the longest one of a file that is too large. */
  line: number;
  what: "line" | "file" | "references" | "braces";
  /** How large it is and may be: the characters of a line, the kilobytes of a file, its characters such as `&amp;`, its braces. */
  size: number;
  most: number;
}

/** The most characters of a line: as many as a paragraph of five pages has. */
const mostCharacters = 10_000;

/** The most characters that are written by name or number: for each one the parser copies its paragraph. */
const mostReferences = 1000;

/** The most braces of an .mdx file: for each one the parser looks for its end through all that follows. */
const mostBraces = 1000;

/** The most kilobytes: 30,000 words for a page, and over 2,000 entries for a list. */
const mostOfPage = 200;
const mostOfList = 500;

/**
 * Says whether a file is too large to be read in a few seconds whatever it holds, as one with a picture pasted
 * into it is. Gives nothing for a usual file.
 */
export function excessOf(path: string, bytes: Uint8Array, text: string): Excess | undefined {
  if (bytes.length <= mostCharacters) return undefined;
  const lengths = text.split("\n").map(({ length }) => length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const line = lengths.indexOf(longest) + 1;
  const kilobytes = Math.ceil(bytes.length / 1000);
  const most = path.endsWith(".yaml") ? mostOfList : mostOfPage;
  if (kilobytes > most) return { line, what: "file", size: kilobytes, most };
  if (longest > mostCharacters) return { line, what: "line", size: longest, most: mostCharacters };
  if (path.endsWith(".yaml")) return undefined;
  const tooMany = (what: Excess["what"], sign: RegExp, most: number): Excess | undefined => {
    const all = [...text.matchAll(sign)];
    const surplus = all[most];
    return surplus && { line: text.slice(0, surplus.index).split("\n").length, what, size: all.length, most };
  };
  return (
    tooMany("references", /&#?\w+;/g, mostReferences) ??
    (path.endsWith(".mdx") ? tooMany("braces", /\{/g, mostBraces) : undefined)
  );
}
