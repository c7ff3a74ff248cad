import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent, days } from "./any-content.ts";
import { newestFirst } from "./calendar.ts";
import { exampleContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import type { Section } from "./threads.ts";
import { topicKinds } from "./topics.ts";

const recordOf = (written: WrittenContent) => buildRecord(exampleContent(written), days.at(-1)!);

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
          programmes: ({ update }, id) => update.data.programme === id,
          workstreams: ({ data }, id) => data.workstream === id,
          goals: ({ data }, id) => data.goals.includes(id),
          places: ({ data }, id) =>
            [id, groups.get(id)].some((place) => place && data.places.includes(place)),
        };
        for (const kind of topicKinds) {
          for (const { id } of content[kind]) {
            const expected = sections.filter((section) => names[kind](section, id));
            expect(threads[kind].get(id) ?? []).toEqual(expected);
          }
          const known = new Set(content[kind].map(({ id }) => id));
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
          expect(dates).toEqual(dates.toSorted(newestFirst));
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
