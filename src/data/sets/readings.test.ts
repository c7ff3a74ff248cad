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
    expect(csv).toBe("id,measure,label,value,of,unit,asAt,published,period,address\r\n");
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
      `teams-visited-2022-03-01,teams-visited,Teams visited,103,103,teams,2022-03-01,2022-03-14,,${address}`,
      `gardens-2022-03-14,gardens,Teams visited,2.5,,gardens,2022-03-14,2022-03-14,,${address}`,
      "",
    ]);
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
