import fc from "fast-check";
import { expect, test } from "vitest";
import { getUkInstant } from "./calendar.ts";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord, type PublicRecord } from "./index.ts";
import { getPermalink } from "../routes.ts";
import { publishedCollections } from "./published.ts";

// The days on either side of New Year and of the change to summer time.
const days = ["2022-12-31", "2023-01-01", "2023-03-25", "2023-03-26", "2023-03-27"];
const times = ["00:00", "00:01", "01:30", "09:30", "23:59"];
const day = fc.constantFrom(...days);

const publication = {
  draft: fc.boolean(),
  published: fc.option(day, { nil: undefined }),
  time: fc.option(fc.constantFrom(...times), { nil: undefined }),
  withdrawn: fc.option(fc.record({ date: day, reason: fc.constant("It ended.") }), { nil: undefined }),
  changes: fc.array(
    fc.record({ date: day, kind: fc.constant("major" as const), note: fc.constant("It was changed.") }),
    { maxLength: 2 },
  ),
};
const promises = ["of-page", "of-part", "of-update-0", "of-update-1"];
const making = (id: string): fc.Arbitrary<{ id: string; promise: string }[]> =>
  fc.constant([{ id, promise: "It is done." }]);

const section = fc.record({
  workstream: fc.constantFrom("rooms", "paths", undefined),
  goals: fc.subarray(["waste", "falls"]),
  outcomes: fc.array(
    fc.record({
      commitment: fc.constantFrom(...promises),
      status: fc.constant("met" as const),
      note: fc.constant("It was done."),
    }),
    { maxLength: 3 },
  ),
});
const update = (index: number) =>
  fc.record({
    ...publication,
    published: day,
    programme: fc.constantFrom("better-care", "green-spaces"),
    sections: fc.tuple(
      fc.record({
        commitments: making(`of-update-${index}`),
        workstream: fc.constant("rooms"),
      }),
      section,
    ),
  });
const anyContent: fc.Arbitrary<WrittenContent> = fc.record({
  plans: fc.record({ "2021-22": fc.record({ ...publication, commitments: making("of-plan") }) }),
  planParts: fc.record({ "2021-22/first": fc.record({ ...publication, commitments: making("of-part") }) }),
  goals: fc.record({ waste: fc.record(publication), falls: fc.record(publication) }),
  programmes: fc.record({ "better-care": fc.record(publication), "green-spaces": fc.record(publication) }),
  workstreams: fc.record({
    rooms: fc.record(publication),
    paths: fc.record({ ...publication, programme: fc.constant("green-spaces") }),
  }),
  strategy: fc.tuple(fc.record({ ...publication, commitments: making("of-page") })),
  updates: fc.tuple(update(0), update(1), update(2)),
});

/** Every instant at which something can become public or be withdrawn, in order. */
const moments = days.flatMap((asOf) => times.map((time) => ({ asOf, at: getUkInstant(asOf, time) })));

const forAny = (holds: (recordAt: (moment: (typeof moments)[number]) => PublicRecord) => void) =>
  fc.assert(
    fc.property(anyContent, (written) => {
      const all = makeContent(written);
      holds(({ asOf, at }) => buildRecord(all, asOf, at));
    }),
  );

/** Every entry, as its collection and id. */
function entriesOf(content: PublicRecord["content"]): string[] {
  return publishedCollections.flatMap((collection) =>
    content[collection].map(({ id }) => `${collection} ${id}`),
  );
}

/** Every reference from one public thing to another, each as an address of the other. */
function namedIn({ content, commitments, topics }: PublicRecord): string[] {
  const sections = content.updates.flatMap(({ data }) => data.sections);
  return [
    ...content.goals.flatMap(({ data }) => (data.plan ? getPermalink("plans", data.plan) : [])),
    ...content.planParts.map(({ id }) => getPermalink("plans", id.replace(/\/.*/, ""))),
    ...content.workstreams.map(({ data }) => getPermalink("programmes", data.programme)),
    ...content.updates.flatMap(({ data }) => data.programme.map((id) => getPermalink("programmes", id))),
    ...sections.flatMap(({ workstream }) => (workstream ? getPermalink("workstreams", workstream) : [])),
    ...sections.flatMap(({ goals }) => goals.map((id) => getPermalink("goals", id))),
    ...commitments.flatMap(({ origin, outcomes }) =>
      [origin, ...outcomes.map(({ section }) => section)].map(({ permalink }) => permalink),
    ),
    ...topics.flatMap(({ permalink, sections }) => [permalink, ...sections.map((one) => one.permalink)]),
  ];
}

test("what is public at an instant is public at the next one, unless it was withdrawn", () => {
  forAny((recordAt) => {
    let before: PublicRecord | undefined;
    for (const record of moments.map(recordAt)) {
      const [listed, pages] = [entriesOf(record.content), entriesOf(record.reachable)];
      const known = before ?? record;
      expect(pages).toEqual(expect.arrayContaining(entriesOf(known.reachable)));
      const gone = entriesOf(known.content).filter((entry) => !listed.includes(entry));
      const withdrawn = pages.filter((entry) => !listed.includes(entry));
      expect(withdrawn).toEqual(expect.arrayContaining(gone));
      before = record;
    }
  });
});

test("nothing public refers to anything that is not", () => {
  forAny((recordAt) => {
    for (const record of moments.map(recordAt)) {
      const listed = publishedCollections.flatMap((name) =>
        record.content[name].map(({ id }) => getPermalink(name, id)),
      );
      const named = namedIn(record).map((address) => address.replace(/#.*/, ""));
      expect(named.filter((address) => !listed.includes(address))).toEqual([]);
      expect(listed.filter(record.isHeld)).toEqual([]);
      const made = record.commitments.map(({ id }) => id);
      const reported = record.sections.flatMap(({ data }) => data.outcomes.map((one) => one.commitment));
      expect(reported.filter((id) => !made.includes(id))).toEqual([]);
    }
  });
});

test("the record is the same as if what is held had never been written", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom(...moments), (written, { asOf, at }) => {
      const all = makeContent(written);
      const { isHeld, ...record } = buildRecord(all, asOf, at);
      const seen = new Set(entriesOf(record.reachable));
      const kept = publishedCollections.map((name) => [
        name,
        all[name].filter(({ id }) => seen.has(`${name} ${id}`)),
      ]);
      const { isHeld: _nothing, ...same } = buildRecord({ ...all, ...Object.fromEntries(kept) }, asOf, at);
      expect(record).toEqual(same);
      for (const name of publishedCollections) {
        const held = all[name].filter(({ id }) => !seen.has(`${name} ${id}`));
        expect(held.every(({ id }) => isHeld(getPermalink(name, id)))).toBe(true);
      }
    }),
  );
});

test("no change is known before its day", () => {
  forAny((recordAt) => {
    for (const record of moments.map(recordAt)) {
      const later = publishedCollections
        .flatMap((name) => record.reachable[name].flatMap(({ data }) => [...data.changes, data.withdrawn]))
        .filter((fact) => fact !== undefined && fact.date > record.asOf);
      expect(later).toEqual([]);
    }
  });
});
