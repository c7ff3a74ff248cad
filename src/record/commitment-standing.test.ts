import { describe, expect, test } from "vitest";
import { describeDueDays, describeStanding, getHistory } from "./commitment-history.ts";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";

const pilot = {
  id: "pilot",
  promise: "A pilot opens.",
  due: { text: "mid-May 2022", from: "2022-05-11", by: "2022-05-20" },
};
const made = { published: "2022-03-14", sections: [{ commitments: [pilot] }] };
const reported = (published: string, status: "met" | "in progress") => ({
  published,
  sections: [{ outcomes: [{ commitment: "pilot", status, note: "So it is." }] }],
});

/** The commitment as a record of some updates has it on a day, with the record. */
function at(asOf: string, ...updates: Parameters<typeof makeContent>[0]["updates"] & object) {
  const record = buildRecord(makeContent({ updates: [made, ...updates] }), asOf);
  return { pilot: record.commitmentsById.get("pilot")!, record };
}
const standing = (...parts: Parameters<typeof at>) => {
  const { pilot, record } = at(...parts);
  return describeStanding(pilot, record);
};
const history = (...parts: Parameters<typeof at>) =>
  getHistory(at(...parts).pilot, parts[0]).map(({ date, key, title }) => [date, key, title]);

describe("how a commitment stands", () => {
  test("is how long ago anything was reported of it on this site", () => {
    expect(standing("2026-09-29")).toBe(
      "Due in mid-May 2022. No report on this site since 14 March 2022, 1,660 days ago.",
    );
    expect(standing("2022-03-15")).toBe(
      "Due in mid-May 2022. No report on this site since 14 March 2022, 1 day ago.",
    );
  });

  test("is what was reported last, and how long ago while more is to come", () => {
    expect(standing("2022-04-11", reported("2022-04-01", "in progress"))).toBe(
      "Due in mid-May 2022. Reported as in progress on 1 April 2022, 10 days ago. No later report on this site.",
    );
    expect(standing("2022-09-01", reported("2022-06-01", "met"))).toBe(
      "Due in mid-May 2022. Reported as met on 1 June 2022.",
    );
  });

  test("has the days that the source’s words can mean", () => {
    expect(describeDueDays(at("2022-04-01").pilot)).toBe(
      "mid-May 2022 (which can mean 11 May 2022 to 20 May 2022)",
    );
  });
});

describe("the history of a commitment", () => {
  const overdue = "Overdue, with no update here";

  test("has the newest first: when it was made, what was reported, and that its date passed", () => {
    expect(history("2022-05-20")).toEqual([["2022-03-14", "made", "Made"]]);
    expect(history("2022-05-21")[0]).toEqual(["2022-05-21", "passed-2022-05-20", overdue]);
    expect(
      history("2022-07-01", reported("2022-04-01", "in progress"), reported("2022-06-01", "met")),
    ).toEqual([
      ["2022-06-01", "reported-2022-06-01", "Reported as met"],
      ["2022-05-21", "passed-2022-05-20", overdue],
      ["2022-04-01", "reported-2022-04-01", "Reported as in progress"],
      ["2022-03-14", "made", "Made"],
    ]);
  });

  test("doesn’t say that its date passed where it was met by then, or reported on the day after", () => {
    expect(history("2022-07-01", reported("2022-05-01", "met"))).toHaveLength(2);
    expect(history("2022-07-01", reported("2022-05-21", "in progress"))).toHaveLength(2);
  });

  test("keeps two reports of one day apart", () => {
    const twice = [reported("2022-04-01", "in progress"), reported("2022-04-01", "met")];
    expect(history("2022-04-02", ...twice).map(([, key]) => key)).toEqual([
      "reported-2022-04-01-2",
      "reported-2022-04-01",
      "made",
    ]);
  });
});

describe("a date that passed or moved", () => {
  const moved = {
    date: "2022-05-01",
    kind: "major" as const,
    note: "The rooms are not ready.",
    was: "April 2022",
    now: "mid-May 2022",
    dueDateOf: "pilot",
  };
  const record = (asOf: string) =>
    buildRecord(
      makeContent({
        workstreams: { rooms: { programme: "better-care" } },
        places: { north: {}, northtown: { within: "north" }, south: {} },
        updates: [
          {
            published: "2022-03-14",
            changes: [moved],
            sections: [
              { workstream: "rooms", places: ["south"], commitments: [{ ...pilot, places: ["north"] }] },
            ],
          },
        ],
      }),
      asOf,
    );
  const newsOn = (asOf: string) =>
    record(asOf).topics.flatMap(({ permalink, news }) =>
      news.map(({ entry }) => `${permalink} ${entry.key}`),
    );

  test("is part of the commitment’s history, with the words for both dates", () => {
    const { commitmentsById } = record("2022-05-01");
    expect(getHistory(commitmentsById.get("pilot")!, "2022-05-01")[0]).toMatchObject({
      key: "moved-2022-05-01",
      title: "Due date moved from “April 2022” to “mid-May 2022”",
      note: "The rooms are not ready.",
    });
  });

  test("is news of its programme, its workstream and its places, once, from its day on", () => {
    const topics = [
      "/programmes/better-care/",
      "/workstreams/rooms/",
      "/places/north/",
      "/places/northtown/",
    ];
    expect(newsOn("2022-04-30")).toEqual([]);
    expect(newsOn("2022-05-20")).toEqual(topics.map((topic) => `${topic} moved-2022-05-01`));
    const late = topics.flatMap((topic) => [`${topic} passed-2022-05-20`, `${topic} moved-2022-05-01`]);
    expect(newsOn("2022-05-21")).toEqual(late);
    expect(newsOn("2026-01-01")).toEqual(late);
  });
});

describe("a commitment that is withdrawn", () => {
  const withdrawn = { date: "2022-05-01", reason: "It was a slip." };
  const recordAt = (asOf: string) =>
    buildRecord(
      makeContent({
        updates: [
          { published: "2022-03-14", sections: [{ commitments: [{ ...pilot, withdrawn }] }] },
          reported("2022-04-01", "in progress"),
        ],
      }),
      asOf,
    );

  test("leaves the record on its day, with its reports, and keeps its page", () => {
    const record = recordAt("2022-05-01");
    expect(record.commitments).toEqual([]);
    expect(record.sections.flatMap(({ data }) => data.outcomes)).toEqual([]);
    expect(record.withdrawnCommitments).toMatchObject([{ id: "pilot", withdrawn }]);
    expect(record.isHeld("/commitments/pilot/")).toBe(false);
    expect(record.isHeld("/commitments/pilot/feed.xml")).toBe(true);
  });

  test("is there until then", () => {
    const record = recordAt("2022-04-30");
    expect(record.commitments.map(({ id }) => id)).toEqual(["pilot"]);
    expect(record.withdrawnCommitments).toEqual([]);
  });

  test("with its page, keeps its own page too; one that is held has none", () => {
    const ofPage = (data: object) =>
      buildRecord(makeContent({ updates: [{ ...made, ...data }] }), "2022-06-01");
    expect(ofPage({ withdrawn }).withdrawnCommitments).toMatchObject([{ id: "pilot", withdrawn }]);
    const held = ofPage({ draft: true });
    expect([held.commitments, held.withdrawnCommitments]).toEqual([[], []]);
    expect(held.isHeld("/commitments/pilot/")).toBe(true);
  });
});
