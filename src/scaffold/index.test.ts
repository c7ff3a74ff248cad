import { describe, expect, test } from "vitest";
import { readSource } from "../source/index.ts";
import { copyOf, findErrors, folders, findText } from "./example-folder.ts";
import { makeNew } from "./index.ts";
import { newCollections } from "./question.ts";
import { kinds } from "../schemas/kinds.ts";

const asOf = "2026-06-01";

/** What each kind is told, where the content has this programme and this plan. */
function flagsOf(programme: string, plan: string): Record<string, Record<string, string>> {
  return {
    update: { programme },
    goal: { title: "More light", plan },
    workstream: { title: "Open Windows", programme },
    programme: { title: "Warm Homes" },
    strategy: { title: "How we listen" },
    page: { title: "How to take part" },
    plan: { title: "Operational plan, 2026 to 2027", period: "2026 to 2027" },
    part: { title: "Our estate", plan },
    place: { name: "Westville", about: "A town by a river: it has a bridge." },
    measure: {
      label: "Windows",
      unit: "windows",
      counts: "A window counts once.",
      better: "up",
      target: "12",
    },
    term: { term: "OW", meaning: "An open window.", "stands-for": "open window" },
  };
}

const contents = [
  { name: "the example", folder: folders.example, programme: "better-care" },
  { name: "a record with one update", folder: folders.small, programme: "common-ground" },
];

describe.each(contents)("in $name", ({ folder, programme }) => {
  const given = flagsOf(programme, "2021-22");

  test.each(newCollections.map((collection) => kinds[collection].name))(
    "a new %s passes the check, and readers see nothing unfinished",
    async (kind) => {
      const contentDir = copyOf(folder);
      const { paths } = await makeNew({ contentDir, asOf, kind, flags: given[kind] ?? {} });
      expect(findErrors(contentDir)).toEqual([]);
      const [path = ""] = paths;
      const text = findText(contentDir, path);
      if (path.endsWith(".md")) expect(text).toContain("\ndraft: true\n");
      else expect(text).not.toContain("(to be written)");
    },
  );

  test("one of each, made one after the other, pass it together", async () => {
    const contentDir = copyOf(folder);
    for (const [kind, flags] of Object.entries(given)) await makeNew({ contentDir, asOf, kind, flags });
    expect(findErrors(contentDir)).toEqual([]);
    expect(readSource(contentDir).entries.length).toBe(
      readSource(folder).entries.length + newCollections.length,
    );
  });
});

test.each([
  ["update", "updates/2026-06-01-better-care.md"],
  ["goal", "goals/more-light.md"],
  ["workstream", "workstreams/open-windows.md"],
  ["programme", "programmes/warm-homes.md"],
  ["strategy", "strategy/how-we-listen.md"],
  ["plan", "plans/2026-27/index.md"],
  ["part", "plans/2021-22/our-estate.md"],
  ["place", "places.yaml"],
  ["measure", "measures.yaml"],
  ["term", "glossary.yaml"],
])("a new %s is in %s", async (kind, path) => {
  const contentDir = copyOf(folders.example);
  const flags = flagsOf("better-care", "2021-22")[kind] ?? {};
  expect(await makeNew({ contentDir, asOf, kind, flags })).toMatchObject({ paths: [path] });
});

test("nothing that is there is written over", async () => {
  const contentDir = copyOf(folders.example);
  const before = findText(contentDir, "goals/less-waste.md");
  const flags = { title: "Less waste", plan: "2021-22" };
  await expect(makeNew({ contentDir, asOf, kind: "goal", flags })).rejects.toThrow(
    "There is goals/less-waste.md already, and it stays as it is. Choose another name with --id.",
  );
  expect(findText(contentDir, "goals/less-waste.md")).toBe(before);
  const term = { term: "GR", meaning: "Something else." };
  await expect(makeNew({ contentDir, asOf, kind: "term", flags: term })).rejects.toThrow(
    "glossary.yaml has an entry “gr” already",
  );
  await makeNew({ contentDir, asOf, kind: "term", flags: { ...term, id: "gr-2" } });
  expect(findErrors(contentDir)).toEqual([]);
});

test("an update of a second report on the same day has a name of its own, with the day before it", async () => {
  const contentDir = copyOf(folders.example);
  const flags = { programme: "better-care", date: "2022-03-14", id: "garden-rooms" };
  const { paths } = await makeNew({ contentDir, asOf, kind: "update", flags });
  expect(paths).toEqual(["updates/2022-03-14-garden-rooms.md"]);
  expect(findErrors(contentDir)).toEqual([]);
});
