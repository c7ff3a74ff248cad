import { expect, test } from "vitest";
import { parseMarkdown } from "./markdown.ts";

test.each([
  ["> ".repeat(150), { line: 3, column: 199 }],
  [
    Array.from({ length: 150 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
    { line: 52, column: 99 },
  ],
])("text that is nested too deep is at fault where it is too deep", (deep, place) => {
  const { fault } = parseMarkdown(`Text.\n\n${deep} b\n`, "md");
  expect(fault).toMatchObject({ ...place, reason: "nested too deep" });
});
