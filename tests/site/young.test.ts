import { describe, expect, test } from "vitest";
import { young } from "./built.ts";

// A record begins somewhere: before the first update, plan or measure, every page is there and says so.

describe("while nothing has been published", () => {
  test.each([
    ["/", "No update has been published yet."],
    ["/", "No goal has been published here yet."],
    ["/updates/", "No update has been published yet."],
    ["/plans/", "Nothing has been published here yet."],
    ["/goals/", "Nothing has been published here yet."],
    ["/programmes/", "Nothing has been published here yet."],
    ["/workstreams/", "Nothing has been published here yet."],
    ["/places/", "Nothing has been published here yet."],
    ["/measures/", "Nothing has been published here yet."],
    ["/glossary/", "Nothing has been published here yet."],
    ["/progress/", "No workstream has been published yet."],
    ["/progress/", "Nothing is measured yet."],
    ["/commitments/", "No commitment is past its date with nothing reported since."],
    ["/commitments/met/", "There are no commitments in this list."],
  ])("%s says: %s", (path, words) => {
    expect(young.pageAt(path).$("main").text()).toContain(words);
  });

  test("no list or table is there without anything in it", () => {
    const empty = young.pages.flatMap(({ path, $ }) =>
      $("main :is(ul, ol, dl, tbody, nav)")
        .toArray()
        .filter((list) => $(list).children().length === 0 && !$(list).closest("[hidden]").length)
        .map((list) => `${path} ${$.html(list).slice(0, 60)}`),
    );
    expect(empty.filter((line) => !line.includes("search-list"))).toEqual([]);
  });

  test("the feed of all updates is there, for those who follow it from the first day", () => {
    expect(young.read("/updates/feed.xml")).not.toContain("<item>");
    expect(young.files.filter((file) => file.endsWith("feed.xml"))).toEqual([
      "/corrections/feed.xml",
      "/updates/feed.xml",
    ]);
  });
});
