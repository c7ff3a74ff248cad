import { expect, test } from "vitest";
import { getDirection, setLanguage } from "./language.ts";

test.each([
  ["en-GB", "ltr"],
  ["cy", "ltr"],
  ["ur", "rtl"],
  ["ar", "rtl"],
  ["pa-Arab", "rtl"],
])("%s is written %s", (language, direction) => {
  expect(getDirection(language)).toBe(direction);
});

test("only another language is said", () => {
  expect(setLanguage(undefined, undefined)).toEqual({});
  expect(setLanguage("ur", undefined)).toEqual({ lang: "ur", dir: "rtl" });
  expect(setLanguage(undefined, "ur")).toEqual({ lang: "en-GB", dir: "ltr" });
});
