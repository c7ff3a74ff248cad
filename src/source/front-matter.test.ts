import { expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

const text = `---
title: Spring update
published: 2022-03-14
sections:
  - heading: Beds
    places: [north, south]
    due: { text: mid-May, by: 2022-05-15 }
empty:
---
Hello

---
more
`;

test("gives plain data, dates as text, and the body with its line", () => {
  const { data, body, bodyLine, problems, readable } = readFrontMatter(text);
  expect(data).toEqual({
    title: "Spring update",
    published: "2022-03-14",
    sections: [{ heading: "Beds", places: ["north", "south"], due: { text: "mid-May", by: "2022-05-15" } }],
    empty: null,
  });
  expect(body).toBe("Hello\n\n---\nmore\n");
  expect({ bodyLine, problems, readable }).toEqual({ bodyLine: 10, problems: [], readable: true });
});

test.each([
  [["published"], { line: 3, column: 12 }],
  [["sections", 0, "places", 1], { line: 6, column: 21 }],
  [["sections", 0, "due", "by"], { line: 7, column: 31 }],
  [["sections", 0, "due"], { line: 7, column: 5 }],
  [["sections", 0], { line: 5, column: 5 }],
  [["sections"], { line: 4, column: 1 }],
  [["empty"], { line: 8, column: 1 }],
  [["sections", 0, "goals", 3], { line: 5, column: 5 }],
  [["sections", 7], { line: 4, column: 1 }],
  [["title", "x"], { line: 2, column: 8 }],
  [["nothing"], { line: 2, column: 1 }],
  [[], { line: 2, column: 1 }],
])("%j stands where an editor sees it", (path, position) => {
  expect(readFrontMatter(text).locate(path)).toEqual(position);
});

test("a key stands where it begins", () => {
  expect(readFrontMatter(text).locate(["sections", 0, "due", "by"], "key")).toEqual({ line: 7, column: 27 });
});

test("a byte order mark and Windows’ line ends move nothing", () => {
  const windows = readFrontMatter(`\uFEFF${text.replaceAll("\n", "\r\n")}`);
  expect(windows.data).toEqual(readFrontMatter(text).data);
  expect(windows.body).toBe(readFrontMatter(text).body);
  expect(windows.locate(["published"])).toEqual({ line: 3, column: 12 });
});

test("front matter without keys is empty data", () => {
  expect(readFrontMatter("---\n---\nx")).toMatchObject({ data: {}, body: "x", bodyLine: 3, problems: [] });
});

test("a key can’t reach the prototype of all objects", () => {
  const { data } = readFrontMatter("---\n__proto__: { polluted: true }\n---\n");
  expect(Object.keys(data)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("tags make no dates or bytes, and aliases no data at all", () => {
  const tagged = readFrontMatter("---\na: !!timestamp 2022-03-14\nb: !!binary aGk=\n---\n");
  expect(tagged).toMatchObject({ data: { a: "2022-03-14", b: "aGk=" }, readable: false });
  expect(readFrontMatter("---\na: &x [1]\nb: *x\n---\n")).toMatchObject({ data: {}, readable: false });
});
