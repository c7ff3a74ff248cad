/** What one cell can hold. */
export type Cell = string | number | undefined;

/**
 * Rows as CSV: commas, CRLF after every row, quotes where a cell needs them (RFC 4180). The first
 * row is the header. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, CSV injection), wide signs of East Asia too; numbers stay numbers.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

function written(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const inert = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
