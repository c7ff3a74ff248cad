import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { makeSource } from "../checks/fixture.ts";
import { addReadings } from "./readings.ts";
import { readTable } from "./table.ts";

const folder = mkdtempSync(join(tmpdir(), "table-"));
afterAll(() => rmSync(folder, { recursive: true }));
const needed = ["measure", "date", "value"];

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const words = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${words("Measure", "A1")}${words("Date", "B1")}${words("Value", "C1")}</row>`;

/** A workbook as Excel writes one: a style of numbers, and one of dates. */
function workbook(sheets: Record<string, string>, more: Record<string, Uint8Array> = {}): string {
  const names = Object.keys(sheets);
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="s${index}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  };
  const all = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  const path = join(folder, "figures.xlsx");
  writeFileSync(path, zipSync({ ...all, ...more }));
  return path;
}

const row = (at: number, date: string, value: string) =>
  `<row r="${at}">${words("teams", `A${at}`)}${date}${value}</row>`;
const day = (at: number, serial: number) => `<c r="B${at}" s="1"><v>${serial}</v></c>`;

test("a workbook’s days are dates, its numbers exact, and its formulas what they came to", async () => {
  const rows = [
    row(2, day(2, 44651), '<c r="C2"><v>0.30000000000000004</v></c>'),
    row(3, '<c r="B3"><v>44651</v></c>', '<c r="C3"><f>WEBSERVICE("https://canary.example")</f><v>7</v></c>'),
    row(4, words("May 2022", "B4"), '<c r="C4"><f>1+1</f></c>'),
    row(5, day(5, 44651), '<c r="C5" t="e"><v>#DIV/0!</v></c>'),
  ];
  const table = await readTable(workbook({ Figures: head + rows.join("") }), needed);
  expect(table.rowName).toBe("row");
  expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, "Measure", "Date", "Value"],
    [2, "teams", "2022-03-31", "0.3"],
    [3, "teams", "44651", "7"],
    [4, "teams", "May 2022", ""],
    [5, "teams", "2022-03-31", ""],
  ]);
});

test("of several sheets the one with the columns is read", async () => {
  const notes = `<row r="1">${words("Notes", "A1")}</row>`;
  const figures = head + row(2, day(2, 44651), '<c r="C2"><v>7</v></c>');
  expect((await readTable(workbook({ Notes: notes, Figures: figures }), needed)).rows).toHaveLength(2);
  await expect(readTable(workbook({ Notes: notes }), needed)).rejects.toThrow(
    "No sheet of the workbook has the columns measure, date, value named in its first row. It has “Notes”.",
  );
  await expect(readTable(workbook({ One: figures, Two: figures }), needed)).rejects.toThrow(
    "The sheets “One” and “Two” both have such a table. Keep one of them in the file.",
  );
});

test.each<[string, () => string, string]>([
  [
    "a cell in the last row of all",
    () => workbook({ A: `${head}<row r="1048576">${words("x", "XFD1048576")}</row>` }),
    "is too large: a table of figures has at most 20,000 rows.",
  ],
  [
    "a part that unpacks to more than it is",
    () => workbook({ A: head }, { "xl/sharedStrings.xml": new Uint8Array(40_000_000) }),
    "is too large",
  ],
  [
    "what is no package",
    () => {
      const path = join(folder, "broken.xlsx");
      writeFileSync(path, "PK\u0003\u0004 and no more");
      return path;
    },
    "is no table that can be read.",
  ],
  [
    "a workbook with a password, or of before 2007",
    () => {
      const path = join(folder, "old.xls");
      writeFileSync(path, Buffer.from("d0cf11e0a1b11ae1ff", "hex"));
      return path;
    },
    "Save it in Excel as a workbook (.xlsx) or as “CSV UTF-8”, and try again.",
  ],
])("%s is refused", async (_, write, expected) => {
  await expect(readTable(write(), needed)).rejects.toThrow(expected);
});

test("entities of a document type are not followed", async () => {
  const sheet = `<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]><worksheet xmlns="${main}"><sheetData>${head}${row(2, words("&b;&c;", "B2"), '<c r="C2"><v>7</v></c>')}</sheetData></worksheet>`;
  const path = workbook({ A: head }, { "xl/worksheets/sheet1.xml": strToU8(sheet) });
  const read = await readTable(path, needed).catch(String);
  expect(JSON.stringify(read)).not.toMatch(/lollol|localhost/);
});

test("a share that a spreadsheet keeps as a part of one is asked about", async () => {
  const figures = head + row(2, day(2, 44651), '<c r="C2"><v>3.8E-2</v></c>');
  const table = await readTable(workbook({ A: figures }), needed);
  const source = makeSource({
    "measures.yaml": "teams: { label: Teams, unit: '%', counts: Teams., better: up }\n",
    "updates/2024-03-14-a.md":
      "---\ntitle: A\npublished: 2024-03-14\nsummary: A.\nsections:\n  - id: rooms\n    heading: Rooms\n---\n\nWords.\n",
  });
  const { lines, file } = addReadings(table, { update: "2024-03-14-a", section: "rooms" }, source);
  expect(file).toBeUndefined();
  expect(lines).toEqual([
    expect.stringContaining("row 2: 0.038 of a measure in % can be 3.8%: give the column"),
  ]);
});
