import { describe, expect, test } from "vitest";
import { exampleContent, type WrittenContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { workstreamThread } from "./workstream-thread.ts";

type Updates = NonNullable<WrittenContent["updates"]>;

/** The steps of the thread of a workstream of Better Care: the days reported on, and the silences as "count: newest to oldest". */
function stepsOf(updates: Updates, ended?: string, reportsAllWorkstreams = true): string[] {
  const programmes = { "better-care": { reportsAllWorkstreams }, "green-spaces": {} };
  const written = { updates, workstreams: { rooms: { ended } }, programmes };
  const { byId, content, threads, updatesByProgramme } = buildRecord(exampleContent(written), "2030-01-01");
  const sections = threads.workstreams.get("rooms") ?? [];
  const steps = workstreamThread(
    content.workstreams[0]!,
    sections,
    updatesByProgramme.get("better-care") ?? [],
    byId.programmes.get("better-care")!,
  );
  return steps.map(({ reported, silence }) =>
    silence
      ? `${silence.count}: ${silence.newest.data.published} to ${silence.oldest.data.published}`
      : [...new Set(reported.map(({ published }) => published))].join(),
  );
}

const report = (day: string, programme = "better-care") => ({
  published: `2022-03-${day}`,
  programme,
  sections: [{ workstream: "rooms" }],
});
const silent = (day: string, programme = "better-care") => ({ published: `2022-03-${day}`, programme });

describe("the thread of a workstream", () => {
  test("says which updates reported nothing of it, those in a row together", () => {
    expect(
      stepsOf([
        report("01"),
        silent("02"),
        report("03"),
        silent("04"),
        silent("05"),
        report("06"),
        silent("07"),
      ]),
    ).toEqual([
      "1: 2022-03-07 to 2022-03-07",
      "2022-03-06",
      "2: 2022-03-05 to 2022-03-04",
      "2022-03-03",
      "1: 2022-03-02 to 2022-03-02",
      "2022-03-01",
    ]);
  });

  test("has no silences where its programme doesn’t say that its updates report on all workstreams", () => {
    expect(stepsOf([report("01"), silent("02"), report("03"), silent("04")], undefined, false)).toEqual([
      "2022-03-03",
      "2022-03-01",
    ]);
  });

  test("begins with its first report: nothing was to be expected before", () => {
    expect(stepsOf([silent("01"), silent("02"), report("03")])).toEqual(["2022-03-03"]);
    expect(stepsOf([silent("01")])).toEqual([]);
  });

  test("expects no report after the day it ended", () => {
    expect(stepsOf([report("01"), silent("02"), silent("03"), silent("04")], "2022-03-03")).toEqual([
      "2: 2022-03-03 to 2022-03-02",
      "2022-03-01",
    ]);
    expect(stepsOf([report("01"), silent("02")], "2022-03-01")).toEqual(["2022-03-01"]);
  });

  test("has what was still reported after it ended, and no silence beside that", () => {
    expect(stepsOf([report("01"), silent("02"), silent("04"), report("05")], "2022-03-03")).toEqual([
      "2022-03-05",
      "1: 2022-03-02 to 2022-03-02",
      "2022-03-01",
    ]);
  });

  test("expects nothing of other programmes, and has what one of them reports", () => {
    const other = "green-spaces";
    expect(
      stepsOf([
        report("01"),
        silent("02"),
        silent("03"),
        silent("03", other),
        silent("04"),
        report("05", other),
      ]),
    ).toEqual(["2022-03-05", "3: 2022-03-04 to 2022-03-02", "2022-03-01"]);
  });

  test("has each section of an update that reports on it twice", () => {
    const twice = {
      published: "2022-03-01",
      sections: [{ workstream: "rooms" }, {}, { workstream: "rooms" }],
    };
    expect(stepsOf([twice, silent("02")])).toEqual(["1: 2022-03-02 to 2022-03-02", "2022-03-01"]);
  });
});
