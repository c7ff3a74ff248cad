import { expect, test } from "vitest";
import { isHidden } from "./folders.ts";

test.each([
  [".env", true],
  [".DS_Store", true],
  ["assets/.git/config", true],
  ["updates/.well-known/security.txt", true],
  [".well-known/.htpasswd", true],
  [".well-known-not/x", true],
  [".well-known/security.txt", false],
  ["assets/images/icon.v2.svg", false],
])("of hidden files, those in .well-known alone are for readers: %s", (path, hidden) => {
  expect(isHidden(path)).toBe(hidden);
  expect(isHidden(path.replaceAll("/", "\\"))).toBe(hidden);
});
