import { expect, test } from "vitest";
import { findDueWork } from "./due-work.ts";
import { makeContent, type WrittenContent } from "./example.ts";

const asOf = "2022-06-01";
const due = (written: WrittenContent) => findDueWork(makeContent(written), asOf);

test("a record that needs nothing has nothing", () => {
  expect(due({ updates: [{ published: "2022-03-14" }] })).toEqual({
    reviews: [],
    commitments: [],
    workstreams: [],
    scheduled: [],
    drafts: [],
  });
});

test("pages are to be reviewed from their day on, the longest due first", () => {
  const { reviews } = due({
    strategy: [
      { title: "Today", reviewBy: "2022-06-01" },
      { title: "Tomorrow", reviewBy: "2022-06-02" },
      { title: "Late", reviewed: "2021-05-01", reviewBy: "2022-05-01", owner: "Head of Strategy" },
      { title: "Draft", reviewBy: "2022-05-01", draft: true },
    ],
  });
  expect(reviews).toEqual([
    {
      title: "Late",
      file: "strategy/page-2.md",
      date: "2022-05-01",
      who: "Head of Strategy",
      note: "To be reviewed by 1 May 2022. It was last reviewed on 1 May 2021.",
    },
    expect.objectContaining({ title: "Today" }),
  ]);
});

test("a commitment past its date names the file where it was made", () => {
  const late = { id: "more-beds", promise: "More beds.", due: { text: "May 2022", by: "2022-05-31" } };
  const { commitments } = due({
    strategy: [{ commitments: [{ ...late, id: "on-a-page" }] }],
    updates: [{ published: "2022-03-14", sections: [{ commitments: [late] }] }],
  });
  expect(commitments).toEqual([
    {
      title: "More beds.",
      file: "updates/2022-03-14-better-care-0.md",
      date: "2022-05-31",
      note: "Due in May 2022. No update on this site reports on it; the newest one here is from 14 March 2022.",
    },
    expect.objectContaining({ file: "strategy/page-0.md" }),
  ]);
});

test("a workstream is named where its programme reports on all and the latest update says nothing of it", () => {
  const { workstreams } = due({
    programmes: { "better-care": { reportsAllWorkstreams: true }, "green-spaces": {} },
    workstreams: {
      rooms: { title: "Rooms" },
      paths: { title: "Paths" },
      ponds: { title: "Ponds" },
      hedges: { title: "Hedges", ended: "2022-03-01" },
      meadows: { title: "Meadows", programme: "green-spaces" },
    },
    updates: [
      { published: "2021-11-29", sections: [{ workstream: "paths" }, { workstream: "hedges" }] },
      { published: "2022-03-14", sections: [{ workstream: "rooms" }] },
      { published: "2022-07-01", sections: [{ workstream: "paths" }] },
    ],
  });
  expect(workstreams.map(({ title, file, note }) => [title, file, note])).toEqual([
    [
      "Paths",
      "workstreams/paths.md",
      "Better Care update of 14 March 2022 says nothing of it. Last reported on 29 November 2021.",
    ],
    [
      "Ponds",
      "workstreams/ponds.md",
      "Better Care update of 14 March 2022 says nothing of it. No update on this site reports on it; the newest one here is from 14 March 2022.",
    ],
  ]);
});

test("what readers don't see yet is scheduled, the soonest first, or a draft", () => {
  const { scheduled, drafts } = due({
    strategy: [{ title: "Later", published: "2022-09-01" }],
    updates: [
      { title: "Soon", published: "2022-07-01", time: "09:30" },
      { title: "Draft of the future", published: "2022-07-02", draft: true },
    ],
  });
  expect(scheduled.map(({ title, note }) => [title, note])).toEqual([
    ["Soon", "Readers see it from 09:30 on 1 July 2022."],
    ["Later", "Readers see it from 1 September 2022."],
  ]);
  expect(drafts.map(({ title }) => title)).toEqual(["Draft of the future"]);
});
