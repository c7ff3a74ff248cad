import fc from "fast-check";
import { expect, test } from "vitest";
import { getNodes, parseMarkdown, getText } from "../../source/markdown.ts";
import { makeText, type Inline } from "./content.ts";
import { writeMarkdown } from "./markdown.ts";

const noPictures = () => "";

const words = fc
  .string({ unit: fc.constantFrom(..."aB1 .,:;#*_`~[]()<>{}|&\\-+=!?'\"$^%@/é’–".split("")), minLength: 1 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

async function nodesIn(blocks: Parameters<typeof writeMarkdown>[0]) {
  const { root } = parseMarkdown(await writeMarkdown(blocks, noPictures), "md");
  if (!root) throw new Error("The Markdown can't be read.");
  return getNodes(root);
}

const line = (content: Inline[]) => ({ type: "paragraph" as const, content, isQuote: false, isBold: false });

test("whatever the words of a paragraph and of a table are, readers see the same", async () => {
  await fc.assert(
    fc.asyncProperty(words, words, async (first, second) => {
      const row = [[makeText(second)], [makeText("b")]];
      const nodes = await nodesIn([line([makeText(first)]), { type: "table", rows: [row, row] }]);
      expect(nodes.filter(({ type }) => type === "html")).toEqual([]);
      expect(nodes.filter(({ type }) => type === "paragraph").map(getText)).toEqual([first]);
      const cells = nodes.filter(({ type }) => type === "tableCell").map(getText);
      expect(cells).toEqual([second, "b", second, "b"]);
    }),
    { numRuns: 100 },
  );
});

const piece = fc.record({
  type: fc.constant("text" as const),
  text: fc.string({ unit: fc.constantFrom(..."ab1 .,()“”£%*_-é".split("")), minLength: 1, maxLength: 6 }),
  bold: fc.boolean(),
  italic: fc.boolean(),
  href: fc.option(fc.constant("https://example.org/a_(b)"), { nil: undefined, freq: 4 }),
});

test("however bold text, italics and links meet, readers see the words and no marks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (content) => {
      const text = content
        .map((one) => one.text)
        .join("")
        .replace(/\s/g, "");
      if (text === "") return;
      const nodes = await nodesIn([line(content), line([makeText("Next.")])]);
      const [first] = nodes.filter(({ type }) => type === "paragraph");
      expect(first && getText(first).replace(/\s/g, "")).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("a word in bold is bold, whatever is round it", async () => {
  await fc.assert(
    fc.asyncProperty(words, words, fc.constantFrom("bold", "italic"), async (before, behind, form) => {
      const word = { ...makeText("Word"), [form]: true };
      const nodes = await nodesIn([line([makeText(`a ${before}`), word, makeText(`${behind} b`)])]);
      const marked = nodes.filter(({ type }) => type === (form === "bold" ? "strong" : "emphasis"));
      expect(marked.map(getText)).toEqual(["Word"]);
    }),
    { numRuns: 200 },
  );
});

const item = (level: number, number: number | undefined, text: string) => ({
  type: "item" as const,
  level,
  number,
  content: [makeText(text)],
});

test("lists are nested, and one that begins anew or leaves out a number stays apart", async () => {
  const items = [
    item(0, 3, "three"),
    item(1, undefined, "inside"),
    item(0, 4, "four"),
    item(0, 1, "one"),
    item(0, 2, "two"),
    item(0, 4, "four"),
    item(0, undefined, "bullet"),
  ];
  expect(await writeMarkdown(items, noPictures)).toBe(`3. three
   - inside
4. four

1) one
2) two

4. four

- bullet`);
});
