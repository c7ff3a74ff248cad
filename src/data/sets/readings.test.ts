import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeContent } from "../../record/example.ts";
import { makeDataSource } from "../example.ts";
import { readingsSet } from "./readings.ts";

type Updates = Parameters<typeof makeContent>[0]["updates"];

const sourceWith = (updates: Updates) =>
  makeDataSource(makeContent({ updates, measures: { "teams-visited": {}, gardens: { unit: "gardens" } } }));

describe("the data set of readings", () => {
  test("is a header alone where nothing was reported", async () => {
    const { csv } = await readingsSet.read(sourceWith([]));
    expect(csv).toBe(
      "id,measure,label,value,of,unit,asAt,published,period,address,code,words,status,note\r\n",
    );
  });

  test("says what was read, when, and where it was reported", async () => {
    const reported = [
      { measure: "teams-visited", value: 103, of: 103, asAt: "2022-03-01" },
      { measure: "gardens", value: 2.5, asAt: "2022-03-14" },
    ];
    const { csv } = await readingsSet.read(
      sourceWith([{ published: "2022-03-14", sections: [{ readings: reported }] }]),
    );
    const address = "https://record.example.org/updates/2022-03-14-better-care-0/#section-0";
    expect(csv.split("\r\n").slice(1)).toEqual([
      `teams-visited-2022-03-01,teams-visited,Teams visited,103,103,teams,2022-03-01,2022-03-14,,${address},,,,`,
      `gardens-2022-03-14,gardens,Teams visited,2.5,,gardens,2022-03-14,2022-03-14,,${address},,,,`,
      "",
    ]);
  });

  test("has null with a code where there is no number, and both a figure and the one that took its place", async () => {
    const { rows, csv } = await readingsSet.read(
      sourceWith([
        {
          published: "2022-03-14",
          sections: [
            {
              readings: [
                { measure: "gardens", value: "fewer than 5", asAt: "2022-01-31" },
                {
                  measure: "gardens",
                  value: "not available",
                  asAt: "2022-02-28",
                  note: "The count was stopped.",
                },
                { measure: "gardens", value: 8, asAt: "2022-03-01", provisional: true },
              ],
            },
          ],
        },
        {
          published: "2022-04-14",
          sections: [
            { readings: [{ measure: "gardens", value: 9, asAt: "2022-03-01", revised: "Late returns." }] },
          ],
        },
      ]),
    );
    expect(rows).toMatchObject([
      { value: null, code: "suppressed", words: "fewer than 5" },
      { value: null, code: "not available", note: "The count was stopped." },
      { id: "gardens-2022-03-01", value: 8, status: "replaced" },
      { id: "gardens-2022-03-01-revised-2022-04-14", value: 9, status: "revised", note: "Late returns." },
    ]);
    expect(csv.split("\r\n")[1]).toContain("Teams visited,,,gardens,2022-01-31");
    expect(rows.map((row) => readingsSet.schema.safeParse(row).success)).toEqual([true, true, true, true]);
  });

  test("of each measure is together that of all", async () => {
    const reading = fc.record({
      measure: fc.constantFrom("teams-visited", "gardens"),
      value: fc.nat(),
      asAt: fc.constantFrom("2021-01-01", "2022-03-14"),
    });
    const body = (csv: string) => csv.slice(csv.indexOf("\r\n") + 2);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(reading)), async (sections) => {
        const source = sourceWith(
          sections.map((own) => ({ published: "2022-03-14", sections: [{ readings: own }] })),
        );
        const each = source.record.measures.map((measure) =>
          readingsSet.read({ ...source, record: { ...source.record, measures: [measure] } }),
        );
        const parts = (await Promise.all(each)).map(({ csv }) => body(csv));
        expect(parts.join("")).toBe(body((await readingsSet.read(source)).csv));
      }),
    );
  });
});
