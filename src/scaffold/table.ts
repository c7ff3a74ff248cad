import { readFileSync } from "node:fs";
import { strFromU8, unzipSync, zipSync } from "fflate";
import readSheets from "read-excel-file/universal";
import { formatNumber } from "../record/quantities.ts";
import { RefusalError } from "./new-entry.ts";

/** The rows of a table as they are written, the first of which names its columns. */
export interface Table {
  rows: TableRow[];
  /** What its rows are called where one is told of. */
  rowName: "line" | "row";
  /** True where a share can be written as a part of one: a spreadsheet keeps 3.8% as 0.038. */
  keepsShares: boolean;
}

/** A row with where it begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

// A history of hundreds of measures is far below these.
const mostBytes = 30_000_000;
const mostRows = 20_000;

/**
 * Reads a table from a file of comma-separated values or an Excel workbook. Of several sheets it takes the one that has
 * every column of `needed`.
 * @throws {RefusalError} where there is no such file, or none that can be read.
 */
export async function readTable(path: string, needed: readonly string[]): Promise<Table> {
  const bytes = readBytes(path);
  if (strFromU8(bytes.subarray(0, 2), true) === "PK") {
    return { rows: await readWorkbook(bytes, path, needed), rowName: "row", keepsShares: true };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { rows: parseCsv(text), rowName: "line", keepsShares: false };
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    throw refuse(path);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new RefusalError(`There is no file ${path}.`);
  }
}

function refuse(path: string): RefusalError {
  return new RefusalError(
    `“${path}” is no table that can be read. Save it in Excel as a workbook (.xlsx) or as “CSV UTF-8”, and try again.`,
  );
}

async function readWorkbook(bytes: Uint8Array, path: string, needed: readonly string[]): Promise<TableRow[]> {
  const sheets = await readSheets(unpack(bytes, path)).catch(() => {
    throw refuse(path);
  });
  const found = sheets.filter(({ data: [head = []] }) => {
    const names = head.map((cell) => writeCell(cell).trim().toLowerCase());
    return needed.every((name) => names.includes(name));
  });
  const [sheet, other] = found;
  if (sheet === undefined) {
    const names = sheets.map((one) => `“${one.sheet}”`).join(", ");
    throw new RefusalError(
      `No sheet of the workbook has the columns ${needed.join(", ")} named in its first row. It has ${names}.`,
    );
  }
  if (other !== undefined) {
    throw new RefusalError(
      `The sheets “${sheet.sheet}” and “${other.sheet}” both have such a table. Keep one of them in the file.`,
    );
  }
  return sheet.data.map((cells, index) => ({ line: index + 1, cells: cells.map(writeCell) }));
}

/** The parts of a workbook, packed anew: none of them can become larger than it was seen to be here. */
function unpack(bytes: Uint8Array, path: string): ArrayBuffer {
  const decoder = new TextDecoder();
  let size = 0;
  const parts = (() => {
    try {
      return unzipSync(bytes, {
        filter({ name, originalSize }) {
          if (!/\.(?:xml|rels)$/i.test(name)) return false;
          size += originalSize;
          return size <= mostBytes;
        },
      });
    } catch {
      throw refuse(path);
    }
  })();
  // A cell in the last row makes a table of a million, however small its file.
  const rows = Object.entries(parts)
    .filter(([name]) => /worksheets\/[^/]*\.xml$/i.test(name))
    .flatMap(([, part]) => [...decoder.decode(part).matchAll(/\br=["']([A-Za-z]{0,3})(\d{1,9})["']/g)]);
  if (size > mostBytes || rows.some(([, column = "", row]) => Number(row) > mostRows || column.length > 2)) {
    throw new RefusalError(
      `“${path}” is too large: a table of figures has at most ${formatNumber(mostRows)} rows. Save the rows that are to be added in a file of their own.`,
    );
  }
  return zipSync(parts, { level: 0 }).slice().buffer;
}

/** A cell in words: a day as a date, and a number without what binary fractions add to it. */
function writeCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return typeof cell === "string" || typeof cell === "boolean" ? String(cell) : "";
}

/** Comma-separated values (RFC 4180), each row with the line that it begins on. */
export function parseCsv(csv: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let [line, begun] = [1, 1];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r?\n|$)/y;
  const text = csv.replace(/^\uFEFF/, "");
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found)
      throw new RefusalError(`The table can’t be read at line ${line}: a quotation mark is missing.`);
    const [all, quoted, plain = "", end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += all.split("\n").length - 1;
    if (end === ",") continue;
    rows.push({ line: begun, cells });
    [cells, begun] = [[], line];
  }
  // A last line that ends with a comma and nothing after it has an empty cell there.
  if (cells.length > 0) rows.push({ line: begun, cells: [...cells, ""] });
  return rows;
}
