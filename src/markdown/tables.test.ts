import { load } from "cheerio";
import { markdownToHtml } from "satteri";
import { expect, test } from "vitest";
import { tables } from "./tables.ts";

const table = "| Team *name* | Visits |\n| :--- | ---: |\n| North | 2 |\n| South | 3 |";
const $ = load(markdownToHtml(`Before.\n\n${table}\n\nAfter.`, { hastPlugins: [tables] }).html);

test("a table’s header cells say what they head", () => {
  expect(
    $("th")
      .toArray()
      .map((cell) => [$(cell).text(), $(cell).attr("scope")]),
  ).toEqual([
    ["Team name", "col"],
    ["Visits", "col"],
  ]);
});

test("a table scrolls in a box that the keyboard can reach, named after its columns", () => {
  const box = $("table").parent("section");
  expect(box.attr()).toMatchObject({ "aria-label": "Table: Team name, Visits", tabindex: "0" });
  expect(box.children()).toHaveLength(1);
});

test("figures stand at the right by a class, since no element may have a style", () => {
  expect($("[style]")).toHaveLength(0);
  expect($(".nhsuk-table__header--numeric, .nhsuk-table__cell--numeric").text()).toBe("Visits23");
});

test("a table keeps its cells, and the text around it stays outside", () => {
  expect($("td").text()).toBe("North2South3");
  expect($("body").text()).toMatch(/^Before\.[^]*After\.\s*$/);
});
