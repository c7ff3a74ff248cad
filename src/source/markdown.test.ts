import { expect, test } from "vitest";
import { getNodes, parseMarkdown, getText } from "./markdown.ts";

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

test.each([
  ["It took 5~10 days and 20~30 visits.", 0],
  ["H~2~O and ~one **bold** word~.", 0],
  ["It is ~~not~~ so, 5~10.", 1],
])("in %j only two tildes strike out", (text, struck) => {
  const { root } = parseMarkdown(text, "md");
  const nodes = root ? getNodes(root) : [];
  expect(nodes.filter(({ type }) => type === "delete")).toHaveLength(struck);
  expect(root && getText(root)).toBe(text.replace(/~~|\*\*/g, ""));
});
