import { expect, test } from "vitest";
import { findLanguage, getDirection, isLanguage, setLanguage } from "./language.ts";

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

test.each(["cy", "es-419", "zh-Hans", "rmn", "bfi"])("%s is the code of a language", (code) => {
  expect(isLanguage(code)).toBe(true);
});

test.each(["Welsh", "xx", "gb", "bsl", "CY", 'cy"><b>', "-"])("%s is none", (code) => {
  expect(isLanguage(code)).toBe(false);
});

test.each([
  ["Welsh", "cy"],
  ["British Sign Language", "bfi"],
  ["en_gb", "en-GB"],
  ["Chinese (simplified)", "zh"],
  ["Klingonish", undefined],
])("%s is %s", (written, code) => {
  expect(findLanguage(written)).toBe(code);
});
