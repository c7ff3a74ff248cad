import { describe, expect, test } from "vitest";
import { getDays, due } from "./due.ts";

describe("the days that words can mean", () => {
  test.each([
    ["15 May 2022", "2022-05-15", "2022-05-15"],
    ["on Monday 16 May 2022.", "2022-05-16", "2022-05-16"],
    ["In May 2022", "2022-05-01", "2022-05-31"],
    ["February 2024", "2024-02-01", "2024-02-29"],
    ["early May 2022", "2022-05-01", "2022-05-10"],
    ["in mid-May 2022", "2022-05-11", "2022-05-20"],
    ["late February 2024", "2024-02-21", "2024-02-29"],
    ["at the end of May 2022", "2022-05-21", "2022-05-31"],
    ["by end of May 2022", "2022-05-31", "2022-05-31"],
    ["the middle of May 2022", "2022-05-11", "2022-05-20"],
    ["at the start of May 2022", "2022-05-01", "2022-05-10"],
    ["spring 2023", "2023-03-01", "2023-05-31"],
    ["in the autumn of 2023", "2023-09-01", "2023-11-30"],
    ["winter 2022/23", "2022-12-01", "2023-02-28"],
    ["in the winter of 2023 to 2024", "2023-12-01", "2024-02-29"],
    ["between May and July 2022", "2022-05-01", "2022-07-31"],
    ["June or July 2022", "2022-06-01", "2022-07-31"],
    ["Q4 2022/23", "2023-01-01", "2023-03-31"],
    ["by quarter 1 of 2022-23", "2022-04-01", "2022-06-30"],
    ["2021/2022", "2021-04-01", "2022-03-31"],
    ["by the end of 2022/23", "2023-03-31", "2023-03-31"],
    ["in the financial year 2022 to 2023", "2022-04-01", "2023-03-31"],
    ["2021 to 2022", "2021-01-01", "2022-12-31"],
    ["2022-2025", "2022-01-01", "2025-12-31"],
    ["by 2024", "2024-01-01", "2024-12-31"],
    ["By the end of 2024", "2024-12-31", "2024-12-31"],
    ["by the end of May 2022", "2022-05-31", "2022-05-31"],
    ["before January 2023", "2022-12-31", "2022-12-31"],
  ])("%s: %s to %s", (words, from, by) => {
    expect(getDays(words)).toEqual({ from, by });
  });

  test.each([
    "winter 2022",
    "this winter, 2022",
    "around May 2022",
    "by May",
    "Q4 2022",
    "Q4 2022/29",
    "the financial year 2022",
    "July to May 2022",
    "30 February 2022",
    "by the end of this Parliament",
    "",
  ])("%s: it doesn’t say", (words) => {
    expect(getDays(words)).toBeUndefined();
  });
});

describe("a due date", () => {
  test("has the days that its words say", () => {
    expect(due.parse({ text: "by 2024" })).toEqual({ text: "by 2024", from: "2024-01-01", by: "2024-12-31" });
  });

  test("has the days that are written, and can be read a second time", () => {
    const written = { text: "winter 2022", from: "2022-11-15", by: "2023-02-28" };
    expect(due.parse(due.parse(written))).toEqual(written);
    expect(due.parse({ text: "winter 2022", by: "2023-02-28" }).from).toBeUndefined();
    expect(due.parse({ text: "mid-May 2022", by: "2022-05-15" }).from).toBe("2022-05-11");
  });

  test("has no days where its words name no time", () => {
    expect(due.parse({ text: "by the end of this Parliament" }).by).toBeUndefined();
  });

  test.each([
    [{ text: "winter 2022" }, ["by"]],
    [{ text: "by the autumn" }, ["by"]],
    [{ text: "next year" }, ["by"]],
    [{ text: "mid-May 2022", from: "2022-05-21", by: "2022-05-20" }, ["from"]],
    [{ text: "by 2024", from: "2025-01-01" }, ["from"]],
  ])("is refused: %j", (written, path) => {
    expect(due.safeParse(written).error?.issues).toMatchObject([{ path }]);
  });
});
