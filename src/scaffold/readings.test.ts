import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeSource } from "../checks/fixture.ts";
import { folders } from "./example-folder.ts";
import { addReadings } from "./readings.ts";
import { parseCsv } from "./table.ts";

const update = (section: string, published = "2024-03-14") =>
  `---\ntitle: Update\nprogramme: better-care\npublished: ${published}\nsummary: News.\nsections:\n${section}  - id: paths\n    heading: Paths\n---\n\n## Rooms\n\nOpen.\n\n## Paths\n\nNone.\n`;

const bare = "  - id: rooms\n    heading: Rooms # as printed\n";
const block = `${bare}    readings:\n      - { measure: teams, value: 3, asAt: 2020-03-31 }\n      - measure: visits\n        value: 5\n        asAt: 2021-03-31\n    goals: []\n`;
const flow = `${bare}    readings: [{ measure: teams, value: 3, asAt: 2020-03-31 }]\n    goals: []\n`;

const path = "updates/2024-03-14-better-care.md";
const sourceWith = (section: string) =>
  makeSource({
    "site.yaml": readFileSync(join(folders.example, "site.yaml")),
    "programmes/better-care.md":
      "---\ntitle: Better Care\nsummary: Care.\ncontact: a@example.org\n---\n\nCare.\n",
    "measures.yaml": "teams:\n  label: Teams\n  unit: teams\nvisits:\n  label: Visits\n  unit: visits\n",
    [path]: update(section),
  });
const target = { update: "2024-03-14-better-care", section: "rooms" };
const tableOf = (csv: string) => ({ rows: parseCsv(csv), rowName: "line", keepsShares: false }) as const;
const add = (csv: string, section = bare) => addReadings(tableOf(csv), target, sourceWith(section));

const csv = "measure,date,value,of\nteams,2022-03-31,12,\nteams,2023-03-31,14,20\n";
const first = "- { measure: teams, value: 12, asAt: 2022-03-31 }";
const second = "- { measure: teams, value: 14, of: 20, asAt: 2023-03-31 }";

test.each([
  ["none", bare, `${bare}    readings:\n      ${first}\n      ${second}\n`],
  ["a list over lines", block, block.replace("    goals", `      ${first}\n      ${second}\n    goals`)],
  [
    "a list in brackets",
    flow,
    `${bare}    readings:\n      - { measure: teams, value: 3, asAt: 2020-03-31 }\n      ${first}\n      ${second}\n    goals: []\n`,
  ],
])("to %s the figures are added, and all else stays letter by letter", (_, section, expected) => {
  const { lines, problems, added, file } = add(csv, section);
  expect(lines).toEqual([
    "line 2: teams, 2022-03-31: 12 is added",
    "line 3: teams, 2023-03-31: 14 out of 20 is added",
  ]);
  expect({ problems, added, file }).toEqual({
    problems: 0,
    added: 2,
    file: { path, content: update(expected), replaces: true },
  });
});

test("what is held already is left out, and thousands, quotes and Windows’ lines are read", () => {
  const rows = '\uFEFFValue,Measure,Date\r\n3,teams,2020-03-31\r\n"1,234",teams,2022-03-31\r\n\r\n';
  const { lines, file } = add(rows, block);
  expect(lines).toEqual([
    `line 2: teams, 2020-03-31: 3 is held already, in ${path}`,
    "line 3: teams, 2022-03-31: 1234 is added",
  ]);
  expect(file?.content).toContain("value: 1234, asAt");
  expect(add("measure,date,value\nteams,2020-03-31,3.0\n", block)).toMatchObject({
    problems: 0,
    file: undefined,
  });
});

test("periods, words, notes and figures that take the place of others are added as an editor would write them", () => {
  const rows = [
    "measure,date,value,provisional,revised,note",
    "teams,Q4 2022/23,Fewer than 5,,,",
    "teams,May 2022,7,yes,,",
    'teams,2022-03-31,not available,,,"The ""count"" was lost: all of it."',
  ];
  const { lines, file } = add(rows.join("\n"), block);
  expect(lines.at(-1)).toBe("line 4: teams, 2022-03-31: not available is added");
  for (const written of [
    "{ measure: teams, value: fewer than 5, asAt: Q4 2022/23 }",
    "{ measure: teams, value: 7, asAt: May 2022, provisional: true }",
    String.raw`{ measure: teams, value: not available, asAt: 2022-03-31, note: "The \"count\" was lost: all of it." }`,
  ])
    expect(file?.content).toContain(written);
  const revised = "measure,date,value,revised,note\nteams,2020-03-31,4,Late returns came in.,";
  expect(() => add(revised, block)).toThrow("No earlier update has a figure of “teams” as at 31 March 2020");
});

test.each([
  ["teams,2020-03-31,4,", `teams, 2020-03-31: 4 contradicts 3 in ${path}`],
  ["teams,2020-03-31,3,9", `teams, 2020-03-31: 3 out of 9 contradicts 3 in ${path}`],
  ["teams,2022-03-31,4,\nteams,2022-03-31,5,", "teams, 2022-03-31: 5 contradicts 4 in line 2 of the table"],
  ["team,2022-03-31,4,", "there is no measure “team”. Did you mean “teams”?"],
  ["teams,31/03/2022,4,", "“31/03/2022” is no date. Did you mean 2022-03-31?"],
  ["teams,2022-02-30,4,", "“2022-02-30” is no date. "],
  ["teams,2024-03-31,4,", "2024-03-31 is after the update, which was published on 2024-03-14"],
  ["teams,2022-03-31,about 4,", "“about 4” is no number. Write it with digits alone, such as 12.5."],
  ["teams,2022-03-31,,", "line 2: there is no value"],
  ["teams,2022-03-31,4,many", "“many” is no number."],
  ["teams,44651,4,", "“44651” is a number. Give the column of dates the format of dates in Excel."],
  ["teams,May 2024,4,", "2024-05-01 is after the update, which was published on 2024-03-14"],
])("nothing is added for a row %j, and it is said why", (rows, expected) => {
  const { lines, problems, file } = add(`measure,date,value,of\n${rows}\n`, block);
  expect({ problems, file }).toEqual({ problems: 1, file: undefined });
  expect(lines.at(-1)).toContain(expected);
});

test.each([
  ["date,value\n2022-03-31,4\n", bare, "The table has no column measure. Its first line names its columns"],
  ['measure,date,value\nteams,"2022,4\n', bare, "can’t be read at line 2: a quotation mark is missing."],
  [csv, "  - { id: rooms, heading: Rooms }\n", "write the section “rooms” with a line for each of its keys."],
  [
    "measure,date,value,of\nteams,2022-03-31,4,2\n",
    bare,
    "the check would find:\nupdates/2024-03-14-better-care.md: The value 4 is",
  ],
])("a table that can’t be added is refused: %j", (table, section, expected) => {
  expect(() => add(table, section)).toThrow(expected);
});

test.each([
  [{ update: undefined, section: undefined }, "Add --update"],
  [{ update: "2024-03-14-bettercare", section: "rooms" }, "Did you mean “2024-03-14-better-care”?"],
  [
    { update: "2024-03-14-better-care", section: undefined },
    "Add --section: the section that reports them. It can be rooms, paths.",
  ],
])("%j isn’t enough to know where", (target, expected) => {
  expect(() => addReadings(tableOf(csv), target, sourceWith(bare))).toThrow(expected);
});
