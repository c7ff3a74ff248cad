import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, days } from "./any-content.ts";
import type { Content } from "./content.ts";
import { makeContent, type WrittenContent } from "./example.ts";
import { gate, getPlanId, describeUnpublished, getKnownOn } from "./publication.ts";

const collections = [
  "strategy",
  "plans",
  "planParts",
  "goals",
  "programmes",
  "workstreams",
  "updates",
] as const;

/** What is public, a line each: the entries, and what the sections of updates name. */
function publicLines(content: Content): string[] {
  const entries = collections.flatMap((name) => content[name].map(({ id }) => `${name} ${id}`));
  const named = content.updates.flatMap(({ id, data }) =>
    data.sections.flatMap((section) => [
      `${id} ${section.id} on ${section.workstream}`,
      ...section.goals.map((goal) => `${id} ${section.id} serves ${goal}`),
      ...section.outcomes.map(
        ({ commitment, note }) => `${id} ${section.id} tells of ${commitment}: ${note}`,
      ),
    ]),
  );
  return [...entries, ...named.filter((line) => !line.endsWith("undefined"))];
}

/** The ids that public entries name and that nothing public has. */
function danglingIn({
  plans,
  planParts,
  goals,
  programmes,
  workstreams,
  strategy,
  updates,
}: Content): string[] {
  const sections = updates.flatMap(({ data }) => data.sections);
  const ids = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  const promises = [...strategy, ...plans, ...planParts].flatMap(({ data }) => data.commitments);
  const promised = ids([...promises, ...sections.flatMap(({ commitments }) => commitments)]);
  const missing = (named: (string | undefined)[], known: Set<string>) =>
    named.flatMap((id) => (id === undefined || known.has(id) ? [] : id));
  return [
    ...missing(
      [...goals.map(({ data }) => data.plan), ...planParts.map(({ id }) => getPlanId(id))],
      ids(plans),
    ),
    ...missing(
      [...workstreams, ...updates].flatMap(({ data }) => data.programme),
      ids(programmes),
    ),
    ...missing(
      sections.map(({ workstream }) => workstream),
      ids(workstreams),
    ),
    ...missing(
      sections.flatMap((section) => section.goals),
      ids(goals),
    ),
    ...missing(
      sections.flatMap(({ outcomes }) => outcomes.map(({ commitment }) => commitment)),
      promised,
    ),
  ];
}

/** What lists, threads, feeds, data and search show at an instant of a day. */
const publicContent = (all: Content, asOf: string, at?: number): Content => gate(all, asOf, at).content;

const forAny = (holds: (all: Content) => void) =>
  fc.assert(fc.property(anyContent, (written) => holds(makeContent(written))));

describe("what is public", () => {
  test("only grows from one day to the next", () => {
    forAny((all) => {
      days.slice(1).forEach((day, index) => {
        const later = new Set(publicLines(publicContent(all, day)));
        const gone = publicLines(publicContent(all, days[index]!)).filter((line) => !later.has(line));
        expect(gone).toEqual([]);
      });
    });
  });

  test("names nothing that is held back", () => {
    forAny((all) => {
      for (const day of days) expect(danglingIn(publicContent(all, day))).toEqual([]);
    });
  });

  test("has no draft, and no update before its day", () => {
    forAny((all) => {
      const content = publicContent(all, "2022-03-04");
      const seen = collections.flatMap((name) => content[name].map(({ data }) => data));
      expect(seen.filter(({ draft }) => draft)).toEqual([]);
      expect(content.updates.filter(({ data }) => data.published > "2022-03-04")).toEqual([]);
    });
  });

  test("is everything where nothing is held back", () => {
    const all = makeContent({
      plans: { "2021-22": {} },
      planParts: { "2021-22/priorities": {} },
      goals: { waste: {} },
      workstreams: { rooms: {} },
      strategy: [{}],
      updates: [
        {
          published: "2022-03-01",
          sections: [
            {
              workstream: "rooms",
              goals: ["waste"],
            },
          ],
        },
      ],
    });
    expect(publicContent(all, "2022-03-01")).toEqual(all);
  });
});

describe("with what is held back goes", () => {
  const outcome = { commitment: "promise", status: "met" as const, note: "Done." };
  const updates: WrittenContent["updates"] = [
    { published: "2022-03-01", sections: [{ workstream: "rooms", goals: ["waste"], outcomes: [outcome] }] },
  ];
  const commitments = [{ id: "promise", promise: "It is done." }];
  const plan: WrittenContent = {
    plans: { "2021-22": {} },
    goals: { waste: {} },
    workstreams: { rooms: {} },
    updates,
    planParts: { "2021-22/priorities": { commitments } },
  };
  const sectionOf = (written: WrittenContent) =>
    publicContent(makeContent(written), "2022-03-01").updates[0]?.data.sections[0];

  test("a programme: its workstreams and updates", () => {
    const content = publicContent(
      makeContent({ ...plan, programmes: { "better-care": { draft: true } } }),
      "2022-03-01",
    );
    expect([content.workstreams, content.updates]).toEqual([[], []]);
  });

  test("a plan: its parts and goals, and what is told of them", () => {
    const held = { ...plan, plans: { "2021-22": { draft: true } } };
    const { goals, planParts } = publicContent(makeContent(held), "2022-03-01");
    expect([goals, planParts]).toEqual([[], []]);
    expect(sectionOf(held)).toMatchObject({ workstream: "rooms", goals: [], outcomes: [] });
  });

  test("a workstream: its name in the sections that report on it, and not the sections", () => {
    const section = sectionOf({ ...plan, workstreams: { rooms: { draft: true } } });
    expect(section).toMatchObject({ workstream: undefined, goals: ["waste"], outcomes: [outcome] });
  });
});

describe("a preview", () => {
  const written: WrittenContent = {
    plans: { "2021-22": { draft: true } },
    goals: { waste: {} },
    workstreams: { rooms: {} },
    updates: [{ published: "2022-03-01" }, { published: "2027-05-03" }],
  };
  const all = makeContent(written);

  test("shows everything, and says what keeps each entry from readers, also through what it belongs to", () => {
    const { content, unpublished } = gate(all, "2022-03-04", undefined, true);
    expect(content).toEqual(all);
    const lines = [...unpublished].map(([file, held]) => [file, describeUnpublished(held)]);
    expect(Object.fromEntries(lines)).toEqual({
      [all.plans[0]!.file]: "Draft: readers do not see this page yet.",
      [all.goals[0]!.file]: "Draft: readers do not see this page yet.",
      [all.updates.find(({ data }) => data.published === "2027-05-03")!.file]:
        "Scheduled for 3 May 2027: readers do not see this page until then.",
    });
  });

  test("says the time of day where the entry gives one", () => {
    expect(describeUnpublished({ published: "2027-05-03", time: "10:30" })).toMatch(
      /^Scheduled for 3 May 2027 at 10:30:/,
    );
  });

  test("is asked for: a build for readers shows nothing that is held, and has nothing to say of it", () => {
    expect(gate(all, "2022-03-04").unpublished).toEqual(new Map());
  });
});

const change = (date: string) => ({ date, kind: "major" as const, note: "It was changed." });
const data = {
  changes: [change("2022-05-03"), change("2022-06-01")],
  reviewed: "2022-06-01",
  ended: "2022-06-01",
  withdrawn: { date: "2022-06-01", reason: "It ended." },
};

test("what became known later is not known yet, and is on its own day", () => {
  expect(getKnownOn(data, "2022-05-31")).toEqual({ changes: [change("2022-05-03")] });
  expect(getKnownOn(data, "2022-06-01")).toEqual(data);
});

test("what a text itself says of later days stays", () => {
  const plan = { changes: [], reviewBy: "2023-01-01", commitments: [{ due: { by: "2023-01-01" } }] };
  expect(getKnownOn(plan, "2022-01-01")).toEqual(plan);
});
