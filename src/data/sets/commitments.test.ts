import { describe, expect, test } from "vitest";
import { makeContent } from "../../record/example.ts";
import { makeDataSource } from "../example.ts";
import { commitments } from "./commitments.ts";

const section = (update: string) => `https://record.example.org/updates/${update}/#section-0`;
const made = section("2022-03-14-better-care-0");
const content = makeContent({
  updates: [
    {
      published: "2022-03-14",
      sections: [
        {
          commitments: [
            {
              id: "pilot",
              promise: "A pilot opens, with gardens.",
              who: "The estates team",
              places: ["north", "south"],
              due: { text: "mid-May 2022", from: "2022-05-11", by: "2022-05-20" },
            },
            { id: "review", promise: "A review starts." },
          ],
        },
      ],
    },
    {
      published: "2022-06-01",
      sections: [{ outcomes: [{ commitment: "review", status: "met", note: "It has ended." }] }],
    },
    {
      published: "2022-04-01",
      sections: [{ outcomes: [{ commitment: "review", status: "in progress", note: "It has started." }] }],
    },
  ],
});

const reports = [
  {
    status: "in progress",
    note: "It has started.",
    date: "2022-04-01",
    address: section("2022-04-01-better-care-2"),
  },
  { status: "met", note: "It has ended.", date: "2022-06-01", address: section("2022-06-01-better-care-1") },
];

describe("the data set of commitments", () => {
  test("says what was promised, where, by when, and that it is past its date", async () => {
    const { rows } = await commitments.read(makeDataSource(content, "2022-07-01"));
    expect(rows[0]).toEqual({
      id: "pilot",
      address: "https://record.example.org/commitments/pilot/",
      promise: "A pilot opens, with gardens.",
      who: "The estates team",
      places: ["north", "south"],
      due: { text: "mid-May 2022", from: "2022-05-11", by: "2022-05-20", approximate: true },
      origin: { title: "Garden Rooms", address: made, date: "2022-03-14" },
      state: "no update here",
      pastDue: true,
      outcomes: [],
    });
  });

  test.each([
    ["2022-03-31", "no update here", 0],
    ["2022-04-01", "in progress", 1],
    ["2022-06-01", "met", 2],
  ])("has by %s what was reported until then, oldest first", async (day, state, count) => {
    const { rows } = await commitments.read(makeDataSource(content, day));
    expect(rows[1]).toMatchObject({ state, outcomes: reports.slice(0, count) });
  });

  test("has what was reported last in its CSV", async () => {
    const { csv } = await commitments.read(makeDataSource(content, "2022-07-01"));
    expect(csv.split("\r\n")).toEqual([
      "id,promise,who,places,due,dueFrom,dueBy,dueApproximate,period,madeIn,madeOn,state,pastDue,reportedOn,reported,words,madeAt,address",
      'pilot,"A pilot opens, with gardens.",The estates team,north south,mid-May 2022,2022-05-11,2022-05-20,yes,,' +
        `Garden Rooms,2022-03-14,no update here,yes,,,,${made},https://record.example.org/commitments/pilot/`,
      `review,A review starts.,,,,,,,,Garden Rooms,2022-03-14,met,no,2022-06-01,It has ended.,met,${made},https://record.example.org/commitments/review/`,
      "",
    ]);
  });

  test("has what had begun when it was promised, and goals with their years", async () => {
    const written = makeContent({
      plans: { "2021-22": {} },
      goals: { waste: {} },
      updates: [
        {
          published: "2022-03-14",
          sections: [
            {
              commitments: [
                { id: "pilot", promise: "A pilot opens.", status: "in progress", note: "A room is found." },
              ],
            },
          ],
        },
      ],
    });
    const { rows, csv } = await commitments.read(makeDataSource(written));
    expect(rows).toMatchObject([
      { id: "pilot", state: "in progress", whenMade: { status: "in progress", note: "A room is found." } },
      { id: "waste", promise: "Zero waste", period: "2021 to 2022", state: "no update here" },
    ]);
    expect(csv.split("\r\n")[1]).toContain(",in progress,no,2022-03-14,A room is found.,");
  });

  test("is a header alone where nothing was promised", async () => {
    const { csv } = await commitments.read(makeDataSource(makeContent({})));
    expect(csv.split("\r\n")).toHaveLength(2);
  });
});
