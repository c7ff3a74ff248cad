import { expect, test } from "vitest";
import { foundPage } from "./found-page.ts";
import type { PagefindSection } from "./pagefind.ts";

const page = {
  url: "/updates/2022-03-14-x/",
  excerpt: "Better Care update <mark>Gardens</mark> open.",
  meta: { title: "Better Care update", date: "14 March 2022" },
  filters: { kind: ["Update"] },
  sub_results: [],
};

function part(id: string | undefined, score: number): PagefindSection {
  return {
    title: id ?? "Better Care update",
    url: id === undefined ? page.url : `${page.url}#${id}`,
    excerpt: "<mark>Gardens</mark> grow.",
    ...(id === undefined ? {} : { anchor: { id } }),
    weighted_locations: [{ balanced_score: score / 2 }, { balanced_score: score / 2 }],
  };
}

test("shows the sections that match best, the best one first", () => {
  const parts = [part(undefined, 9), part("a", 1), part("b", 4), part("c", 2), part("d", 3)];
  const { sections, excerpt } = foundPage({ ...page, sub_results: parts });
  expect(sections.map(({ href }) => href)).toEqual(["b", "d", "c"].map((id) => `${page.url}#${id}`));
  expect(excerpt).toEqual([]);
});

test.each([
  ["what comes before its sections", [part(undefined, 9)], "Gardens grow."],
  ["the whole page", [], "Gardens open."],
])("shows what matches in %s, without the title, where no section does", (_where, parts, shown) => {
  const { sections, excerpt } = foundPage({ ...page, sub_results: parts });
  expect(sections).toEqual([]);
  expect(excerpt.map(({ text }) => text).join("")).toBe(shown);
});

test("says what the page is and of which day", () => {
  expect(foundPage(page)).toMatchObject({
    title: "Better Care update",
    kind: "Update",
    date: "14 March 2022",
  });
});
