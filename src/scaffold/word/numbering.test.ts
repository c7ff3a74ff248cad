import { expect, test } from "vitest";
import { para, part, run, updateOfXml } from "./example-document.ts";

// What Word shows before the items of lists and before headings is in the text, as texts refer to it.

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (text: string, list: number, at = 0) =>
  para(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

const bodyOf = async (xml: string, numbering: string, styles = "") => {
  const { body, errors } = await updateOfXml(xml, {
    parts: {
      "word/lists.xml": part("w:numbering", numbering),
      "word/styles.xml": part("w:styles", styles),
    },
    related: { n: ["numbering", "lists.xml"], s: ["styles", "styles.xml"] },
  });
  expect(errors).toEqual([]);
  return body;
};

test.each([
  ["decimal", "%1.", "1. a\n2. b\n3. c"],
  ["decimal", "%1)", "1. a\n2. b\n3. c"],
  ["decimal", "Step %1:", "- Step 1: a\n- Step 2: b\n- Step 3: c"],
  ["decimalZero", "%1", "1. a\n2. b\n3. c"],
  ["lowerLetter", "(%1)", "- (a) a\n- (b) b\n- (c) c"],
  ["upperLetter", "%1.", "- A. a\n- B. b\n- C. c"],
  ["lowerRoman", "%1)", "- i) a\n- ii) b\n- iii) c"],
  ["upperRoman", "%1.", "- I. a\n- II. b\n- III. c"],
  ["ordinal", "%1", "- 1st a\n- 2nd b\n- 3rd c"],
  ["bullet", "•", "- a\n- b\n- c"],
  ["none", "", "a\n\nb\n\nc"],
])("a list numbered by %s as “%s”", async (format, text, expected) => {
  const list = abstract(1, level(0, format, text)) + num(1, 1);
  expect(await bodyOf(item("a", 1) + item("b", 1) + item("c", 1), list)).toBe(expected);
});

test("a list goes on after a paragraph and after another list, and begins anew where Word does", async () => {
  const lists =
    abstract(1, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)")) +
    num(1, 1) +
    num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  const xml = [
    item("one", 1),
    item("under one", 1, 1),
    item("under one too", 1, 1),
    item("two", 1),
    item("under two", 1, 1),
    para(run("Between.")),
    item("three", 1),
    para(run("Anew:")),
    item("first", 2),
    item("second", 2),
  ];
  expect(await bodyOf(xml.join(""), lists)).toBe(`1. one
   - a) under one
   - b) under one too
2. two
   - a) under two

Between.

3. three

Anew:

1. first
2. second`);
});

test("numbers of several levels stand before paragraphs and headings, also where a style has them", async () => {
  const lists =
    abstract(1, level(0, "decimal", "%1", '<w:pStyle w:val="Chapter"/>') + level(1, "decimal", "%1.%2")) +
    num(1, 1);
  const style = `<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`;
  const chapter = (text: string) => para(run(text), '<w:pStyle w:val="Chapter"/>');
  const xml =
    chapter("Scope") +
    item("It begins.", 1, 1) +
    item("It ends.", 1, 1) +
    chapter("Costs") +
    item("None.", 1, 1);
  expect(await bodyOf(xml, lists, style)).toBe(`## 1 Scope

1.1 It begins.

1.2 It ends.

## 2 Costs

2.1 None.`);
});

test("what is hidden or deleted takes no number", async () => {
  const list = abstract(1, level(0, "decimal", "%1.")) + num(1, 1);
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const hidden = para(run("x", "<w:vanish/>"), `${numbered}<w:rPr><w:vanish/></w:rPr>`);
  const deleted = para(
    `<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>`,
    `${numbered}<w:rPr><w:del w:id="2"/></w:rPr>`,
  );
  expect(await bodyOf(item("one", 1) + hidden + deleted + item("two", 1), list)).toBe("1. one\n2. two");
});
