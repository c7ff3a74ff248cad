import { describe, expect, test } from "vitest";
import { makeContent } from "../../record/example.ts";
import { makeDataSource } from "../example.ts";
import { updates } from "./updates.ts";

const address = "https://record.example.org/updates/2022-03-14-better-care-0/";
const source = makeDataSource(
  makeContent({
    updates: [
      {
        published: "2022-03-14",
        previous: "2021-11-29",
        changes: [
          { date: "2022-05-03", kind: "correction", note: "There were four teams." },
          { date: "2022-05-04", kind: "minor", note: "A comma." },
        ],
        sections: [
          {
            commitments: [{ id: "pilot", promise: "A pilot opens." }],
            readings: [{ measure: "teams-visited", value: 4, asAt: "2022-03-01" }],
            places: ["north"],
          },
          { id: "reports", outcomes: [{ commitment: "pilot", status: "met", note: "It has opened." }] },
        ],
      },
      { published: "2022-06-01" },
    ],
  }),
);

describe("the data set of updates", () => {
  test("has the newest first", async () => {
    const { rows } = await updates.read(source);
    expect(rows).toMatchObject([{ published: "2022-06-01" }, { published: "2022-03-14" }]);
  });

  test("holds an update whole, with what each section promised, reported and read", async () => {
    const { rows } = await updates.read(source);
    const text = '<p>See <a href="https://record.example.org/glossary/#pilot">pilot</a>.</p>';
    expect(rows[1]).toEqual({
      id: "2022-03-14-better-care-0",
      title: "Better Care update",
      address,
      summary: "What was done.",
      programme: "better-care",
      programmes: ["better-care"],
      kind: undefined,
      tags: [],
      by: undefined,
      published: "2022-03-14",
      previous: "2021-11-29",
      opening: "<p>Since spring.</p>",
      sections: [
        {
          id: "section-0",
          heading: "Garden Rooms",
          address: `${address}#section-0`,
          workstream: undefined,
          goals: [],
          places: ["north"],
          commitments: ["pilot"],
          outcomes: [],
          readings: ["teams-visited-2022-03-01"],
          text,
        },
        {
          id: "reports",
          heading: "Garden Rooms",
          address: `${address}#reports`,
          workstream: undefined,
          goals: [],
          places: [],
          commitments: [],
          outcomes: ["pilot"],
          readings: [],
          text,
        },
      ],
      attachments: [
        {
          title: "The report",
          address: "https://record.example.org/attachments/updates/report.pdf",
          type: "application/pdf",
          bytes: 900,
        },
      ],
      changes: [{ date: "2022-05-03", kind: "correction", note: "There were four teams." }],
    });
  });

  test("lists updates in its CSV without their text", async () => {
    const { csv } = await updates.read(source);
    expect(csv.split("\r\n")).toEqual([
      "id,title,programme,published,previous,summary,programmes,kind,by,tags,sections,address",
      expect.stringMatching(/^2022-06-01-better-care-1,/),
      "2022-03-14-better-care-0,Better Care update,better-care,2022-03-14,2021-11-29,What was done.," +
        `better-care,,,,section-0 reports,${address}`,
      "",
    ]);
  });
});
