import { expect, test } from "vitest";
import { getUkDayEnd } from "../../record/calendar.ts";
import { writeGoal, writeUpdate } from "../example.ts";
import { makeSource } from "../fixture.ts";
import { checkContent } from "../index.ts";
import { site } from "../since/fixture.ts";
import { fixSource } from "./index.ts";

type Files = Record<string, string | Uint8Array>;

const day = "2026-11-01";
const standing: Files = {
  "site.yaml": site,
  "plans/2021-22/index.md":
    "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: What we plan.\nsource: Plan, 2021\n---\n",
  "programmes/garden-rooms.md": "---\ntitle: Garden Rooms\nsummary: Rooms with gardens.\n---\n",
};

function fixed(files: Files, wanted = (_path: string) => true) {
  return fixSource(
    makeSource({ ...standing, ...files }),
    (source) => checkContent(source, day, getUkDayEnd(day)),
    wanted,
  );
}

/** The text of a file after the fix; nothing where it stays as it is. */
function textOf(files: Files, path = Object.keys(files)[0]!) {
  return fixed(files).texts.get(path);
}

const goalOf = (text: string) => textOf({ "goals/falls.md": writeGoal(text) });
const right = writeGoal("First\nsecond");

test("what is right is left alone", () => {
  expect(fixed({ "goals/falls.md": right })).toMatchObject({
    changes: [],
    texts: new Map(),
  });
});

test.each([
  ["a byte order mark", `\uFEFF${right}`],
  ["the line ends of Windows", right.replaceAll("\n", "\r\n")],
  ["tabs before keys", right.replace("title", "\ttitle").replace(/^(plan|summary|source)/gm, "\t$1")],
  ["curly quotes round a value", right.replace("title: No falls", "title: “No falls”")],
  ["curly quotes before spaces", right.replace("title: No falls", "title: “No falls” ")],
  ["spaces at the end of a key’s line", right.replace("falls\n", "falls \t\n")],
  ["spaces at the end of a line", right.replace("First\n", "First \n")],
  ["a missing line end at the end", right.trimEnd()],
  ["a space in a key", right.replace("title:", '"title ":')],
  ["a capital in a key", right.replace("summary:", "Summary:")],
  ["a comment before words", right.replace("First\nsecond", "<!-- ask\nSam --> First\nsecond")],
  ["a zero-width space", right.replace("second", "sec\u200Bon\u200Bd")],
  ["a soft hyphen", right.replace("second", "sec\u00ADond")],
  ["a mark of direction", right.replace("second", "\u200Esecond")],
])("%s is put right", (_about, text) => {
  expect(
    textOf({ "goals/falls.md": text })
      ?.replace('"No falls"', "No falls")
      .replace('"title":', "title:")
      .replace(/^ {2}/gm, ""),
  ).toBe(right);
});

test.each([
  // Lists
  ["• Rails\n• New floors", "- Rails\n- New floors"],
  ["What we did:\n•\tRails\n▪ New floors", "What we did:\n- Rails\n- New floors"],
  ["– Rails\n– New floors", "- Rails\n- New floors"],
  ["-Rails\n-New floors", "- Rails\n- New floors"],
  ["1)Rails\n2)New floors", "1. Rails\n2. New floors"],
  // Headings
  ["##What we did\n\nRails.", "## What we did\n\nRails."],
  ["# What we did\n\nRails.\n\n## On wards\n\nMore.", "## What we did\n\nRails.\n\n### On wards\n\nMore."],
  ["## What we did\n\n#### Wards\n\n#### Rooms", "## What we did\n\n### Wards\n\n### Rooms"],
  ["What we did\n===\n\nRails.", "## What we did\n\nRails."],
  // HTML
  ["<br>\nRails<br>floors", "Rails<br>floors"],
  ["<!-- ask Sam --> Rails", "Rails"],
  // Addresses
  ["[a](/goals)", "[a](/goals/)"],
  ["[a](/goals/index.html#main)", "[a](/goals/#main)"],
  ['[a](/Goals/Falls/ "All")', '[a](/goals/falls/ "All")'],
  ["[a](https://record.example.org/goals/falls)", "[a](/goals/falls/)"],
  ["See https://record.example.org/goals/.", "See [https://record.example.org/goals/](/goals/)."],
  ["[a](../goals/falls.md)", "[a](/goals/falls/)"],
  ["[a](www.example.org/x)", "[a](https://www.example.org/x)"],
  ["[a][b]\n\n[b]: /goals", "[a][b]\n\n[b]: /goals/"],
  ["[a](/old/place/#x)", "[a](/goals/sleep/#x)"],
])("%j becomes %j", (text, expected) => {
  const files = {
    "goals/falls.md": writeGoal(text),
    "goals/sleep.md": writeGoal("## X\n\nText.").replace("source:", "redirect_from: [/old/place/]\nsource:"),
  };
  expect(textOf(files)).toBe(writeGoal(expected));
});

test.each([
  "“A” is a quotation.",
  "The ward\n– which opened in May –\nis new.",
  "5 – 3\n– 2",
  "It cost\n1.5 million.",
  "#hashtag and `##code`\n\n    ##code",
  "\\##Not a heading",
  "First  \nsecond",
  "- First  \n  second",
  "[a](/goal/) and [b](/goals/fals/)",
  "<b>Bold</b>",
  "Rails<br>New <br/> floors <!-- ask Sam -->",
  "```\n• code <br> \n```",
  "emoji 👩\u200D👩 and flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
])("%j is left to its writer", (text) => {
  expect(goalOf(text)).toBeUndefined();
});

const spring = "updates/2022-03-14-spring.md";
const sectioned = (sections: string, text: string) =>
  textOf({ [spring]: writeUpdate(sections, text) }, spring);

test("sections that front matter lacks are listed, in the order of the text", () => {
  const text = "\n## First: things\n\nA.\n\n## Beds\n\nB.\n\n## Last\n\nC.\n\n## Last!\n\nD.\n";
  const list =
    '- id: first-things\n  heading: "First: things"\n- id: beds\n  heading: Beds\n- id: last\n  heading: Last\n- id: last-2\n  heading: Last!';
  expect(sectioned("- id: beds\n  heading: Beds", text)).toBe(writeUpdate(list, text));
  const none = writeUpdate("", text);
  expect(textOf({ [spring]: none.replace(/sections:\s*/, "") }, spring)).toBe(writeUpdate(list, text));
  expect(textOf({ [spring]: none.replace(/sections:\s*/, "sections: []\n") }, spring)).toBe(
    writeUpdate(list, text),
  );
});

test.each([
  ["### Beds\n\nA.\n\n### Paths\n\nB.", "## Beds\n\nA.\n\n## Paths\n\nB."],
  ["#### Beds\n\n##### Where\n\nA.\n\nPaths\n===\n\nB.", "## Beds\n\n### Where\n\nA.\n\n## Paths\n\nB."],
  ["## Beds\n\nA.\n\n**Paths**\n\nB.", "## Beds\n\nA.\n\n## Paths\n\nB."],
])("headings that front matter lists get their level: %j becomes %j", (text, expected) => {
  const list = "- { id: beds, heading: Beds }\n- { id: paths, heading: Paths }";
  expect(sectioned(list, `\n${text}\n`)).toBe(writeUpdate(list, `\n${expected}\n`));
});

test("a list in brackets, and a heading that could be another one, are left to their writer", () => {
  expect(sectioned("- { id: beds, heading: Bets }", "\n## Beds\n\nB.\n")).toBeUndefined();
  expect(sectioned("- { id: beds, heading: beds }", "\n## Beds\n\nB.\n")).toBe(
    writeUpdate("- { id: beds, heading: Beds }", "\n## Beds\n\nB.\n"),
  );
});

test("a # above the sections that are listed makes none of them a part of another", () => {
  expect(sectioned("- { id: beds, heading: Beds }", "\n# Spring\n\n## Beds\n\nB.\n")).toBeUndefined();
});

test("what was changed is told with its file and its line as it is now", () => {
  const text = `<!-- one\ntwo --> Rails\n\n##What we did\n\nSee [a](/goals).`;
  expect(
    fixed({ "goals/falls.md": writeGoal(text) }).changes.map(({ line, rule, about }) => [line, rule, about]),
  ).toEqual([
    [8, "no-code", "“<!-- one two --> Rails” → “Rails”"],
    [10, "headings", "“##” → “## ”"],
    [12, "links", "“/goals” → “/goals/”"],
  ]);
});

test("quotes that hold other quotes, and those in a text, stay what they mean", () => {
  const title = (written: string) => right.replace("title: No falls", `title: ${written}`);
  expect(textOf({ "goals/falls.md": title('“A "big" ward’s \\ way”') })).toBe(
    title("'A \"big\" ward’s \\ way'"),
  );
  expect(textOf({ "goals/falls.md": title("“A” and “B”") })).toBeUndefined();
});

test("files that weren’t asked for, and those that are no UTF-8, stay as they are", () => {
  const windows = right.replaceAll("\n", "\r\n");
  const files = { "goals/falls.md": windows, "goals/sleep.md": windows };
  expect([...fixed(files, (path) => path === "goals/sleep.md").texts.keys()]).toEqual(["goals/sleep.md"]);
  expect(textOf({ "goals/falls.md": new Uint8Array([0x2d, 0xff, 0x0d, 0x0a]) })).toBeUndefined();
});

test("what could not be read before is read again, and what still can’t be is left alone", () => {
  expect(textOf({ "goals/falls.md": `---\n\ttitle: “No falls”\n---\n` })).toBe(
    '---\n  title: "No falls"\n---\n',
  );
  expect(textOf({ "goals/falls.md": '---\n\ttitle: "No falls\nplan: 2021-22\n---\n' })).toBeUndefined();
});
