import fc from "fast-check";
import type { WrittenContent } from "./example.ts";

// Any small record that keeps to the content's rules, for the tests of what holds of every record.

/** The days on which its updates are published, in order. */
export const days = Array.from({ length: 8 }, (_, index) => `2022-03-0${index + 1}`);

const draft = fc.boolean();
const held = { draft, published: fc.constantFrom(undefined, ...days) };
const promiseIds = ["page-promise", "plan-promise", "part-promise", "promise-0", "promise-1", "promise-2"];

const section = fc.record({
  workstream: fc.constantFrom("rooms", "paths", undefined),
  goals: fc.subarray(["waste", "falls"]),
  // A section may name a place twice, and both a group and a place of it.
  places: fc.array(fc.constantFrom("north", "northtown", "hillside", "southtown"), { maxLength: 4 }),
  outcomes: fc.array(
    fc.record({
      commitment: fc.constantFrom(...promiseIds),
      status: fc.constantFrom("met" as const, "in progress" as const, "changed" as const, "not met" as const),
      note: fc.nat().map((number) => `Note ${number}.`),
    }),
    { maxLength: 3 },
  ),
});

const update = fc.record({
  draft,
  published: fc.constantFrom(...days),
  programme: fc.constantFrom("better-care", "green-spaces"),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
});

/** Two programmes, workstreams, goals and promises, some of them held back, a group of places, and updates. */
export const anyContent: fc.Arbitrary<WrittenContent> = fc.record({
  plans: fc.record({ "2021-22": fc.record({ ...held, commitments: promises("plan-promise") }) }),
  planParts: fc.record({
    "2021-22/priorities": fc.record({ ...held, commitments: promises("part-promise") }),
  }),
  goals: fc.record({ waste: fc.record(held), falls: fc.record(held) }),
  programmes: fc.record({ "better-care": fc.record(held), "green-spaces": fc.record(held) }),
  workstreams: fc.record({
    rooms: fc.record(held),
    paths: fc.record({ ...held, programme: fc.constant("green-spaces") }),
  }),
  pages: fc.record({ about: fc.record(held) }),
  places: fc.constant({
    north: {},
    northtown: { within: "north" },
    hillside: { within: "north" },
    southtown: {},
  }),
  strategy: fc.tuple(fc.record({ ...held, commitments: promises("page-promise") })),
  // The first section of each of the first updates promises something.
  updates: fc.array(update, { maxLength: 6 }).map((updates) =>
    updates.map(({ sections, ...rest }, index) => ({
      ...rest,
      sections: sections.map((section, at) => ({ ...section, commitments: at === 0 ? make(index) : [] })),
    })),
  ),
});

function make(index: number): { id: string; promise: string }[] {
  const id = `promise-${index}`;
  return promiseIds.includes(id) ? [{ id, promise: "It is done." }] : [];
}

function promises(id: string): fc.Arbitrary<{ id: string; promise: string }[]> {
  return fc.constant([{ id, promise: "It is done." }]);
}
