import { expect, test } from "vitest";
import { filesOf } from "../content/files.ts";
import { generateContent } from "../generate.ts";
import { middleUpdate } from "./edit.ts";

const files = filesOf(generateContent({ updates: 21 }));

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
