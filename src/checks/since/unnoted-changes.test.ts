import { expect, test } from "vitest";
import { writeUpdate } from "../example.ts";
import { runSinceRule } from "./fixture.ts";
import { unnotedChanges } from "./unnoted-changes.ts";

const file = "updates/2022-03-14-spring.md";
const text = writeUpdate(
  "- id: beds\n  heading: Beds\n  commitments: [{ id: more-beds, promise: More beds. }]\n" +
    "  readings: [{ measure: beds, value: 4, asAt: 2022-03-01 }]",
  "\n## Beds\n\nThere are four beds\nin each room.\n\nThey are new.\n",
);
const edit = (from: string, to: string) => {
  expect(text).toContain(from);
  return { [file]: text.replace(from, to) };
};
const found = (after: Record<string, string>, before = text, asOf?: string) =>
  runSinceRule(unnotedChanges, { [file]: before }, after, asOf);

test.each([
  ["title: Spring update", "title: Spring report", "2:8"],
  ["What was done", "What we did", "5:10"],
  ["promise: More beds.", "promise: Five beds.", "9:5"],
  ["value: 4", "value: 5", "10:5"],
  ["\n    readings: [{ measure: beds, value: 4, asAt: 2022-03-01 }]", "", "7:5"],
  ["four beds", "five beds", "15:1"],
  ["They are new.", "They are old.", "18:1"],
  ["They are new.", "They are new.\n\nAll of them.", "20:1"],
  ["\n\nThey are new.", "", "18:1"],
  ["four beds\nin each room.\n\nThey are new.", "four beds.", "15:1"],
])("%j as %j needs a note", (from, to, place) => {
  expect(found(edit(from, to))).toEqual([
    expect.stringContaining(
      `${file}:${place} The text has changed since it was published, and no new note says so. ` +
        "Say in a note what changed. Add above line 6, “sections:”:\n" +
        "changes:\n  - date: 2022-06-01\n    kind: minor\n    note: ",
    ),
  ]);
});

test.each([
  ["four beds", "five beds", "Changed “four” to “five”."],
  ["They are new.", "They are old.", "Changed “new” to “old”."],
  ["They are new.", "They are new.\n\nAll of them.", "Added “All of them”."],
  ["\n\nThey are new.", "", "Removed “They are new”."],
  ["title: Spring update", "title: Spring report", "Changed “update” to “report”."],
  ["value: 4", "value: 5", "(say what changed)"],
  ["There are four", "There are still four", "Changed “are” to “are still”."],
  ["four beds\nin each room", "four beds", "Changed “beds in each room” to “beds”."],
  ["They are new.", `They are ${"very ".repeat(20)}new.`, "(say what changed)"],
])("the note of %j as %j says what the words say", (from, to, note) => {
  expect(found(edit(from, to))).toEqual([expect.stringContaining(`\n    note: ${note}\n`)]);
});

test("a heading that is renamed where it is listed too is one change", () => {
  const renamed = text
    .replace("heading: Beds", "heading: Beds and chairs")
    .replace("## Beds", "## Beds and chairs");
  expect(found({ [file]: renamed })).toEqual([
    expect.stringContaining("note: Changed “Beds” to “Beds and chairs”."),
  ]);
});

test("a note goes after those that are there, in their form", () => {
  const noted = (changes: string) => text.replace("sections:", `${changes}\nsections:`);
  const after = (before: string) => ({ [file]: before.replace("four", "five") });
  const block = noted("changes:\n- date: 2022-05-01\n  kind: minor\n  note: Typing.\n# Sam knows more");
  expect(found(after(block), block)).toEqual([
    expect.stringContaining(
      "Add below line 9, at the end of “changes”:\n- date: 2022-06-01\n  kind: minor\n  note: Changed “four” to “five”.\n" +
        "  was: There are four beds in each room.\n  now: There are five beds in each room.\nWith",
    ),
  ]);
  const inBrackets = noted("changes: [{ date: 2022-05-01, kind: minor, note: Typing. }]");
  expect(found(after(inBrackets), inBrackets)).toEqual([
    expect.stringContaining(
      "Add before the last ] of line 6:\n, { date: 2022-06-01, kind: minor, note: Changed “four” to “five”., " +
        'was: "There are four beds in each room.", now: "There are five beds in each room." }\nWith',
    ),
  ]);
});

test.each([
  ["each room", "eahc room"],
  ["each room", "each  *room*"],
  ["beds\nin each room.", "beds in each room, "],
  ["They are new.", "They are new!"],
  ["They are new.", "they are new."],
  ["each room", "eachroom"],
  ["What was done", "What was doen"],
])("%j as %j is a slip of the pen", (from, to) => {
  expect(found(edit(from, to))).toEqual([]);
});

test.each([
  ["They are new.", "They are not new."],
  ["They are new.", "They are now."],
  ["four beds", "14 beds"],
  ["in each room", "in Leach room"],
  ["They are new.", "They are [new](/goals/)."],
  ["promise: More beds.", "promise: Most beds."],
])("%j as %j is more than a slip", (from, to) => {
  expect(found(edit(from, to))).toHaveLength(1);
});

test.each([
  ["beds\nin each", "beds in\neach"],
  ["room.\n\nThey", "room.\nThey"],
  ["title: Spring update", "title:   Spring update"],
  ["heading: Beds\n", "heading: Beds\n  places: []\n"],
])("%j as %j reads the same", (from, to) => {
  expect(found(edit(from, to))).toEqual([]);
});

test("any new note will do, even a minor one or one of a day to come", () => {
  const noted = (date: string) =>
    text
      .replace("four", "five")
      .replace("sections:", `changes: [{ date: ${date}, kind: minor, note: Five. }]\nsections:`);
  const first = noted("2022-05-03");
  expect(found({ [file]: first })).toEqual([]);
  expect(found({ [file]: noted("2022-06-02") })).toEqual([]);
  // The note that was there says nothing of the next change.
  expect(found({ [file]: first.replace("five", "six") }, first)).toHaveLength(1);
});

test("a renamed page is still the same", () => {
  const renamed = text
    .replace("four", "five")
    .replace("sections:", "redirect_from: [/updates/2022-03-14-spring/]\nsections:");
  expect(found({ "updates/2022-03-14-rooms.md": renamed })).toEqual([
    expect.stringContaining("updates/2022-03-14-rooms.md:16:1 The text has changed"),
  ]);
});

test("a component round what is written changes nothing that is said, unless it has words of its own", () => {
  const wrapped = (tag: string) => ({
    [`${file}x`]: text.replace("They are new.", `${tag}\n\nThey are new.\n\n</Callout>`),
  });
  expect(found(wrapped("<Callout>"))).toEqual([]);
  expect(found(wrapped('<Callout kind="warning" heading="New beds">'))).toEqual([
    expect.stringContaining(`${file}x:18:1 The text has changed`),
  ]);
});

test("what was not yet public may change", () => {
  expect(found(edit("four", "five"), text, "2022-03-13")).toEqual([]);
});
