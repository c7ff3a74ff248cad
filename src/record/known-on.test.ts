import { expect, test } from "vitest";
import { asKnownOn } from "./known-on.ts";

const change = (date: string) => ({ date, kind: "major" as const, note: "It was changed." });
const data = {
  changes: [change("2022-05-03"), change("2022-06-01")],
  reviewed: "2022-06-01",
  ended: "2022-06-01",
  withdrawn: { date: "2022-06-01", reason: "It ended." },
};

test("what became known later is not known yet, and is on its own day", () => {
  expect(asKnownOn(data, "2022-05-31")).toEqual({ changes: [change("2022-05-03")] });
  expect(asKnownOn(data, "2022-06-01")).toEqual(data);
});

test("what a text itself says of later days stays", () => {
  const plan = { changes: [], reviewBy: "2023-01-01", commitments: [{ due: { by: "2023-01-01" } }] };
  expect(asKnownOn(plan, "2022-01-01")).toEqual(plan);
});
