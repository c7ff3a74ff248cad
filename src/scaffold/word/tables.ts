import { makeText, readWords, type Inline } from "./content.ts";
import { findChild, listDescendants, readText, readValue, type XmlElement } from "./word-file.ts";
import { isOn } from "./styles.ts";

/** The cells of a table, row by row: in each column the one that covers it, or none. */
export interface Grid {
  rows: (XmlElement | undefined)[][];
  /** Cells that Word doesn't show, as one above covers them. */
  covered: XmlElement[];
  hasMerged: boolean;
}

/** The most columns that a table of Word can have. */
const mostColumns = 63;

/**
 * Places the cells of a table, each in every row and column that it covers (ECMA-376, Part 1, 17.4: gridSpan, vMerge,
 * hMerge, gridBefore). Lines of Word's own grid that no cell ends at make no column.
 */
export function placeCells(rows: readonly { row: XmlElement; cells: readonly XmlElement[] }[]): Grid {
  const covered: XmlElement[] = [];
  let above = new Map<number, XmlElement>();
  const placed = rows.map(({ row, cells }) => {
    const merging = new Map<number, XmlElement>();
    const spans: { start: number; end: number; cell: XmlElement }[] = [];
    let column = readNumber(readValue(findChild(row, "w:trPr"), "w:gridBefore"), 0);
    for (const cell of cells) {
      const properties = findChild(cell, "w:tcPr");
      const across = findChild(properties, "w:hMerge");
      const width = readNumber(readValue(properties, "w:gridSpan"), 1);
      const last = spans.at(-1);
      if (across && across.attributes["w:val"] !== "restart" && last) {
        covered.push(cell);
        last.end += width;
      } else {
        const down = findChild(properties, "w:vMerge");
        const begun = down && down.attributes["w:val"] !== "restart" ? above.get(column) : undefined;
        if (begun) covered.push(cell);
        if (down) merging.set(column, begun ?? cell);
        spans.push({ start: column, end: column + width, cell: begun ?? cell });
      }
      column += width;
    }
    above = merging;
    return spans;
  });
  const lines = [...new Set(placed.flat().flatMap(({ start, end }) => [start, end]))].toSorted(
    (a, b) => a - b,
  );
  const columns = lines.slice(0, -1);
  const grid = placed.map((spans) =>
    columns.map((column) => spans.find(({ start, end }) => start <= column && column < end)?.cell),
  );
  const cells = grid.flat().filter((cell) => cell !== undefined);
  return { rows: grid, covered, hasMerged: new Set(cells).size < cells.length };
}

function readNumber(value: string | undefined, least: number): number {
  const number = Number(value ?? least);
  return Number.isInteger(number) ? Math.min(Math.max(number, least), mostColumns) : least;
}

/**
 * How many rows at the top of a table are headings: those that Word repeats on each page, at least one, and the row
 * below where headings of both rows belong together, as one is merged down and one across.
 */
export function countHeadingRows(
  grid: readonly (XmlElement | undefined)[][],
  rows: readonly XmlElement[],
): number {
  const marked = rows.findIndex((row) => !isHeadingRow(row));
  let count = Math.max(marked, 1);
  while (count < grid.length - 1) {
    const headings = grid.slice(0, count);
    const next = grid[count] ?? [];
    const goesDown = next.some((cell, column) => cell !== undefined && headings.at(-1)?.[column] === cell);
    const goesAcross = headings.some((row) =>
      row.some((cell, column) => cell !== undefined && cell === row[column + 1]),
    );
    const isOne = new Set(headings.flat()).size === 1 && (headings[0]?.length ?? 0) > 1;
    if (!isOne && !(goesDown && goesAcross)) break;
    count += 1;
  }
  return count;
}

/** True for a row that Word repeats on each page. */
export function isHeadingRow(row: XmlElement): boolean {
  const header = findChild(findChild(row, "w:trPr"), "w:tblHeader");
  return header !== undefined && isOn(header.attributes["w:val"]);
}

/** The heading of a column: the words of the cells above it, each once. */
export function joinHeadings(cells: readonly Inline[][]): Inline[] {
  const distinct = cells.filter((cell, index) => cell !== cells[index - 1] && readWords(cell) !== "");
  const joined = distinct.flatMap((cell, index) => (index === 0 ? cell : [makeText(" "), ...cell]));
  return joined.map((piece) => (piece.type === "text" ? { ...piece, bold: false } : piece));
}

/** True for what shows nothing, whatever is in it. */
export function isBlank(cell: XmlElement): boolean {
  const shows = /^(?:w:drawing|w:pict|w:object|w:sym|m:oMath)$/;
  return readText(cell) === "" && !listDescendants(cell).some(({ name }) => shows.test(name));
}

/** True for a cell whose deletion is tracked. */
export function isDeletedCell(cell: XmlElement): boolean {
  return findChild(findChild(cell, "w:tcPr"), "w:cellDel") !== undefined;
}
