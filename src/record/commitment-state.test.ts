import { describe, expect, test } from "vitest";
import {
  commitmentStates,
  describeDue,
  findDueNext,
  goalsOver,
  groupByState,
  isPastDue,
  findPastDue,
  describeReported,
  getReports,
  stateLabel,
  getState,
} from "./commitment-state.ts";
import type { Commitment } from "./commitments.ts";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import type { OutcomeStatus } from "../schemas/commitment.ts";

const due = { text: "mid-May 2022", by: "2022-05-15" };

/** A promise made on 14 March 2022, with what later updates reported of it. */
function promised(
  written: { due?: typeof due; status?: "in progress"; note?: string } = {},
  reported: [string, OutcomeStatus][] = [],
): Commitment {
  const updates = reported.map(([published, status]) => ({
    published,
    sections: [{ outcomes: [{ commitment: "pilot", status, note: "It was reported." }] }],
  }));
  const made = {
    published: "2022-03-14",
    sections: [{ commitments: [{ id: "pilot", promise: "A pilot opens.", ...written }] }],
  };
  const { commitments } = buildRecord(makeContent({ updates: [made, ...updates] }), "2030-01-01");
  if (commitments[0] === undefined) throw new Error("The example has no commitment.");
  return commitments[0];
}

/** A promise of a page that has no date. */
function standing(): Commitment {
  const { origin, ...made } = promised();
  return { ...made, origin: { ...origin, date: undefined } };
}

describe("the state of a commitment", () => {
  test("is that no update here reports it until one does", () => {
    const commitment = promised({ due }, [["2022-06-20", "met"]]);
    expect(getState(commitment, "2022-06-19")).toBe("no update here");
    expect(getState(commitment, "2022-06-20")).toBe("met");
  });

  test("is the status reported last", () => {
    const commitment = promised({}, [
      ["2022-08-01", "changed"],
      ["2022-04-01", "in progress"],
    ]);
    expect(getState(commitment, "2022-07-31")).toBe("in progress");
    expect(getState(commitment, "2022-08-01")).toBe("changed");
  });
});

describe("a commitment that had begun when it was made", () => {
  const begun = { due, status: "in progress" as const, note: "A lead has been appointed." };

  test("is in progress, with what had begun as its first report", () => {
    expect(getState(promised(begun), "2022-04-01")).toBe("in progress");
    const reports = getReports(promised(begun, [["2022-04-01", "met"]]), "2022-05-01");
    expect(reports.map(({ state, note, date }) => [state, note, date])).toEqual([
      ["in progress", "A lead has been appointed.", "2022-03-14"],
      ["met", "It was reported.", "2022-04-01"],
    ]);
  });

  test("is overdue all the same once its latest day is over", () => {
    expect(stateLabel(promised(begun), "2022-05-15")).toBe("In progress");
    expect(stateLabel(promised(begun), "2022-05-16")).toBe("Overdue, with no update here");
  });
});

describe("a goal", () => {
  const goalAt = (asOf: string, sections: { goals?: string[]; outcomes?: object[] }[] = []) => {
    const { commitments, ...record } = buildRecord(
      makeContent({
        plans: { "2021-22": {} },
        goals: { waste: {} },
        updates: sections.map((section) => ({ published: "2022-03-14", sections: [section as object] })),
      }),
      asOf,
    );
    return { goal: commitments.find(({ id }) => id === "waste")!, record };
  };

  test("is a promise for the years of its plan, which says when they are over", () => {
    expect(describeDue(goalAt("2022-12-31").goal, "2022-12-31")).toBe("For 2021 to 2022.");
    const { goal } = goalAt("2023-01-01");
    expect(describeDue(goal, "2023-01-01")).toBe("For 2021 to 2022. These years are over.");
    expect(goal.data.promise).toBe("Zero waste");
    expect(goalsOver([goal], "2022-12-31")).toEqual([]);
    expect(goalsOver([goal], "2023-01-01")).toEqual([goal]);
    expect(isPastDue(goal, "2023-01-01")).toBe(false);
  });

  test("is reported on where an update says that it serves it, and has a state where one gives it", () => {
    const served = goalAt("2023-01-01", [{ goals: ["waste"] }]);
    expect(getState(served.goal, "2023-01-01")).toBe("reported on");
    expect(describeReported(served.goal, served.record)).toContain("Reported on 14 March 2022.");
    expect(goalsOver([served.goal], "2023-01-01")).toEqual([]);
    const outcomes = [{ commitment: "waste", status: "not met", note: "There is waste." }];
    const settled = goalAt("2023-01-01", [{ goals: ["waste"], outcomes }]);
    expect(getState(settled.goal, "2023-01-01")).toBe("not met");
    expect(getReports(settled.goal, "2023-01-01")).toHaveLength(1);
  });
});

describe("a commitment is past due", () => {
  test("from the day after the last day that it is due on", () => {
    expect(isPastDue(promised({ due }), "2022-05-15")).toBe(false);
    expect(isPastDue(promised({ due }), "2022-05-16")).toBe(true);
  });

  test("never without a date", () => {
    expect(isPastDue(promised(), "2029-01-01")).toBe(false);
  });

  test.each<[OutcomeStatus, string, boolean]>([
    ["in progress", "2022-05-15", true],
    ["changed", "2022-05-15", true],
    ["in progress", "2022-05-16", false],
    ["changed", "2022-05-16", false],
    ["met", "2022-05-01", false],
    ["not met", "2022-05-01", false],
    ["met", "2022-06-01", false],
  ])("after %s was reported on %s: %s", (status, day, expected) => {
    expect(isPastDue(promised({ due }, [[day, status]]), "2022-07-01")).toBe(expected);
  });
});

describe("the line on what was reported", () => {
  const at = (asOf: string) => ({
    asOf,
    updates: makeContent({ updates: [{ published: "2022-03-14" }] }).updates,
  });
  const none = "No update on this site reports on it; the newest one here is from 14 March 2022.";

  test.each([
    ["mid-May 2022", "Due in mid-May 2022."],
    ["15 May 2022", "Due on 15 May 2022."],
    ["the end of 2024", "Due by the end of 2024."],
    ["by 2024", "Due by 2024."],
    ["end of April 2024", "Due by the end of April 2024."],
    ["By the end of 2024.", "Due by the end of 2024."],
    ["in mid-May 2022", "Due in mid-May 2022."],
    ["2024", "Due in 2024."],
    ["Inverness week 2024", "Due by Inverness week 2024."],
  ])("says %s as: %s", (text, expected) => {
    expect(describeReported(promised({ due: { ...due, text } }), at("2022-04-01"))).toBe(
      `${expected} ${none}`,
    );
  });

  test("says that there is no date, and no more than this site can know", () => {
    expect(describeReported(standing(), at("2022-04-01"))).toBe(`No date given. ${none}`);
    expect(describeReported(standing(), { asOf: "2022-04-01", updates: [] })).toBe(
      "No date given. This site has no updates yet.",
    );
  });

  test("has what was reported last", () => {
    const commitment = promised({ due }, [["2022-04-04", "in progress"]]);
    expect(describeReported(commitment, at("2022-05-01"))).toBe(
      "Due in mid-May 2022. Reported as in progress on 4 April 2022.",
    );
    expect(describeReported(commitment, at("2022-06-01"))).toBe(
      "Due in mid-May 2022. Reported as in progress on 4 April 2022. " +
        "No later update on this site reports on it; the newest one here is from 14 March 2022.",
    );
    expect(describeReported(commitment, at("2022-04-03"))).toContain(none);
  });

  test("says when it was settled", () => {
    const commitment = promised({ due }, [["2022-06-20", "not met"]]);
    expect(describeReported(commitment, at("2022-07-01"))).toBe(
      "Due in mid-May 2022. Reported as not met on 20 June 2022.",
    );
  });
});

describe("lists of commitments", () => {
  const soon = promised({ due });
  const later = promised({ due: { text: "2024", by: "2024-12-31" } });
  const met = promised({ due }, [["2022-04-01", "met"]]);
  const undated = promised();
  const all = [later, undated, met, soon];

  test("are empty where there are none", () => {
    expect(findDueNext([], "2022-05-01")).toEqual([]);
    expect(findPastDue([], "2022-05-01")).toEqual([]);
    expect([...groupByState([], "2022-05-01")]).toEqual(commitmentStates.map((state) => [state, []]));
  });

  test("show what is due next, soonest first, without what is settled", () => {
    expect(findDueNext(all, "2022-05-15")).toEqual([soon, later]);
    expect(findDueNext(all, "2022-05-16")).toEqual([later]);
  });

  test("show what is past due, longest past first", () => {
    expect(findPastDue(all, "2022-05-15")).toEqual([]);
    expect(findPastDue(all, "2025-01-01")).toEqual([soon, later]);
  });

  test("group by state, each commitment once", () => {
    const groups = groupByState(all, "2022-05-01");
    expect(groups.get("no update here")).toEqual([later, undated, soon]);
    expect(groups.get("met")).toEqual([met]);
    expect(groups.get("not met")).toEqual([]);
  });
});

describe("words of a source’s own for a state", () => {
  const record = (reported: string) => {
    const content = makeContent({
      updates: [
        {
          published: "2022-03-14",
          sections: [
            {
              commitments: [
                { id: "pilot", promise: "A pilot opens.", due: { text: "by the end of this Parliament" } },
              ],
            },
          ],
        },
        {
          published: "2022-06-01",
          sections: [{ outcomes: [{ commitment: "pilot", status: reported, note: "It was reported." }] }],
        },
      ],
    });
    const statuses = [{ words: "On track", means: "in progress" as const }];
    return buildRecord({ ...content, site: { ...content.site, statuses } }, "2030-01-01");
  };

  test("are shown, and counted as what site.yaml says", () => {
    const { commitments, updates } = record("on track");
    const [pilot] = commitments;
    expect(pilot && getState(pilot, "2022-06-01")).toBe("in progress");
    expect(pilot && stateLabel(pilot, "2022-06-01")).toBe("On track");
    expect(pilot && describeReported(pilot, { asOf: "2030-01-01", updates })).toBe(
      "Due by the end of this Parliament. Reported as on track on 1 June 2022.",
    );
  });

  test.each([
    ["Stopped", "stopped"],
    ["delayed", "delayed"],
    ["not started", "not started"],
    ["done in part", "done in part"],
  ])("%s is the site’s own %s", (written, state) => {
    const [pilot] = record(written).commitments;
    expect(pilot && getState(pilot, "2022-06-01")).toBe(state);
  });

  test("a promise whose words name no day is never overdue, nor among what is due next", () => {
    const { commitments } = record("delayed");
    expect(findPastDue(commitments, "2030-01-01")).toEqual([]);
    expect(findDueNext(commitments, "2022-06-01")).toEqual([]);
  });
});
