import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionHeadings } from "../checks/rules/section-headings.ts";
import { makeSource, runRule } from "../checks/fixture.ts";
import { noCode } from "../checks/rules/no-code.ts";
import { makeContent, type WrittenContent } from "../record/example.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import { describeFields, type DescribedField } from "../schemas/described.ts";
import { updateFile } from "./update.ts";

function updateIn(written: WrittenContent, published = "2026-06-01"): string {
  const content = makeContent(written);
  const [programme] = content.programmes;
  if (!programme) throw new Error("There is no programme.");
  return updateFile({ programme, published }, content);
}

const dataIn = (written: WrittenContent) => readFrontMatter(updateIn(written)).data;

test("has a section for each workstream that is running, in their order", () => {
  const workstreams = {
    paths: { title: "Paths", order: 2 },
    rooms: { title: "Rooms", order: 1 },
    ended: { title: "Ended", ended: "2026-05-31" },
    ending: { title: "Ending", ended: "2026-06-02" },
    withdrawn: { title: "Withdrawn", withdrawn: { date: "2026-01-01", reason: "Wrong." } },
    others: { title: "Others", programme: "green-spaces" },
  };
  expect(dataIn({ workstreams })).toMatchObject({
    title: "Better Care update",
    programme: "better-care",
    published: "2026-06-01",
    draft: true,
    sections: [
      { id: "rooms", heading: "Rooms", workstream: "rooms" },
      { id: "paths", heading: "Paths", workstream: "paths" },
      { id: "ending", heading: "Ending", workstream: "ending" },
    ],
  });
});

test("names the update before: the latest of its programme that is public by then", () => {
  const updates = [
    { published: "2026-03-01" },
    { published: "2026-01-01" },
    { published: "2026-04-01", draft: true },
    { published: "2026-05-01", programme: "green-spaces" },
    { published: "2026-07-01" },
  ];
  expect(dataIn({ updates })).toMatchObject({ previous: "2026-03-01" });
  expect(dataIn({})).not.toHaveProperty("previous");
});

test("explains every field, also those that are not filled in", () => {
  const text = updateIn({ workstreams: { rooms: {} } });
  const unexplained = (fields: readonly DescribedField[]): string[] =>
    fields.flatMap(({ name, about, fields }) => [
      ...(text.includes(`# ${about}`) && text.includes(`${name}:`) ? [] : [name]),
      ...unexplained(fields),
    ]);
  expect(unexplained(describeFields("updates"))).toEqual([]);
});

test("whatever a workstream is called, its heading is the same above and below", () => {
  const title = fc
    .string({ unit: fc.constantFrom(..."aB1 .,:;#*_`~[]()<>{}|&\\-+=!?'\"$^%@/é’–".split("")), minLength: 1 })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 4 }), (titles) => {
      const workstreams = Object.fromEntries(
        titles.map((title, index) => [`w${index}`, { title, order: index + 1 }]),
      );
      const files = { "updates/2026-06-01-better-care.md": updateIn({ workstreams }) };
      expect(makeSource(files).entries[0]?.data).toMatchObject({
        sections: titles.map((heading) => ({ heading })),
      });
      expect([...runRule(sectionHeadings, files), ...runRule(noCode, files)]).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
