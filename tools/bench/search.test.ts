import { expect, test } from "vitest";
import { kindOf, report, rowsOf } from "./search.ts";

const asked = [1, 2, 3].flatMap((time) => [
  {
    way: "Ours",
    words: "garden",
    shown: 900 * time,
    sent: [{ path: "/pagefind/wasm.en.pagefind", bytes: 500 }],
  },
  {
    way: "Starlight",
    words: "garden",
    shown: 1000 * time,
    sent: [
      { path: "/a.js", bytes: 1000 },
      { path: "/", bytes: 250 },
    ],
  },
]);

test("each way has the medians of its searches", () => {
  expect(rowsOf(asked)).toEqual([
    { way: "Ours", shown: 1800, bytes: 500, requests: 1 },
    { way: "Starlight", shown: 2000, bytes: 1250, requests: 2 },
  ]);
});

test("the report says how much of the other's it is, and which files weigh", () => {
  const text = report([{ updates: 25, asked }], ["garden"], "Starlight");
  expect(text).toContain("| Ours | 1,800 | 0.90 | 500 | 0.40 | 1 |");
  expect(text).toContain("- Ours: wasm.en.pagefind 500");
});

test.each([
  ["/pagefind/index/en_920024c.pf_index", "index"],
  ["/_astro/combobox.vC3DE61L.js", "combobox.js"],
  ["/pagefind/facets.json", "facets.json"],
])("%s is of the kind %s", (path, kind) => expect(kindOf(path)).toBe(kind));
