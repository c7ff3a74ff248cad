import { expect, test } from "vitest";
import type { DueWork } from "../src/record/due-work.ts";
import { dueText } from "./due-text.ts";

const nothing: DueWork = { reviews: [], commitments: [], workstreams: [], scheduled: [], drafts: [] };
const item = (title: string) => ({ title, file: `${title}.md`, note: "A note." });

test("nothing to do is said", () => {
  expect(dueText(nothing, "2022-06-01")).toBe("Nothing needs an editor today.");
});

test("what there is to do is in groups, each with its count", () => {
  const work = {
    ...nothing,
    reviews: [{ ...item("rooms"), who: "Head of Estates" }],
    drafts: [item("paths"), item("ponds")],
  };
  expect(dueText(work, "2022-06-01")).toBe(`What needs an editor, as at 1 June 2022

1 page is to be reviewed

  rooms
    rooms.md
    A note.
    Who: Head of Estates

2 entries are drafts

  paths
    paths.md
    A note.

  ponds
    ponds.md
    A note.`);
});
