import { describe, expect, test } from "vitest";
import { large } from "./built.ts";

const { $ } = large.pageAt("/progress/");

/** The rows of the table whose caption has some words. */
const rowsOf = (caption: string): string[][] =>
  $(`main table:has(caption:contains('${caption}')) tbody tr`)
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) =>
          $(cell)
            .text()
            .replace(/\s+/g, " ")
            .trim()
            // On a phone each cell says what it is.
            .replace(/^(?:Goal|Measure|Reported|Value|As at) (?=\S)/, ""),
        ),
    );

describe("the progress page", () => {
  test("says of each workstream which of the latest updates reported on it", () => {
    const marks = (text: string) => [...text].map((mark) => (mark === "+" ? "Reported" : "Not reported"));
    expect(rowsOf("Better Care: which update")).toEqual([
      ["Garden Rooms", ...marks("++++++++")],
      ["New Kitchens", ...marks("--------")],
      ["Night Buses", ...marks("--------")],
      ["Quiet Hours", ...marks("-+------")],
    ]);
    expect(rowsOf("Green Spaces: which update")).toEqual([["Ponds", "Reported", "Reported"]]);
  });

  test("says when each goal was reported on, or that it never was", () => {
    expect(rowsOf("each goal").map((cells) => cells.join(": "))).toEqual([
      "Zero falls: No update has reported on this yet.",
      "Zero waste: Last reported on 1 March 2026.",
    ]);
  });

  test("counts the commitments of each state, as their own pages do", () => {
    expect(rowsOf("How many commitments")).toEqual([
      ["All", "8"],
      ["Met", "1"],
      ["In progress", "1"],
      ["Changed", "1"],
      ["Not met", "1"],
      ["Nothing reported", "4"],
    ]);
  });

  test("has the latest value of each measure, or that there is none", () => {
    expect(rowsOf("latest value").map((cells) => cells.join(", "))).toEqual([
      "Teams visited, 103 of 103 teams, 1 September 2025",
      "Complaints, 4 complaints, 20 January 2026",
      "Trees planted, 250 trees, 28 February 2026",
      "Days of waiting, Not reported yet, None",
    ]);
  });

  test("says as at which day all this is", () => {
    expect($("main").text()).toContain("as at 1 November 2026");
  });
});
