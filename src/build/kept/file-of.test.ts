import type { RouteData } from "astro";
import { expect, test } from "vitest";
import { fileOf } from "./file-of.ts";

test.each([
  ["/", "page", "/", "index.html"],
  ["/goals/falls/", "page", "/goals/[id]", "/goals/falls/index.html"],
  ["/404/", "page", "/404", "404.html"],
  ["/updates/feed.xml/", "endpoint", "/updates/feed.xml", "/updates/feed.xml"],
  ["/_headers/", "endpoint", "/_headers", "/_headers"],
])("the file of %s, a %s, is where Astro puts it", (address, type, route, file) => {
  expect(fileOf(address, { type, route } as RouteData)).toBe(file);
});
