import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { lastReportLabel, describeLastReport } from "./topics.ts";

const { topics, updates } = buildRecord(
  makeContent({
    plans: { "2021-22": {} },
    goals: { waste: { title: "Zero waste" } },
    workstreams: { rooms: { title: "Rooms" }, paths: { title: "Paths", order: 1 } },
    places: { southtown: { name: "Southtown" }, northtown: { name: "Northtown" } },
    updates: [
      { published: "2022-03-01", sections: [{ workstream: "rooms" }] },
      { published: "2022-03-14", sections: [{ workstream: "rooms" }] },
    ],
  }),
  "2022-04-01",
);

test("everything that has a thread is a topic, by kind and in the order of lists", () => {
  expect(topics.map(({ title, permalink }) => `${title} ${permalink}`)).toEqual([
    "Better Care /programmes/better-care/",
    "Green Spaces /programmes/green-spaces/",
    "Paths /workstreams/paths/",
    "Rooms /workstreams/rooms/",
    "Zero waste, 2021 to 2022 /goals/waste/",
    "Southtown /places/southtown/",
    "Northtown /places/northtown/",
  ]);
});

test("a topic says when it was last reported on, or that no update here reports it", () => {
  const lineOf = (id: string) =>
    describeLastReport(topics.find((topic) => topic.id === id)?.sections ?? [], { updates });
  expect(lineOf("rooms")).toBe("Last reported on 14 March 2022.");
  expect(lineOf("paths")).toBe(
    "No update on this site reports on it; the newest one here is from 14 March 2022.",
  );
});

test("lists say it in few words", () => {
  expect(topics.map(({ sections }) => lastReportLabel(sections)).slice(2, 4)).toEqual([
    "No update here",
    "Last reported on 14 March 2022",
  ]);
});

test("a tag is a topic once an update that readers see has it", () => {
  const content = makeContent({
    updates: [
      { published: "2022-03-01", tags: ["gardens"], sections: [{}] },
      { published: "2022-05-01", tags: ["later"], sections: [{}] },
      {
        published: "2022-02-01",
        tags: ["gone"],
        withdrawn: { date: "2022-03-01", reason: "It was wrong." },
        sections: [{}],
      },
    ],
  });
  const tags = ["later", "gardens", "unused", "gone"].map((id) => ({ id, title: `Of ${id}` }));
  const { topics } = buildRecord({ ...content, site: { ...content.site, tags } }, "2022-04-01");
  expect(topics.filter(({ kind }) => kind === "tags")).toMatchObject([
    { title: "Of gardens", permalink: "/tags/gardens/", sections: [{ published: "2022-03-01" }] },
    // Who follows it is not left with an address that is gone.
    { title: "Of gone", permalink: "/tags/gone/", sections: [] },
  ]);
});
