import { expect, test } from "vitest";
import { redirectFiles } from "./files.ts";

const redirects = [
  { from: "/goals/old/", to: "/goals/new/" },
  { from: "/news/rooms/", to: "/updates/2022-03-14-spring/#rooms" },
];

test.each([
  ["_redirects", "/goals/old/ /goals/new/ 301\n/news/rooms/ /updates/2022-03-14-spring/#rooms 301\n"],
  ["redirects.nginx.map", '/goals/old/ "/goals/new/";\n/news/rooms/ "/updates/2022-03-14-spring/#rooms";\n'],
])("%s has a line for each redirect, and none where there are none", (name, expected) => {
  expect(redirectFiles[name]?.(redirects)).toBe(expected);
  expect(redirectFiles[name]?.([])).toBe("");
});
