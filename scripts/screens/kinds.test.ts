import { expect, test } from "vitest";
import { oneOfEveryKind } from "./kinds.ts";

test("a list, one of its pages and a whole plan are three kinds", () => {
  const paths = [
    "/",
    "/plans/",
    "/plans/2021-22/",
    "/plans/2020-21/",
    "/plans/2021-22/a/",
    "/plans/2021-22/whole/",
  ];
  expect(oneOfEveryKind(paths)).toEqual([
    "/",
    "/plans/",
    "/plans/2020-21/",
    "/plans/2021-22/a/",
    "/plans/2021-22/whole/",
  ]);
});
