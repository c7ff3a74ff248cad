import { z } from "zod";
import type { CutHtml } from "../markdown/html.ts";
import type { PublishedFile } from "../markdown/render.ts";
import type { PublicRecord } from "../record/index.ts";
import { id, line } from "../schemas/fields.ts";

/** The collections whose entries are pages with a text that isn’t cut into sections. */
export type CollectionWithText = "strategy" | "plans" | "planParts" | "goals" | "programmes" | "workstreams";

/** What data sets are made from. */
export interface DataSource {
  record: PublicRecord;
  /** Makes an address inside the site whole. */
  addressOf: (permalink: string) => string;
  /** The HTML of an update, by its id. */
  updateHtml: (id: string) => Promise<CutHtml>;
  /** The files that go with the entry of a content file. */
  filesOf: (file: string) => Promise<readonly PublishedFile[]>;
  /** The HTML of the text of another page. */
  bodyHtml: (collection: CollectionWithText, id: string) => Promise<string>;
}

/** One of the sets that the record is published as. */
export interface DataSet {
  /** Its name in addresses: `/data/commitments.csv`. */
  name: string;
  title: string;
  /** What it holds, in plain words. */
  about: string;
  /** The published shape of a row in its JSON. */
  schema: z.ZodObject;
  /** The columns of its CSV. */
  columns: readonly { name: string; about: string; holds: CellKind }[];
  /** All that it holds, in time that grows with the record and no faster. */
  read: (source: DataSource) => Promise<DataRows>;
}

/** The rows of a data set as its files have them. */
export interface DataRows {
  rows: readonly object[];
  /** Made when it is asked for. */
  readonly csv: string;
}

type Field = string | number | boolean | readonly string[] | null | undefined;
type FieldName<Row> = { [K in keyof Row]-?: Row[K] extends Field ? K : never }[keyof Row] & string;

/** What every cell of a column holds, if it holds something. */
export type CellKind = "text" | "address" | "date" | "number" | "yes or no";

/** A column that isn't a field of the row. */
interface Column<Row> {
  name: string;
  about: string;
  /** Text, if left out. */
  holds?: CellKind;
  field: (row: Row) => Field;
}

/**
 * A data set from its rows and the columns of its CSV. A column that is named only is that field of
 * the row; the schema says what it means.
 */
export function defineDataSet<Schema extends z.ZodObject>({
  rows: rowsOf,
  columns: written,
  ...set
}: Pick<DataSet, "name" | "title" | "about"> & {
  schema: Schema;
  rows: (source: DataSource) => z.output<Schema>[] | Promise<z.output<Schema>[]>;
  columns: readonly (FieldName<z.output<Schema>> | Column<z.output<Schema>>)[];
}): DataSet {
  const columns = written.map((column) =>
    typeof column === "string" ? findColumn(column, set.schema) : { holds: "text" as const, ...column },
  );
  return {
    ...set,
    columns,
    async read(source) {
      const rows = await rowsOf(source);
      return {
        rows,
        get csv() {
          const cells = rows.map((row) => columns.map(({ field }) => getCell(field(row))));
          return formatCsv([columns.map(({ name }) => name), ...cells]);
        },
      };
    },
  };
}

function findColumn<Schema extends z.ZodObject>(
  name: FieldName<z.output<Schema>>,
  schema: Schema,
): Required<Column<z.output<Schema>>> {
  const field = schema.shape[name] as z.ZodType | undefined;
  const holds = field ? getCellKind(field) : "text";
  return { name, about: field?.description ?? "", holds, field: (row) => row[name] as Field };
}

function getCellKind(field: z.ZodType): CellKind {
  const { type, format } = z.toJSONSchema(field, { io: "input" });
  if (type === "number" || type === "integer") return "number";
  if (type === "boolean") return "yes or no";
  return format === "date" ? "date" : format === "uri" ? "address" : "text";
}

function getCell(field: Field): Cell {
  if (typeof field === "boolean") return field ? "yes" : "no";
  return typeof field === "object" ? field?.join(" ") : field;
}

/** What one cell can hold. */
type Cell = string | number | undefined;

/**
 * Rows as CSV: commas, CRLF after every row, quotes where a cell needs them (RFC 4180). The first
 * row is the header. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, CSV injection), wide signs of East Asia too; numbers stay numbers.
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

function written(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const inert = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

// The fields that several data sets share, described for someone who reuses the data.

/** A whole address. */
export const address = z.url();

/** HTML in which every address is whole. */
export const html = z.string();

/** The ids of entries of another data set. */
export const ids = z.array(id);

/** What an entry with a page of its own says of itself. */
export const page = {
  id: id.describe("Its name on this site. It never changes."),
  title: line.describe("Its title, as it was published."),
  address: address.describe("The address of its page. It never changes."),
  summary: line.describe("What a reader finds on its page, in one or two sentences."),
};
