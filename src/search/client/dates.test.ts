import { expect, test } from "vitest";
import { readTime } from "./dates.ts";

const days = [
  "2021-03-31",
  "2021-04-01",
  "2022-03-14",
  "2022-03-31",
  "2022-05-15",
  "2023-05-02",
  "2024-12-31",
];
const covered = (words: string, before?: string) => {
  const time = readTime(words, before);
  return time && days.filter(time.covers);
};

test.each([
  "14/03/2022",
  "14.03.2022",
  "14/3/22",
  "2022-03-14",
  "14th March 2022",
  "14 march",
  "March 14 2022",
  "14th of Mar 2022",
])("%s is a day", (words) => expect(covered(words)).toEqual(["2022-03-14"]));

test.each([
  "2021/22",
  "21/22",
  "2021-22",
  "2021–22",
  "FY 2021/22",
  "FY21/22",
  "2021 to 2022",
  "2021/2022",
  "2021-2022",
])("%s is a financial year", (words) => {
  expect(covered(words)).toEqual(["2021-04-01", "2022-03-14", "2022-03-31"]);
  expect(readTime(words)?.years).toEqual(["2021", "2022"]);
  expect(readTime(words)?.written).toContain("2021 to 2022");
});

test.each([
  ["mar 2022", "", ["2022-03-14", "2022-03-31"]],
  ["May 2022", "", ["2022-05-15"]],
  ["mid-May 2022", "", ["2022-05-15"]],
  ["May", "", ["2022-05-15", "2023-05-02"]],
  ["may", "in", ["2022-05-15", "2023-05-02"]],
  ["may", "it", undefined],
  ["march", "they", undefined],
  ["december", "", ["2024-12-31"]],
  ["2024?", "", ["2024-12-31"]],
  ["1/2", "", undefined],
  ["20/24", "", undefined],
  ["45/03/2022", "", undefined],
  ["14/13/2022", "", undefined],
  ["1,234", "", undefined],
  ["rooms", "in", undefined],
  ["garden 3", "", undefined],
])("%s after “%s” covers %j", (words, before, expected) => expect(covered(words, before)).toEqual(expected));

test("a day is written as texts write it", () =>
  expect(readTime("14/03/2022")?.written).toEqual(["14 March 2022"]));
