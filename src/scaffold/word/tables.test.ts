import { Table, TableCell, TableRow } from "docx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "./body.ts";
import { readWords } from "./content.ts";
import { Notes } from "./notes.ts";
import { openWord } from "./word-file.ts";
import {
  savedFile,
  xmlDocument,
  heading,
  para,
  paragraph,
  run,
  savedDocument,
  updateOf,
  updateOfXml,
} from "./example-document.ts";

// What becomes of the tables of a Word document.

async function made(table: Table) {
  const { body, notes } = await updateOf(await savedDocument([heading(1, "Garden Rooms"), table]));
  return { text: body.replace("## Garden Rooms\n\n", ""), notes };
}

test("a table with merged, empty and long cells becomes one with a heading over every column", async () => {
  const cell = (text: string, spans: object = {}) =>
    new TableCell({ ...spans, children: text.split("\n").map((part) => paragraph(part)) });
  const rows = [
    [cell("Visits", { columnSpan: 2 }), cell("")],
    [cell("North", { rowSpan: 2 }), cell("3"), cell("one\ntwo")],
    [cell("4"), cell("")],
    [cell(""), cell(""), cell("")],
  ];
  const table = new Table({ rows: rows.map((children) => new TableRow({ children })) });
  expect(await made(table)).toEqual({
    text: [
      "| Visits | Visits | (to be written) |",
      "| ------ | ------ | --------------- |",
      "| North  | 3      | one two         |",
      "| North  | 4      |                 |",
    ].join("\n"),
    notes: [
      "Table 1 has no heading row in Word: the first row is taken for one.",
      "Table 1 has merged cells: what is in one stands now in each of its cells.",
      "Table 1 has lists or paragraphs in a cell, which are one line now.",
    ],
  });
});

test("a table of one cell is a frame, and only what is in it is kept", async () => {
  const frame = new Table({
    rows: [new TableRow({ children: [new TableCell({ children: [paragraph("Text.")] })] })],
  });
  expect(await made(frame)).toEqual({ text: "Text.", notes: [] });
});

/** A cell of a table that covers some rows and columns. */
interface Cell {
  top: number;
  left: number;
  bottom: number;
  right: number;
  words: string;
  inner: boolean;
}

const cellXml = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${para(run(text))}</w:tc>`;
const tableXml = (rows: string[], headings: number) =>
  `<w:tbl>${rows.map((row, y) => `<w:tr><w:trPr>${y < headings ? "<w:tblHeader/>" : ""}</w:trPr>${row}</w:tr>`).join("")}</w:tbl>`;

/** A table that is cut into cells at random: each cell that isn't taken yet grows down and across as far as it can. */
const anyTable = fc
  .record({
    rows: fc.integer({ min: 2, max: 6 }),
    columns: fc.integer({ min: 2, max: 5 }),
    headings: fc.integer({ min: 0, max: 2 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 30,
      maxLength: 30,
    }),
    inner: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ rows, columns, headings, sizes, inner }) => {
    const cells: Cell[] = [];
    const taken = (y: number, x: number) =>
      cells.find(({ top, left, bottom, right }) => top <= y && y < bottom && left <= x && x < right);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        if (taken(y, x)) continue;
        const [high = 1, wide = 1] = sizes[cells.length] ?? [];
        let right = x + 1;
        while (right < Math.min(x + wide, columns) && !taken(y, right)) right += 1;
        const words = `c${String.fromCharCode(97 + cells.length)}`;
        cells.push({
          top: y,
          left: x,
          bottom: Math.min(y + high, rows),
          right,
          words,
          inner: cells.length === inner,
        });
      }
    }
    return { rows, columns, headings, cells };
  });

function asXml({ rows, headings, cells }: { rows: number; headings: number; cells: Cell[] }): string {
  const lines = Array.from({ length: rows }, (_, y) =>
    cells
      .filter(({ top, bottom }) => top <= y && y < bottom)
      .toSorted((one, other) => one.left - other.left)
      .map(({ top, bottom, left, right, words, inner }) => {
        const down = bottom - top === 1 ? "" : y === top ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        const nested =
          inner && y === top
            ? tableXml([cellXml("in") + cellXml("ner"), cellXml("one") + cellXml("two")], 1)
            : "";
        return cellXml(y === top ? words : "", `<w:gridSpan w:val="${right - left}"/>${down}`).replace(
          "</w:tcPr>",
          `</w:tcPr>${nested}`,
        );
      })
      .join(""),
  );
  return tableXml(lines, headings);
}

test("whatever cells are merged, each one’s words are in every column that it covers and in no other", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const blocks = readBody(openWord(savedFile("t.docx", xmlDocument(asXml(table)))), new Notes());
      const [written, inner] = blocks.flatMap((block) =>
        block.type === "table" ? [block.rows.map((row) => row.map(readWords))] : [],
      );
      if (table.cells.length === 1) return;
      // Columns in which every cell goes on are one.
      const lines = Array.from({ length: table.columns }, (_, x) => x).filter((x) =>
        table.cells.some(({ left }) => left === x),
      );
      const columns = lines.map((x) =>
        (written ?? [])
          .map((row) => row[lines.indexOf(x)] ?? "")
          .join(" ")
          .split(" "),
      );
      for (const { left, right, words } of table.cells) {
        const covered = lines.map((x) => left <= x && x < right);
        expect(columns.map((column) => column.includes(words))).toEqual(covered);
      }
      // And below the headings, in every row.
      const below = (written ?? []).slice(1);
      const offset = table.rows - below.length;
      for (const { top, bottom, left, right, words } of table.cells) {
        for (const [index, row] of below.entries()) {
          const y = index + offset;
          expect(row.map((cell) => cell === words)).toEqual(
            lines.map((x) => top <= y && y < bottom && left <= x && x < right),
          );
        }
      }
      if (table.cells.some(({ inner }) => inner))
        expect(inner).toEqual([
          ["in", "ner"],
          ["one", "two"],
        ]);
      else expect(inner).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test("cells merged in the way of old documents, and rows that begin later, are in their columns", async () => {
  const old = tableXml(
    [
      cellXml("Place") + cellXml("2024") + cellXml("2025"),
      cellXml("North", '<w:hMerge w:val="restart"/>') + cellXml("", "<w:hMerge/>") + cellXml("3"),
      cellXml("4"),
    ],
    1,
  ).replace(
    /<w:trPr><\/w:trPr>(?=<w:tc><w:tcPr><\/w:tcPr><w:p><w:pPr><\/w:pPr><w:r><w:rPr><\/w:rPr><w:t xml:space="preserve">4)/,
    '<w:trPr><w:gridBefore w:val="2"/></w:trPr>',
  );
  expect((await updateOfXml(old)).body).toBe(`| Place | 2024  | 2025 |
| ----- | ----- | ---- |
| North | North | 3    |
|       |       | 4    |`);
});

test("lists in a cell keep their order, and a picture-less row of blanks is gone", async () => {
  const blank = cellXml("") + cellXml("");
  const table = tableXml(
    [blank, cellXml("Place") + cellXml("Rooms"), blank, cellXml("North") + cellXml("3")],
    0,
  );
  expect(await updateOfXml(table)).toMatchObject({
    body: `| Place | Rooms |
| ----- | ----- |
| North | 3     |`,
  });
});
