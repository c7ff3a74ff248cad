import { describe, expect, test } from "vitest";
import { getDays } from "./dates-in-words.ts";

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
    ["May or June 2022", "2022-05-01", "2022-06-30"],
    ["June or July 2022", "2022-06-01", "2022-07-31"],
    ["Q4 2022/23", "2023-01-01", "2023-03-31"],
    ["by quarter 1 of 2022-23", "2022-04-01", "2022-06-30"],
    ["2022/23, Q1", "2022-04-01", "2022-06-30"],
    ["2022 to 2023 financial year", "2022-04-01", "2023-03-31"],
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
    "2022/29",
    "early 2024",
    "the financial year 2022",
    "July to May 2022",
    "30 February 2022",
    "by the end of this Parliament",
    "",
  ])("%s: it doesn’t say", (words) => {
    expect(getDays(words)).toBeUndefined();
  });
});
