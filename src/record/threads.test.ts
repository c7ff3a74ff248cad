import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, days } from "./any-content.ts";
import { compareNewestFirst } from "./calendar.ts";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { missingUpdates } from "./no-report.ts";
import { findNeighbours } from "./years.ts";
import { type Section, getWorkstreamThread, reportTables } from "./threads.ts";
import { topicKinds } from "./topics.ts";

const recordOf = (written: WrittenContent) => buildRecord(makeContent(written), days.at(-1)!);

test("of two updates of one day, the one of the later time is first", () => {
  const at = (time: string) => ({ published: "2022-03-01", time });
  const updates = [at("09:30"), at("14:00"), { published: "2022-03-01" }];
  expect(recordOf({ updates }).updates.map(({ data }) => data.time)).toEqual(["14:00", "09:30", undefined]);
});

test("a section is called by its heading, and by its update too where another of that day has the heading", () => {
  const section = (heading: string) => ({ heading });
  const updates = [
    { published: "2022-03-02", sections: [section("Figures")] },
    { published: "2022-03-01", title: "Better Care", sections: [section("Figures"), section("Rooms")] },
    {
      published: "2022-03-01",
      title: "Green Spaces",
      programme: "green-spaces",
      sections: [section("Figures")],
    },
  ];
  const labels = recordOf({ updates }).sections.map(({ label }) => label);
  expect(labels).toEqual(["Figures", "Figures, Better Care", "Rooms", "Figures, Green Spaces"]);
});

test("an update that lists no sections is one, with its own title and address, in its programme’s thread", () => {
  const { threads } = recordOf({
    updates: [{ published: "2022-03-02", title: "Open on Sundays", sections: [] }],
  });
  expect(threads.programmes.get("better-care")).toMatchObject([
    { label: "Open on Sundays", permalink: "/updates/2022-03-02-better-care-0/", data: { goals: [] } },
  ]);
});

describe("a thread", () => {
  test("has exactly the sections that name what it is about, each once", () => {
    fc.assert(
      fc.property(anyContent, (written) => {
        const { content, sections, threads } = recordOf(written);
        const groups = new Map(content.places.map(({ id, data }) => [id, data.within]));
        const names: Record<(typeof topicKinds)[number], (section: Section, id: string) => boolean> = {
          programmes: ({ update }, id) => update.data.programme.includes(id),
          workstreams: ({ data }, id) => data.workstream === id,
          tags: ({ update }, id) => update.data.tags.includes(id),
          goals: ({ data }, id) => data.goals.includes(id),
          places: ({ data }, id) =>
            [id, groups.get(id)].some((place) => place && data.places.includes(place)),
        };
        const idsOf = (kind: (typeof topicKinds)[number]) =>
          kind === "tags" ? content.site.tags : content[kind];
        for (const kind of topicKinds) {
          for (const { id } of idsOf(kind)) {
            const expected = sections.filter((section) => names[kind](section, id));
            expect(threads[kind].get(id) ?? []).toEqual(expected);
          }
          const known = new Set(idsOf(kind).map(({ id }) => id));
          expect([...threads[kind].keys()].filter((id) => !known.has(id))).toEqual([]);
        }
      }),
    );
  });

  test("is newest first", () => {
    fc.assert(
      fc.property(anyContent, (written) => {
        for (const { sections } of recordOf(written).topics) {
          const dates = sections.map(({ published }) => published);
          expect(dates).toEqual(dates.toSorted(compareNewestFirst));
        }
      }),
    );
  });

  test("keeps the order of the text within an update, and of the ids within a day", () => {
    const day = { published: "2022-03-01", sections: [{}, {}] };
    const { threads } = recordOf({ updates: [{ ...day, programme: "green-spaces" }, day, day] });
    expect(threads.programmes.get("better-care")?.map(({ permalink }) => permalink)).toEqual([
      "/updates/2022-03-01-better-care-1/#section-0",
      "/updates/2022-03-01-better-care-1/#section-1",
      "/updates/2022-03-01-better-care-2/#section-0",
      "/updates/2022-03-01-better-care-2/#section-1",
    ]);
  });

  test("of a place has what is said of any group that it is in, however large", () => {
    const { threads } = recordOf({
      places: { county: {}, district: { within: "county" }, town: { within: "district" } },
      updates: [{ published: "2022-03-01", sections: [{ places: ["county"] }, { places: ["district"] }] }],
    });
    const sectionsAbout = (place: string) => threads.places.get(place)?.map(({ data }) => data.id);
    expect(sectionsAbout("county")).toEqual(["section-0"]);
    expect(sectionsAbout("town")).toEqual(["section-0", "section-1"]);
  });
});

type Updates = NonNullable<WrittenContent["updates"]>;

/** The steps of the thread of a workstream of Better Care: the days reported on, and the silences as "count: newest to oldest". */
function stepsOf(updates: Updates, ended?: string, reportsAllWorkstreams = true): string[] {
  const programmes = { "better-care": { reportsAllWorkstreams }, "green-spaces": {} };
  const written = { updates, workstreams: { rooms: { ended } }, programmes };
  const { byId, content, threads, updatesByProgramme } = buildRecord(makeContent(written), "2030-01-01");
  const sections = threads.workstreams.get("rooms") ?? [];
  const steps = getWorkstreamThread(
    content.workstreams[0]!,
    sections,
    updatesByProgramme.get("better-care") ?? [],
    byId.programmes.get("better-care")!,
  );
  return steps.map(({ reported, silence }) =>
    silence
      ? `${silence.count}: ${silence.newest.data.published} to ${silence.oldest.data.published}`
      : [...new Set(reported.map(({ published }) => published))].join(),
  );
}

const report = (day: string, programme = "better-care") => ({
  published: `2022-03-${day}`,
  programme,
  sections: [{ workstream: "rooms" }],
});
const silent = (day: string, programme = "better-care") => ({ published: `2022-03-${day}`, programme });

describe("the thread of a workstream", () => {
  test("says which updates reported nothing of it, those in a row together", () => {
    expect(
      stepsOf([
        report("01"),
        silent("02"),
        report("03"),
        silent("04"),
        silent("05"),
        report("06"),
        silent("07"),
      ]),
    ).toEqual([
      "1: 2022-03-07 to 2022-03-07",
      "2022-03-06",
      "2: 2022-03-05 to 2022-03-04",
      "2022-03-03",
      "1: 2022-03-02 to 2022-03-02",
      "2022-03-01",
    ]);
  });

  test("has no silences where its programme doesn’t say that its updates report on all workstreams", () => {
    expect(stepsOf([report("01"), silent("02"), report("03"), silent("04")], undefined, false)).toEqual([
      "2022-03-03",
      "2022-03-01",
    ]);
  });

  test("begins with its first report: nothing was to be expected before", () => {
    expect(stepsOf([silent("01"), silent("02"), report("03")])).toEqual(["2022-03-03"]);
    expect(stepsOf([silent("01")])).toEqual([]);
  });

  test("expects no report after the day it ended", () => {
    expect(stepsOf([report("01"), silent("02"), silent("03"), silent("04")], "2022-03-03")).toEqual([
      "2: 2022-03-03 to 2022-03-02",
      "2022-03-01",
    ]);
    expect(stepsOf([report("01"), silent("02")], "2022-03-01")).toEqual(["2022-03-01"]);
  });

  test("has what was still reported after it ended, and no silence beside that", () => {
    expect(stepsOf([report("01"), silent("02"), silent("04"), report("05")], "2022-03-03")).toEqual([
      "2022-03-05",
      "1: 2022-03-02 to 2022-03-02",
      "2022-03-01",
    ]);
  });

  test("expects nothing of other programmes, and has what one of them reports", () => {
    const other = "green-spaces";
    expect(
      stepsOf([
        report("01"),
        silent("02"),
        silent("03"),
        silent("03", other),
        silent("04"),
        report("05", other),
      ]),
    ).toEqual(["2022-03-05", "3: 2022-03-04 to 2022-03-02", "2022-03-01"]);
  });

  test("has each section of an update that reports on it twice", () => {
    const twice = {
      published: "2022-03-01",
      sections: [{ workstream: "rooms" }, {}, { workstream: "rooms" }],
    };
    expect(stepsOf([twice, silent("02")])).toEqual(["1: 2022-03-02 to 2022-03-02", "2022-03-01"]);
  });
});

const tablesOf = (written: WrittenContent, reportsAllWorkstreams = true) => {
  const programmes = { "better-care": { reportsAllWorkstreams } };
  return reportTables(buildRecord(makeContent({ programmes, ...written }), "2023-04-02"));
};
const update = (published: string, ...workstreams: string[]) => ({
  published,
  sections: workstreams.map((workstream) => ({ workstream })),
});

test("a programme’s table says of each workstream which updates reported on it, newest update first", () => {
  const [table, ...others] = tablesOf({
    workstreams: { rooms: { order: 2 }, paths: { order: 1 } },
    updates: [update("2022-03-02", "rooms"), update("2022-03-01", "rooms", "paths", "rooms")],
  });
  expect(others).toEqual([]);
  expect(table?.programme.id).toBe("better-care");
  expect(table?.updates.map(({ data }) => data.published)).toEqual(["2022-03-02", "2022-03-01"]);
  expect(table?.rows.map(({ workstream, reported }) => [workstream.id, ...reported])).toEqual([
    ["paths", false, true],
    ["rooms", true, true],
  ]);
});

test("a table has the updates that fit a page: the latest eight", () => {
  const updates = Array.from({ length: 9 }, (_, day) => update(`2022-03-0${day + 1}`, "rooms"));
  const [table] = tablesOf({ workstreams: { rooms: {} }, updates });
  expect(table?.updates.map(({ data }) => data.published.slice(-1)).join("")).toBe("98765432");
  expect(table?.rows[0]?.reported).toEqual(Array(8).fill(true));
});

test("a programme without workstreams has no table, and one without updates has an empty one", () => {
  expect(tablesOf({ updates: [{ published: "2022-03-01" }] })).toEqual([]);
  const [table] = tablesOf({ workstreams: { rooms: {} } });
  expect(table).toMatchObject({ updates: [], rows: [{ reported: [] }] });
});

test("where updates needn’t report on all workstreams, none is silent: each has its latest report and its age", () => {
  const updates = [update("2022-03-02", "rooms"), { published: "2022-04-01" }];
  const [table] = tablesOf({ workstreams: { paths: { order: 1 }, rooms: {} }, updates }, false);
  expect(table?.updates).toEqual([]);
  expect(table?.rows.map(({ latest, age, reported }) => [latest?.published, age, reported])).toEqual([
    [undefined, undefined, []],
    ["2022-03-02", "1 year ago", []],
  ]);
});

describe("an update of several programmes, and of none", () => {
  const updates = [
    { published: "2022-03-14", programme: ["better-care", "green-spaces"] },
    { published: "2022-04-14", programme: [], previous: "2022-03-14" },
    { published: "2022-05-14", programme: "green-spaces", previous: "2022-03-14" },
  ];
  const record = buildRecord(makeContent({ updates }), "2022-06-01");

  test("is in the thread of each", () => {
    const days = (id: string) => record.threads.programmes.get(id)?.map(({ published }) => published);
    expect(days("better-care")).toEqual(["2022-03-14"]);
    expect(days("green-spaces")).toEqual(["2022-05-14", "2022-03-14"]);
    expect(record.updates).toHaveLength(3);
  });

  test("stands among the updates of the first, or among those of none", () => {
    const neighbours = record.updates.map((update) => {
      const { previous, next } = findNeighbours(update, record);
      return [update.data.published, previous?.data.published, next?.data.published];
    });
    expect(neighbours).toEqual([
      ["2022-05-14", "2022-03-14", undefined],
      ["2022-04-14", undefined, undefined],
      ["2022-03-14", undefined, undefined],
    ]);
    expect(missingUpdates(record).map(({ date }) => date)).toEqual(["2022-03-14"]);
  });

  test("is seen with the one that readers see, and says nothing of the other", () => {
    const programmes = (held: object) =>
      buildRecord(
        makeContent({
          programmes: { "better-care": held, "green-spaces": {} },
          updates: [{ published: "2022-03-14", programme: ["better-care", "green-spaces"] }],
        }),
        "2022-06-01",
      ).updates.map(({ data }) => data.programme);
    expect(programmes({ draft: true })).toEqual([["green-spaces"]]);
    expect(programmes({ withdrawn: { date: "2022-05-01", reason: "It ended." } })).toEqual([
      ["green-spaces"],
    ]);
  });
});
