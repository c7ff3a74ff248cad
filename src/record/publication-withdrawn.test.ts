import { describe, expect, test } from "vitest";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";

const withdrawn = { date: "2022-05-03", reason: "It was published by mistake." };
const outcome = { commitment: "pilot", status: "met" as const, note: "It has opened." };
const written: WrittenContent = {
  plans: { "2021-22": {} },
  goals: { waste: {} },
  planParts: { "2021-22/first": {} },
  workstreams: { rooms: {} },
  measures: { teams: {} },
  updates: [
    {
      published: "2022-03-14",
      sections: [
        {
          workstream: "rooms",
          goals: ["waste"],
          commitments: [
            {
              id: "pilot",
              promise: "A pilot opens.",
            },
          ],
          readings: [
            {
              measure: "teams",
              value: 4,
              asAt: "2022-03-01",
            },
          ],
        },
      ],
    },
    {
      published: "2022-04-01",
      sections: [{ outcomes: [outcome] }],
    },
  ],
};
const recordAt = (asOf: string, changed: WrittenContent) =>
  buildRecord(makeContent({ ...written, ...changed }), asOf);
const [first, ...later] = written.updates ?? [];
const withoutFirst: WrittenContent = { updates: [{ ...first!, withdrawn }, ...later] };

describe("an update that is withdrawn", () => {
  test("is as it was until the day", () => {
    expect(recordAt("2022-05-02", withoutFirst)).toMatchObject({
      updates: [{}, { data: { withdrawn: undefined } }],
      commitments: [{ outcomes: [{ note: "It has opened." }] }, { id: "waste" }],
      measures: [{ readings: [{ value: 4 }] }],
    });
  });

  test("leaves threads, lists and figures with all that it said, and keeps its page", () => {
    const record = recordAt("2022-05-03", withoutFirst);
    expect(record.updates.map(({ data }) => data.published)).toEqual(["2022-04-01"]);
    expect(record.commitments.map(({ id }) => id)).toEqual(["waste"]);
    expect(record.measures[0]?.readings).toEqual([]);
    expect([record.threads.workstreams.size, record.threads.goals.size]).toEqual([0, 0]);
    expect(record.sections.flatMap(({ data }) => data.outcomes)).toEqual([]);
    expect(record.reachable.updates.map(({ data }) => data.withdrawn)).toEqual([withdrawn, undefined]);
    expect(record.isHeld("/updates/2022-03-14-better-care-0/")).toBe(false);
  });
});

describe("what belongs to a page is withdrawn with it", () => {
  test("a plan’s parts and goals", () => {
    const { content, reachable, threads } = recordAt("2022-05-03", { plans: { "2021-22": { withdrawn } } });
    expect([content.plans, content.planParts, content.goals, [...threads.goals]]).toEqual([[], [], [], []]);
    expect(reachable.goals[0]?.data.withdrawn).toEqual(withdrawn);
    expect(content.updates).toHaveLength(2);
  });

  test("a programme’s workstreams and updates, each with its own reason if it has one", () => {
    const own = { date: "2022-04-30", reason: "It was merged." };
    const { content, reachable } = recordAt("2022-05-03", {
      programmes: { "better-care": { withdrawn } },
      workstreams: { rooms: { withdrawn: own } },
    });
    expect([content.programmes, content.workstreams, content.updates]).toEqual([[], [], []]);
    expect(reachable.workstreams[0]?.data.withdrawn).toEqual(own);
    expect(reachable.updates.map(({ data }) => data.withdrawn)).toEqual([withdrawn, withdrawn]);
  });
});

test("a workstream that is withdrawn is named in no section, and the sections stay", () => {
  const { sections, topics } = recordAt("2022-05-03", { workstreams: { rooms: { withdrawn } } });
  expect(sections.map(({ data }) => data.workstream)).toEqual([undefined, undefined]);
  expect(topics.filter(({ kind }) => kind === "workstreams")).toEqual([]);
});

test("an entry that is held as well has no page", () => {
  const { reachable } = recordAt("2022-05-03", { goals: { waste: { draft: true, withdrawn } } });
  expect(reachable.goals).toEqual([]);
});

test("an old address of a page that is withdrawn still leads to it", () => {
  const { redirects } = recordAt("2022-05-03", {
    goals: { waste: { withdrawn, redirect_from: ["/goals/litter/"] } },
  });
  expect(redirects).toContainEqual({ from: "/goals/litter/", to: "/goals/waste/" });
});
