import { describe, expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { describeNext } from "./next-update.ts";

type Written = Parameters<typeof makeContent>[0];

const june = { text: "June 2022" };
const next = (asOf: string, updates: Written["updates"] & object, ofProgramme?: object) => {
  const programmes = { "better-care": ofProgramme ? { next: ofProgramme } : {} } as Written["programmes"] &
    object;
  const { nextUpdates } = buildRecord(makeContent({ programmes, updates }), asOf);
  const found = nextUpdates.get("better-care");
  return found && describeNext(found, asOf);
};
const march = { published: "2022-03-14" };

describe("the next update of a programme", () => {
  test("is expected when its newest update says", () => {
    expect(next("2022-06-30", [{ ...march, next: june }])).toBe("The next update is expected in June 2022.");
  });

  test("is late from the day after, in facts", () => {
    expect(next("2022-07-01", [{ ...march, next: june }])).toBe(
      "The next update was expected in June 2022. This site has none since 14 March 2022: late since 1 July 2022.",
    );
    expect(next("2022-07-01", [], june)).toBe(
      "The next update was expected in June 2022. This site has none: late since 1 July 2022.",
    );
  });

  test("is nothing to wait for once another has come, or where nobody says when", () => {
    expect(next("2022-09-01", [{ ...march, next: june }, { published: "2022-05-30" }])).toBeUndefined();
    expect(next("2022-09-01", [march])).toBeUndefined();
  });

  test("is expected as the programme says until one has come in those days or later", () => {
    expect(next("2022-06-01", [march], june)).toBe("The next update is expected in June 2022.");
    expect(next("2022-06-10", [{ published: "2022-06-01" }], june)).toBeUndefined();
  });
});
