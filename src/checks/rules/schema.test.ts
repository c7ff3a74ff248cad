import { expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { schema } from "./schema.ts";

const goal = {
  title: "title: No falls",
  plan: "plan: 2021-22",
  summary: "summary: Nobody falls.",
  source: "source: Plan, 2021",
};
const checkGoal = (change: Partial<typeof goal>, more = "") =>
  runRule(schema, {
    "goals/falls.md": `---\n${Object.values({ ...goal, ...change }).join("\n")}${more}\n---\n`,
  });
const checkPlan = (period: string) =>
  runRule(schema, {
    "plans/2021-22/index.md": `---\ntitle: Our plan\nperiod: ${period}\nsummary: What we do.\nsource: Plan\n---\n`,
  });

test("what other systems call the author of a text, and files by their names alone", () => {
  const text = writeUpdate("- { id: beds, heading: Beds }").replace(
    "summary:",
    "author: The garden team\nattachments: [report.pdf]\nsummary:",
  );
  expect(runRule(schema, { "updates/a.md": text })).toEqual([
    expect.stringContaining("“author” is not a known key here. Did you mean “by”?"),
    expect.stringContaining(
      "“attachments” number 1 must be a group of lines, each with a key, a colon and a value. " +
        'Write it as { file: "report.pdf", … }. Its keys are file, title, accessible, notAccessible.',
    ),
  ]);
});

test("an entry with its fields fits", () => {
  expect(checkGoal({}, "\norder: 2\ndraft: true")).toEqual([]);
});

test.each([
  [{ source: "draft: false" }, "2:1 “source” is missing. Add a line “source:”. The published document that"],
  [{ title: "title:" }, "2:1 “title” is empty. The title, exactly as"],
  [{ title: 'title: ""' }, "2:8 “title” must not be empty. The title, exactly as"],
  [
    { title: "title: 2022" },
    "2:8 “title” must be text; write a number or true as text with quotes round it.",
  ],
  [{ title: "title: [a]" }, "2:1 “title” must be text"],
  [{ title: "title: |\n  a\n  b" }, "2:8 “title” must be on one line."],
  [{ plan: "plan: Year 1" }, "3:7 “plan” must be lower case words joined by hyphens"],
])("%j is explained", (change, expected) => {
  expect(checkGoal(change)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test.each(["In 2021", "2021 to 2022", "2021 to 22", "2021 to 2121", "Spring 2021, to be said"])(
  "the period %j fits",
  (period) => {
    expect(checkPlan(period)).toEqual([]);
  },
);

test.each(["0000 to 9999", "2021 to 2122", "2022 to 2021", "2021, 9999 and 2022"])(
  "the period %j doesn’t",
  (period) => {
    expect(checkPlan(period)).toEqual([
      expect.stringContaining(
        "3:9 “period” must name its first year first, and its last at most 100 years after it.",
      ),
    ]);
  },
);

test.each([
  ["\nordr: 1", "6:1 “ordr” is not a known key here. Did you mean “order”?"],
  [
    "\nbudget: 1",
    "6:1 “budget” is not a known key here. Remove it, or use one of title, plan, period, summary,",
  ],
  ["\n__proto__: { draft: true }", "6:1 “__proto__” is not a known key here."],
  [
    "\norder: first",
    "6:8 “order” must be a number, without quotes, commas or words. Where it stands in lists",
  ],
  ["\norder: 1.5", "6:8 “order” must be a whole number"],
  ["\norder: 0", "6:8 “order” must be at least 1."],
  ["\ndraft: yes", "6:8 “draft” must be true or false, without quotes. Write true."],
])("%j is explained", (more, expected) => {
  expect(checkGoal({}, more)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test.each([
  ["2022-02-30", "February 2022 has 28 days."],
  ["2022-06-31", "June 2022 has 30 days."],
  ["14/03/2022", "Did you mean 2022-03-14?"],
  ["14 March 2022", "Did you mean 2022-03-14?"],
  ["2022-3-4", "Did you mean 2022-03-04?"],
  ["2022-03-14T00:00:00Z", "Did you mean 2022-03-14?"],
  ["06/20/2022", "Did you mean 2022-06-20?"],
  ["03/04/2022", "Did you mean 2022-04-03 (3 April 2022) or 2022-03-04 (4 March 2022)?"],
  ["14/03/22", "Did you mean 2022-03-14?"],
  ['"20220314"', "Did you mean 2022-03-14?"],
  ["March 14, 2022", "Did you mean 2022-03-14?"],
  ["Monday 14th March 2022", "Did you mean 2022-03-14?"],
  ["2022-13-01", ""],
  ["30/02/2022", ""],
])("%s is not a date", (date, fix) => {
  const text = writeUpdate("- { id: beds, heading: Beds }", "", date);
  const expected =
    "updates/a.md:4:12 “published” must be a real date written YYYY-MM-DD, such as 2022-03-14. ";
  const suggestion = fix || "The day it was published.";
  expect(runRule(schema, { "updates/a.md": text })).toEqual([expect.stringContaining(expected + suggestion)]);
});

test.each([
  ["sumary", "“sumary” is not a known key here. Did you mean “summary”?"],
  ["Summary", "“Summary” is not a known key here. Did you mean “summary”?"],
  ["description", "“description” is not a known key here. Did you mean “summary”?"],
])("a key written %s is not missing as well", (key, expected) => {
  expect(checkGoal({ summary: `${key}: Nobody falls.` })).toEqual([
    expect.stringContaining(`4:1 ${expected}`),
  ]);
});

test.each([
  [
    "readings: [{ measure: x, value: 1,234, of: 9, asAt: 2022-03-14 }]",
    "9:37 The comma in 1,234 begins another key. Write 1234.",
  ],
  [
    "readings: [{ measure: x, value: 1,234,567, asAt: 2022-03-14 }]",
    "9:37 The comma in 1,234,567 begins another key. Write 1234567.",
  ],
  [
    "commitments: [{ id: a, promise: b, due: { text: by July, 2022, by: 2022-07-31 } }]",
    '9:53 The comma in “by July, 2022” begins another key. Put the value in quotes: text: "by July, 2022"',
  ],
  [
    "commitments: [{ id: a, promise: Beds, rooms and gardens. }]",
    '9:37 The comma in “Beds, rooms and gardens.” begins another key. Put the value in quotes: promise: "Beds, rooms and gardens."',
  ],
])("%s has a comma too many", (line, expected) => {
  const text = writeUpdate(`- id: beds\n  heading: Beds\n  ${line}`);
  expect(runRule(schema, { "updates/a.md": text })).toEqual([`updates/a.md:${expected}`]);
});

test.each([
  [
    "readings: [{ measure: x, value: 1, as_at: 2022-03-14 }]",
    "9:40 “as_at” is not a known key here. Did you mean “asAt”?",
  ],
  [
    "readings: [{ measure: x, valeu: 1, asAt: 2022-03-14 }]",
    "9:30 “valeu” is not a known key here. Did you mean “value”?",
  ],
  [
    "readings: [{ measure: x, value: 1, asAt: 2022-03-14, why: Many }]",
    "9:58 “why” is not a known key here. Remove it, or use one of measure, value,",
  ],
  [
    "outcomes: [{ commitment: a, satus: met, note: Done. }]",
    "9:33 “satus” is not a known key here. Did you mean “status”?",
  ],
  [
    "commitments: [{ id: a, promise: b, places: [], who: c, dueBy: 2022-07-31 }]",
    "9:60 “dueBy” is not a known key here.",
  ],
  [
    "outcomes: [{ commitment: a, status :met, note: Done. }]",
    "9:33 “status :met” has no colon with a space after it. Write status: met",
  ],
  [
    "outcomes: [{ commitment a, status: met, note: Done. }]",
    "9:18 “commitment a” has no colon with a space after it. Write commitment: a",
  ],
])("a key that isn’t known in %s is answered as on a line of its own", (line, expected) => {
  const text = writeUpdate(`- id: beds\n  heading: Beds\n  ${line}`);
  expect(runRule(schema, { "updates/a.md": text })).toEqual([
    expect.stringContaining(`updates/a.md:${expected}`),
  ]);
});

test("of the keys that are near, the one that is missing is meant", () => {
  const measures = "beds: { lable: Beds, unit: beds, counts: Beds., better: up }\n";
  expect(runRule(schema, { "measures.yaml": measures })).toEqual([
    "measures.yaml:1:9 “lable” is not a known key here. Did you mean “label”?",
  ]);
  expect(checkGoal({ title: "ittle: No falls" })).toEqual([
    expect.stringContaining("2:1 “ittle” is not a known key here. Did you mean “title”?"),
  ]);
});

test.each([
  [
    "keys whose group is gone",
    {
      "updates/a.md": writeUpdate(
        "- id: beds\n  heading: Beds\n  outcomes:\n    - { measure: x, value: 1, asAt: 2022-03-14 }",
      ),
    },
    "updates/a.md:10:11 “measure”, “value”, “asAt” belong under “readings”, and there is no such line.",
  ],
  [
    "a place without its id",
    { "places.yaml": "name: North\nabout: A town.\n" },
    "places.yaml:1:1 “name” stands as an entry of its own, and belongs to one.",
  ],
  [
    "a place that is set in with its fields",
    { "places.yaml": "  north:\n  name: North\n  about: A town.\n" },
    "places.yaml:2:3 “name” stands as an entry of its own, and belongs to one.",
  ],
  [
    "a key that isn’t set in",
    {
      "strategy/vision.md":
        "---\ntitle: Vision\nsummary: a\nsource: b\nwithdrawn:\n  date: 2022-03-14\nreason: It ended.\n---\n",
    },
    "strategy/vision.md:7:1 “reason” is not a known key here. It belongs under “withdrawn”",
  ],
])("%s is one finding", (_name, files, expected) => {
  expect(runRule(schema, files)).toEqual([expect.stringContaining(expected)]);
});

const places = "mid-mersey: { name: Mid Mersey, about: a }\nst-helens: { name: St Helens, about: a }\n";
const programme = "---\ntitle: Garden Rooms\nsummary: a\n---\n";

test.each([
  ["places: [St Helens]", "Did you mean “st-helens”?"],
  ["places: [Mid-Mersey]", "Did you mean “mid-mersey”?"],
  ["places: [London]", "Ids of the places that it names."],
  ["readings: [{ measure: x, value: 95%, asAt: 2022-03-14 }]", "Write 95."],
  ['readings: [{ measure: x, value: "1,234.5", asAt: 2022-03-14 }]', "Write 1234.5."],
  ["commitments: [{ id: More Beds, promise: b }]", "Write more-beds."],
  ["commitments: [{ id: a, promise: b, due: 31 July 2022 }]", "Write due: { text: 31 July 2022 }"],
  [
    "commitments: [{ id: a, promise: b, due: mid-May }]",
    "Write due: { text: mid-May, from: YYYY-MM-DD, by: YYYY-MM-DD }",
  ],
  [
    "commitments: [{ id: a, promise: b, due: { text: around May 2022 } }]",
    "Add a line “by:”. The last day that those words can mean. Leave out where they say it (31 May 2022, spring 2023, by 2024), or name no time (when there is money for it).",
  ],
  [
    "commitments: [{ id: a, promise: b, due: { text: mid-May 2022, from: 2022-05-20, by: 2022-05-11 } }]",
    "The first day that those words can mean. Leave out where they say it: mid-May 2022, Q4 2022/23, by 2024.",
  ],
  [
    "commitments: [{ id: a, promise: b, status: in progress }]",
    "Add a line “note:”. What the source says of that, in one plain sentence. It goes with the status.",
  ],
])("what %s was meant to be is said", (line, fix) => {
  const text = writeUpdate(`- id: beds\n  heading: Beds\n  ${line}`);
  const [finding, ...others] = runRule(schema, { "places.yaml": places, "updates/a.md": text });
  expect(finding?.endsWith(`. ${fix}`)).toBe(true);
  expect(others).toEqual([]);
});

test("the name of a programme leads to its id", () => {
  const text = writeUpdate("- { id: beds, heading: Beds }").replace("garden-rooms", "Garden Rooms");
  expect(runRule(schema, { "programmes/garden-rooms.md": programme, "updates/a.md": text })).toEqual([
    expect.stringMatching(/Did you mean “garden-rooms”\?$/),
  ]);
});

test.each([
  ["9:30", "09:30"],
  ["9.30am", "09:30"],
  ["2pm", "14:00"],
  ["12:15 am", "00:15"],
  ["9.30", "09:30"],
])("the time %s is to be written %s", (written, time) => {
  const text = writeUpdate("- { id: beds, heading: Beds }").replace(
    "sections:",
    `time: ${written}\nsections:`,
  );
  expect(runRule(schema, { "updates/a.md": text })).toEqual([
    expect.stringContaining(`Did you mean ${time}?`),
  ]);
});

test("what is wrong deep inside is found where it stands, all at once", () => {
  const sections = `
- id: beds
  heading: Beds
  places: [north, South]
  outcomes:
    - { commitment: More beds, status: met, note: Done. }
  readings:
    - { measure: beds, asAt: 2022-03-14 }
    - many
  goals: falls`;
  expect(runRule(schema, { "updates/a.md": writeUpdate(sections.trim()) })).toEqual([
    expect.stringContaining("updates/a.md:15:12 “goals” must be a list: in [square brackets]"),
    expect.stringContaining("updates/a.md:9:21 “places” number 2 must be lower case words"),
    expect.stringContaining("updates/a.md:11:23 “commitment” must be lower case words"),
    expect.stringContaining(
      "updates/a.md:13:9 “value” is missing. Add a line “value:”. The number reported.",
    ),
    expect.stringContaining("updates/a.md:14:9 “readings” number 2 must be a group of lines"),
  ]);
});

test("entries of YAML files are found at their keys", () => {
  const places =
    "north: { name: North, about: A town. }\nSt Ann’s: { name: St Ann’s, about: A town. }\nsouth:\n  name: South\neast: x\n";
  expect(runRule(schema, { "places.yaml": places })).toEqual([
    expect.stringContaining("places.yaml:2:1 “St Ann’s” is not an id"),
    expect.stringContaining("places.yaml:3:1 “about” is missing."),
    expect.stringContaining("places.yaml:5:1 The entry must be a group of lines"),
  ]);
  expect(runRule(schema, { "places.yaml": places })[0]).toContain("Write st-anns instead.");
});

test("redirects are found under addresses", () => {
  const redirects = "/aims/: { to: /goals/ }\nOur Aims/2021: { to: /goals/ }\n/all/: { to: goals }\n";
  expect(runRule(schema, { "redirects.yaml": redirects })).toEqual([
    "redirects.yaml:2:1 “Our Aims/2021” is not an address inside this site. Write /our-aims/2021/ instead.",
    expect.stringContaining("redirects.yaml:3:14 “to” must be an address inside this site"),
  ]);
});

test("a file whose YAML can’t be read is not checked on top", () => {
  expect(checkGoal({ title: "title: a: b" })).toEqual([]);
});

test.each([
  ["order: 2\n---\n\nText.", "7:1 “order” stands below the line that closes the front matter"],
  ["\norder: 2\n\nText.", "8:1 “order” stands below"],
  ["title: No falls\norder: 2\n---\n\nText.", "7:1 “title”, “order” stand below the line that closes"],
  ["reviewed: 2022-03-14\nText.", "7:1 “reviewed” stands below"],
])("data in the text, %j, is found where it stands", (body, expected) => {
  const file = `---\n${Object.values(goal).join("\n")}\n---\n${body}\n`;
  expect(runRule(schema, { "goals/falls.md": file })).toEqual([expect.stringContaining(expected)]);
});

test("the items of a list that was cut from its key are found, and words with a colon are words", () => {
  const page = (body: string) =>
    runRule(schema, { "strategy/vision.md": `---\ntitle: Vision\nsummary: a\nsource: b\n---\n${body}\n` });
  expect(page("  - id: more-beds\n    promise: More beds.")).toHaveLength(1);
  expect(page("Summary: more beds.\nand: more\n\norder: is kept")).toEqual([]);
});

test("an old address that no folder can have, and an id that no file can, are refused", () => {
  const old = `/${"a".repeat(256)}/`;
  expect(runRule(schema, { "redirects.yaml": `${old}: { to: /goals/ }\n` })).toHaveLength(1);
  expect(runRule(schema, { "strategy/vision.md": writeStrategyPage(`redirect_from: [${old}]`) })).toEqual([
    expect.stringContaining("must have at most 255 letters between two slashes"),
  ]);
  const id = "a".repeat(201);
  expect(runRule(schema, { "places.yaml": `${id}: { name: A, about: A. }\n` })).toEqual([
    expect.stringContaining("has at most 200 letters"),
  ]);
});

test("ids that were written without brackets are shown as the list that they must be", () => {
  const text = writeUpdate("- { id: beds, heading: Beds, places: north and south }");
  expect(runRule(schema, { "updates/a.md": text })).toEqual([
    expect.stringContaining("Write [north, south]."),
  ]);
});

test.each([
  [
    "sections:\n- id: beds\nheading: Beds\nworkstream: planting",
    "“workstream” is not a known key here. It belongs under “sections”",
  ],
  [
    "sections:\n  - id: beds\n    heading: Beds\n    changes: []",
    "“changes” is not a known key here. It belongs to the whole entry",
  ],
  ["sections:\n  id: beds\n  heading: Beds", "Write a hyphen and a space before the first line of each"],
  ["withdrawn: true", "Its keys are date, reason."],
])("%j is told where it belongs or how it is written", (lines, expected) => {
  const text = writeUpdate("- { id: beds, heading: Beds }").replace(
    /^(?=sections:)(sections:\n.*\n)/m,
    lines.startsWith("sections") ? `${lines}\n` : `${lines}\n$1`,
  );
  expect(runRule(schema, { "updates/a.md": text }).join("\n")).toContain(expected);
});

test("all that a file lacks is said at once, as lines to paste, and is then all there", () => {
  const [finding = ""] = runRule(schema, { "site.yaml": "title: Our record\nhome:\n  heading: Ours\n" });
  expect(runRule(schema, { "site.yaml": "title: Our record\nhome:\n  heading: Ours\n" })).toHaveLength(2);
  expect(finding).toMatch(/^site.yaml:1:1 “organisation”, .+ and “navigation” are missing. Add these lines/);
  expect(finding).toContain("\nrepository: # Where editors change the content.\n  address: # ");
  expect(finding).not.toContain("descriptor");
  const left = runRule(schema, {
    "site.yaml": `title: Our record\n${finding.split("\n").slice(1).join("\n")}\nhome:\n  heading: Ours\n  lead: Of us.\n  sources: [Ours]\n`,
  });
  expect(left.filter((one) => one.includes("missing"))).toEqual([]);
  expect(left.length).toBeGreaterThan(15);
});

test("what a part of an entry lacks is said with the margin that it needs there", () => {
  const text = writeUpdate("- id: beds\n  heading: Beds\n  readings:\n    - { asAt: 2022-03-14 }");
  expect(runRule(schema, { "updates/a.md": text })).toEqual([
    expect.stringMatching(
      /“measure” and “value” are missing. Add these lines, each with its value:\n {8}measure: # .+\n {8}value: # /,
    ),
  ]);
});

test.each([
  ["n/a", "Write not available, with a note that says why."],
  ["TBC", "Write not available, with a note that says why."],
  ["40 beds", "Write 40."],
  ["£36.0 million", "Write 36000000."],
  ["c. 40", "Write 40, and “c. 40” in a note."],
  ["8 mins 12 secs", "Write 8 minutes 12 seconds."],
  ["fewer than five", "Write fewer than 5."],
  ["1 200", "Write 1200."],
  ["4 out of 12", "Write value: 4 and of: 12."],
  ["8:12", "The number reported."],
])("the figure %s gets what to write", (value, fix) => {
  const sections = `- id: beds\n  heading: Beds\n  readings: [{ measure: beds, value: ${value} }]`;
  expect(runRule(schema, { "updates/a.md": writeUpdate(sections) })).toEqual([
    expect.stringContaining(`not available. ${fix}`),
  ]);
});

test.each([
  [
    "attachments: [{ pdf: a.pdf, title: A, notAccessible: It is a scan. }]",
    "“pdf” is not a known key here. Did you mean “file”?",
  ],
  [
    "attachments: [{ file: a.pdf, name: A, notAccessible: It is a scan. }]",
    "“name” is not a known key here. Did you mean “title”?",
  ],
  [
    "attachments: [{ file: docs/a.pdf, title: A, notAccessible: It is a scan. }]",
    "report.pdf. Did you mean a.pdf?",
  ],
  ["alternates: [{ title: A, link: /goals/ }]", "“link” is not a known key here. Did you mean “href”?"],
  ["alternates: [{ title: A, href: www.example.org }]", "https://. Did you mean https://www.example.org?"],
  ["lang: Welsh", "such as cy or ur. Did you mean cy?"],
  ["lang: xx", "such as cy or ur. The code of"],
  ["target: 20", 'Write "20", in quotes.'],
])("%s gets what was meant, once", (line, expected) => {
  expect(checkGoal({}, `\n${line}`)).toEqual([expect.stringContaining(expected)]);
});
