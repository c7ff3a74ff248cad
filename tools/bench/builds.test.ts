import { expect, test } from "vitest";
import { type Figures, middleUpdate, report, targets, timesOfCleanBuilds } from "./builds.ts";
import { toFiles, generateContent } from "./generate.ts";

const files = toFiles(generateContent({ updates: 21 }));

test("the update in the middle gets one word more, in its body", () => {
  const { path, text, word } = middleUpdate(files);
  const updates = [...files.keys()].filter((name) => name.startsWith("updates/")).toSorted();
  expect(path).toBe(updates[10]);
  const before = files.get(path)!;
  const front = before.slice(0, before.indexOf("\n---\n"));
  expect(before).not.toContain(word(1));
  expect(text(1).startsWith(front)).toBe(true);
  expect(text(1).replace(` ${word(1)}`, "")).toBe(before);
  expect(text(2)).not.toContain(word(1));
});

test("a folder without updates can't be edited", () => {
  expect(() => middleUpdate(new Map([["site.yaml", ""]]))).toThrow("no update");
});

function figures(tool: string, updates: number, seconds: number, changed: Partial<Figures> = {}): Figures {
  const cost = { elapsed: seconds * 1000, processor: seconds * 1500, memory: 1e9 };
  const output = { files: 2000, pages: 1000, bytes: 5e7 };
  return {
    tool,
    updates,
    runs: 3,
    clean: cost,
    edited: { ...cost, elapsed: cost.elapsed / 4 },
    output,
    ...changed,
  };
}

const all = [
  figures("Ours", 100, 10),
  figures("Ours", 1000, 19, { differences: [] }),
  figures("Ours", 10_000, 109),
  figures("Starlight", 1000, 20),
  figures("Hugo with Pagefind", 10_000, 50),
];

test("each target says whether it was met, with what was measured", () => {
  expect(targets(all, "Ours").map(({ met, reached }) => [met, reached])).toEqual([
    [true, "× 0.95"],
    [false, "× 2.18"],
    [true, "1.00 GB"],
    [true, "× 0.25"],
    [true, "the same"],
    [true, "10.0 ms and 10.0 ms each, × 1.00"],
  ]);
});

test("what was not measured is neither met nor missed", () => {
  for (const { met, reached } of targets(all.slice(0, 1), "Ours"))
    expect([met, reached]).toEqual([undefined, undefined]);
  const untold = all.map((one) => ({ ...one, clean: { ...one.clean, memory: NaN } }));
  expect(targets(untold, "Ours")[2]?.met).toBeUndefined();
});

test("the report has a row for each tool, its ratios, and what is missing", () => {
  const tools = new Map(["Ours", "Starlight", "Hugo with Pagefind"].map((name) => [name, "one of them"]));
  const text = report({ figures: all, tools, missing: ["Hugo isn’t installed."] });
  expect(text).toContain("| Starlight | 20.00 | 30.00 | 1,000 | 5.00 | 0.25 | 1,000 | 2,000 | 50 |");
  expect(text).toContain("| Starlight |  |  | 0.95 | 0.95 |  |  |");
  expect(text).toContain("**not met**, × 2.18");
  expect(text).toContain("Hugo isn’t installed.");
  expect(timesOfCleanBuilds(all).map(({ name, points }) => [name, points.length])).toEqual([
    ["Ours", 3],
    ["Starlight", 1],
    ["Hugo with Pagefind", 1],
  ]);
});
