import { mdxToJs } from "satteri";
import { expect, test } from "vitest";
import { headingLevels } from "./heading-levels.ts";

test("a callout’s heading is one level below the heading above it", () => {
  const callout = "<Callout>\n\na\n\n</Callout>";
  const text = [callout, "## One", callout, "### Two", callout, "## Three", callout].join("\n\n");
  const { code } = mdxToJs(text, { hastPlugins: [headingLevels] });
  expect([...code.matchAll(/level: "(\d)"/g)].map(([, level]) => level)).toEqual(["2", "3", "4", "3"]);
});
