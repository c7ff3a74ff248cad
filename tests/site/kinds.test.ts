import { expect, test } from "vitest";
import { everyLook, oneOfEveryKind } from "./kinds.ts";

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

test("a page that has what no other kind has comes besides, and once", () => {
  const pages = [
    { path: "/goals/a/", classes: ["card"] },
    { path: "/goals/b/", classes: ["card", "notice"] },
    { path: "/goals/c/", classes: ["notice", "chart"] },
    { path: "/goals/d/", classes: ["chart"] },
  ];
  expect(everyLook(pages)).toEqual(["/goals/a/", "/goals/c/"]);
});
