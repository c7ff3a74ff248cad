import { expect, test } from "vitest";
import { runRule, writeUpdate } from "../fixture.ts";
import { namesAgree } from "./names-agree.ts";

const record = {
  "places.yaml": `wend: { name: The Wend, about: Two towns. }
northtown: { name: Northtown, within: wend, about: A town. }
st-edda: { name: St Edda, within: wend, about: A town. }
southtown: { name: Southtown, about: A town. }
`,
  "programmes/garden-rooms.md": "---\ntitle: Garden Rooms\nsummary: Rooms.\n---\n",
  "programmes/open-doors.md": "---\ntitle: Open Doors\nsummary: Doors.\n---\n",
  "workstreams/planting.md": "---\ntitle: Planting\nsummary: Plants.\nprogramme: garden-rooms\n---\n",
  "workstreams/visits.md": "---\ntitle: Team Visits\nsummary: Visits.\nprogramme: garden-rooms\n---\n",
};
const check = (front: string, text: string) =>
  runRule(namesAgree, {
    ...record,
    "updates/a.md": writeUpdate(`- id: beds\n  heading: Beds\n  ${front}`, `\n## Beds\n\n${text}\n`),
  });

test.each([
  ["places: [northtown]", "Work began in Northtown."],
  ["places: [northtown]", "Work began in the Wend."],
  ["places: [wend]", "Work began in Northtown and St. Edda."],
  ["places: [wend]", "Work began in the Wend: in Northtown."],
  ["places: [st-edda]", "St Edda’s rooms are open."],
  ["places: [northtown]", "Northtown and the Southtown Football Club opened it."],
  [
    "places: [northtown]\n  commitments: [{ id: more, promise: More., places: [southtown] }]",
    "Northtown, then Southtown.",
  ],
  ["workstream: planting", "Team Visits go on, and so does planting."],
  ["workstream: planting", "Trees came."],
  ["commitments: [{ id: more, promise: More., who: The estates team }]", "Our estates team will build it."],
])("%s agrees with “%s”", (front, text) => {
  expect(check(front, text)).toEqual([]);
});

test.each([
  [
    "places: [northtown]",
    "Work began in Southtown.",
    "updates/a.md:9:14 “Northtown” is listed here, but the text names “Southtown” in line 14.",
  ],
  [
    "places: [northtown]",
    "Work began.",
    "“Northtown” is listed here, but this section’s text doesn’t name it.",
  ],
  [
    "places: [wend]",
    "Work began in Northtown.",
    "“The Wend” is listed here, but this section’s text doesn’t name it.",
  ],
  [
    "places: [northtown]",
    "Northtown comes first, and Southtown next.",
    "updates/a.md:14:28 The text names “Southtown”, which isn’t among the places of this section. Add southtown to the section’s places, or correct the name.",
  ],
  [
    "places: [northtown]\n  commitments: [{ id: more, promise: Beds for Northtown., places: [southtown] }]",
    "Beds for Northtown, Southtown next.",
    "The promise names “Northtown”, but its places are “Southtown”.",
  ],
  [
    "workstream: planting",
    "Team Visits went on.",
    "updates/a.md:9:17 The section’s workstream is “Planting”, but the text names “Team Visits” in line 14.",
  ],
  [
    "commitments: [{ id: more, promise: More., who: The estates team }]",
    "The digital team will build it.",
    "“The estates team” is to do this, but this section’s text doesn’t say so.",
  ],
])("%s doesn’t agree with “%s”, which is found once", (front, text, message) => {
  expect(check(front, text)).toEqual([expect.stringContaining(message)]);
});

test("a notice without sections may name its place in the title alone, and no other than its text", () => {
  const notice = (text: string) => ({
    ...record,
    "updates/a.md": `---\ntitle: Open day in Northtown\npublished: 2022-03-14\nsummary: Come and see.\n---\n\n${text}\n`,
  });
  expect(runRule(namesAgree, notice("Come and see the beds."))).toEqual([]);
  expect(runRule(namesAgree, notice("The beds are in Southtown."))).toEqual([
    expect.stringContaining("The title names “Northtown”, and the text doesn’t."),
  ]);
});

test("a programme that the title names is the update’s", () => {
  const files = (title: string) => ({
    ...record,
    "updates/a.md": writeUpdate("- { id: beds, heading: Beds }", "\n## Beds\n\nBeds came.\n").replace(
      "Spring update",
      title,
    ),
  });
  expect(runRule(namesAgree, files("Garden Rooms update"))).toEqual([]);
  expect(runRule(namesAgree, files("Open Doors update"))).toEqual([
    expect.stringContaining(
      "updates/a.md:3:12 The programme is “Garden Rooms” here, but the title names “Open Doors”.",
    ),
  ]);
});
