import { describe, expect, test } from "vitest";
import { findingsOn, sites, type BuiltPage } from "./built.ts";

function headingProblems({ $ }: BuiltPage): string[] {
  const levels = $("h1, h2, h3, h4, h5, h6")
    .toArray()
    .map((heading) => Number(heading.tagName.slice(1)));
  const ones = levels.filter((level) => level === 1).length;
  const skips = levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 && index > 0 ? [`goes from h${before} to h${level}`] : [];
  });
  return ones === 1 ? skips : [`has ${ones} h1 headings`, ...skips];
}

function repeatedIds({ $ }: BuiltPage): string[] {
  const ids = $("[id]")
    .toArray()
    .map((element) => $(element).attr("id") ?? "");
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the id "${id}" twice`);
}

describe.each(sites)("on $name", ({ pages }) => {
  test("every page has one h1, and no heading skips a level", () => {
    expect(findingsOn(headingProblems, pages)).toEqual([]);
  });

  test("no page has an id twice", () => {
    expect(findingsOn(repeatedIds, pages)).toEqual([]);
  });

  test("every page says that it is in British English", () => {
    expect(pages.filter(({ $ }) => $("html").attr("lang") !== "en-GB").map(({ path }) => path)).toEqual([]);
  });
});
