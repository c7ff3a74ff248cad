import { expect, test } from "vitest";
import { makeContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { describeHeld, missingUpdates, describeNoReport } from "./no-report.ts";

const recordOf = (updates: WrittenContent["updates"] = []) =>
  buildRecord(makeContent({ updates }), "2022-06-01");

test("what no update here reports is said of this site, with the day of its newest update", () => {
  expect(describeNoReport(recordOf([{ published: "2021-11-29" }, { published: "2022-03-14" }]))).toBe(
    "No update on this site reports on it; the newest one here is from 14 March 2022.",
  );
  expect(describeNoReport(recordOf())).toBe("This site has no updates yet.");
});

test("what is held is counted, from its first to its last day", () => {
  expect(describeHeld(recordOf())).toBe("This site has no updates yet.");
  expect(describeHeld(recordOf([{ published: "2022-03-14" }]))).toBe(
    "This site has 1 update, from 14 March 2022.",
  );
  expect(describeHeld(recordOf([{ published: "2021-11-29" }, { published: "2022-03-14" }]))).toBe(
    "This site has 2 updates, from 29 November 2021 to 14 March 2022.",
  );
});

test("an update that another names is missing, once, unless its programme has one of that day here", () => {
  const missing = missingUpdates(
    recordOf([
      { published: "2022-03-14", previous: "2021-11-29" },
      { published: "2022-03-14", previous: "2021-11-29", title: "Of the same day" },
      { published: "2022-04-01", previous: "2022-03-14" },
      { published: "2022-05-01", previous: "2022-04-01", programme: "green-spaces" },
    ]),
  );
  expect(missing.map(({ date }) => date)).toEqual(["2022-04-01", "2021-11-29"]);
});
