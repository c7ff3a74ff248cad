import { describe, expect, test } from "vitest";
import { large } from "./built.ts";

const pageOf = (id: string) => large.pageAt(`/measures/${id}/`);
const rowsOf = (id: string): string[] => {
  const { $ } = pageOf(id);
  return $("main table tbody tr")
    .toArray()
    .map((row) =>
      $(row)
        .text()
        .replace(/As at|Value|Reported in/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
};
const descriptionOf = (id: string): string => {
  const { $ } = pageOf(id);
  const named = ($("main svg[role=img]").attr("aria-labelledby") ?? "").split(" ");
  return named.map((part) => $(`#${part}`).text()).join(": ");
};

describe("the page of a measure", () => {
  test("has a chart that says in words what it shows, and where no figure was given", () => {
    expect(descriptionOf("teams-visited")).toBe(
      "Teams visited: From 12 teams on 6 January 2025 to 103 teams on 1 September 2025. " +
        "The lowest of 5 figures is 12, the highest 103. No figure was given on 22 other dates.",
    );
    expect(descriptionOf("trees-planted")).toBe("Trees planted: 250 trees, target 400.");
  });

  test("has every reading in a table, newest first, each with its section", () => {
    expect(rowsOf("teams-visited")).toEqual([
      "1 September 2025 103 of 103 teams Figures & facts",
      "31 March 2025 61 of 103 teams Figures & facts",
      "17 March 2025 55 of 103 teams Figures & facts",
      "20 January 2025 30 of 103 teams Figures & facts",
      "6 January 2025 12 of 103 teams Figures & facts",
    ]);
    const links = pageOf("teams-visited").$("main table a").first();
    expect(links.attr("href")).toBe("/updates/2025-09-01-better-care/#figures");
  });

  test("leads to the same readings as CSV", () => {
    for (const id of ["teams-visited", "complaints", "trees-planted", "waiting-days"]) {
      const href = pageOf(id).$("main a:contains('CSV')").attr("href") ?? "";
      const lines = large.read(href).trim().split("\r\n");
      expect(lines).toHaveLength(1 + rowsOf(id).length);
    }
  });

  test("says that nothing has been reported, with no chart and no table", () => {
    const { $ } = pageOf("waiting-days");
    expect($("main").text()).toContain("No update has reported on this yet.");
    expect($("main svg, main table")).toHaveLength(0);
  });
});

test("the list of measures has the latest reading of each", () => {
  const { $ } = large.pageAt("/measures/");
  expect(
    $("main li")
      .toArray()
      .map((item) => $(item).text().replace(/\s+/g, " ").trim()),
  ).toEqual([
    "Teams visited 103 of 103 teams, as at 1 September 2025",
    "Complaints 4 complaints, as at 20 January 2026",
    "Trees planted 250 trees, as at 28 February 2026",
    "Days of waiting No update has reported on this yet.",
  ]);
});
