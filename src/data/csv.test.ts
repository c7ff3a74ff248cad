import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "./csv.ts";

describe("rows as CSV", () => {
  test("have commas between cells and CRLF after each row, the last too", () => {
    expect(
      csv([
        ["name", "count"],
        ["Garden Rooms", 4],
      ]),
    ).toBe("name,count\r\nGarden Rooms,4\r\n");
  });

  test.each([
    ["a, b", '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ["a\nb", '"a\nb"'],
    ["a\r\nb", '"a\r\nb"'],
    ["a's", "a's"],
    ["é – ü", "é – ü"],
    ["", ""],
    [undefined, ""],
    [0, "0"],
    [-1.5, "-1.5"],
  ])("hold %j as %s", (cell, written) => {
    expect(csv([[cell, "x"]])).toBe(`${written},x\r\n`);
  });

  test.each(["=1+1", "+44 151", "-5", "@name", "\tx", "＝1+1"])(
    "keep %j from being run as a formula",
    (cell) => {
      expect(csv([[cell]])).toBe(`'${cell}\r\n`);
    },
  );

  test("keep a formula with a comma from being run", () => {
    expect(csv([['=HYPERLINK("a","b")']])).toBe(`"'=HYPERLINK(""a"",""b"")"\r\n`);
  });

  test("are none for no rows", () => {
    expect(csv([])).toBe("");
  });

  test("hold no text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",'a1 ") }), (text) => {
        expect(csv([[text]])).not.toMatch(/^"?[=+\-@\t\r](?!\n$)/);
      }),
    );
  });
});
