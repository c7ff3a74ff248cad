import { Table, TableCell, TableRow } from "docx";
import { expect, test } from "vitest";
import { heading, paragraph, savedDocument, updateOf } from "./example-document.ts";

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
      "Table 1 has no heading row in Word: its first row is taken for one.",
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
