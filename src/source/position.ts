import { LineCounter } from "yaml";

/** A line and a column of a file, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The way to a value in data: keys and, in lists, numbers from 0. */
export type Path = readonly PropertyKey[];

/** Gives the position of the character at an index of a text, from 0. */
export function findPositions(text: string): (index: number) => Position {
  let lines: LineCounter | undefined;
  return (index) => {
    lines ??= getLines(text);
    const { line, col } = lines.linePos(index);
    return { line, column: col };
  };
}

function getLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) lines.addNewLine(end + 1);
  return lines;
}
