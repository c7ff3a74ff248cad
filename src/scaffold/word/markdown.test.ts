import { encodeXML } from "entities";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodesOf, parseMarkdown, textOf } from "../../source/markdown.ts";
import { markdownOf } from "./markdown.ts";

const words = fc
  .string({ unit: fc.constantFrom(..."aB1 .,:;#*_`~[]()<>{}|&\\-+=!?'\"$^%@/é’–".split("")), minLength: 1 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

test("whatever the words of a paragraph and of a table are, readers see the same", async () => {
  await fc.assert(
    fc.asyncProperty(words, words, async (first, second) => {
      const cells = (tag: string) => `<tr><${tag}>${encodeXML(second)}</${tag}><${tag}>b</${tag}></tr>`;
      const html = `<p>${encodeXML(first)}</p><table><thead>${cells("th")}</thead><tbody>${cells("td")}</tbody></table>`;
      const root = parseMarkdown(await markdownOf(html), "md").root;
      if (!root) throw new Error("The Markdown can't be read.");
      const blocks = [...nodesOf(root)];
      expect(blocks.filter(({ type }) => type === "html")).toEqual([]);
      expect(blocks.filter(({ type }) => type === "paragraph").map(textOf)).toEqual([first]);
      expect(blocks.filter(({ type }) => type === "tableCell").map(textOf)).toEqual([
        second,
        "b",
        second,
        "b",
      ]);
    }),
    { numRuns: 100 },
  );
});
