import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { noCode } from "./no-code.ts";

const check = (body: string, extension = "md") =>
  runRule(noCode, { [`goals/falls.${extension}`]: `---\ntitle: No falls\n---\n${body}` });

test("Markdown is right, also where it writes about code", () => {
  const body =
    "5 < 6 and \\<b> and `<b>` and {x}\n\n    <b>\n\n<https://example.org> [a](/goals/) [b](mailto:a@example.org) ![c](picture.jpg)\n";
  expect(check(body)).toEqual([]);
  expect(check("import a from b and export\n\n`{x}` \\{x} \\<b>", "mdx").join()).toContain("import");
  expect(check("Plain **words**, `{x}`, \\{x} and \\<b>", "mdx")).toEqual([]);
});

test.each(["md", "mdx"])(
  "a comment is for other writers, and <br> begins a new line, in .%s",
  (extension) => {
    const text =
      "<!-- ask Sam -->\n\nRails<!-- ask\nSam --> and `<!-- code -->`\n\n| a<br/>b |\n| - |\n| c<br/><br/>d |\n";
    expect(check(text, extension)).toEqual([]);
    expect(check("Write \\<!-- for it.", extension)).toEqual([]);
  },
);

test.each([
  ["a <b>word</b>", "4:3 “<b>” is HTML."],
  ["<script>alert(1)</script>", "4:1 “<script>alert(1)</script>” is HTML."],
  [
    "x\n\n<!-- note --> and more",
    "6:1 The words behind this comment would be left out with it. Write them below",
  ],
  ["x\n\n<!-- note\n\nMore.", "6:1 This comment has no end. Write --> where it ends."],
  ["words <!-- note", "4:7 This comment has no end."],
  ["<!--> <b>early</b> -->", "4:1 “<!--> <b>early</b> -->” is HTML."],
  ["| a |\n| - |\n| <i> |", "6:3 “<i>” is HTML."],
  ["[a](javascript:alert(1))", "4:1 The link “javascript:alert(1)” may run code."],
  ["[a](java&#10;script:alert)", "4:1 The link “java” may run code."],
  ["![a](data:text/html,x)", "4:1 The link “data:text/html,x” may run code."],
  ["[a][b]\n\n[b]: vbscript:x", "6:1 The link “vbscript:x” may run code."],
  [
    "[a](C:\\Users\\jo\\plan.docx)",
    "4:1 This link leads to a file on your computer. Link to an address that",
  ],
  ["[a](file:///home/jo/plan.docx)", "4:1 This link leads to a file on your computer."],
  [
    "![A house](C:\\Users\\jo\\pic.png)",
    "4:1 This picture is on your computer. Upload its file to the folder of this text,",
  ],
  [
    "![A house](data:image/png;base64,iVBORw0KGgo=)",
    "4:1 This picture is written into the text itself. Save it as a file. Upload its file to the folder",
  ],
  [
    '<img width="600" alt="A house" src="https://github.com/user-attachments/assets/1-2" />',
    "4:1 <img> is HTML for a picture. Upload its file to the folder of this text, and write ![What",
  ],
  ["[a](sms:07700900000)", "4:1 This link writes a text message, which many devices can’t send."],
  ["[a](whatsapp://send?text=a)", "4:1 “whatsapp:” opens a program that not every reader has."],
])("%j in Markdown is refused", (body, expected) => {
  expect(check(body)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test.each([
  ['import x from "y"', "4:1 A line that begins with import or export is code."],
  ["export const a = 1", "4:1 A line that begins with import or export is code."],
  ["a {1 + 1}", "4:3 “{1 + 1}” is code."],
  ["{process.exit()}", "4:1 “{process.exit()}” is code."],
  ["<A.B />", "4:1 <A.B> can’t be used in the text."],
  ["<script>alert(1)</script>", "4:1 <script> can’t be used in the text."],
  ["a <b>word</b>", "4:3 <b> can’t be used in the text."],
  ["<>a</>", "4:1 <> can’t be used in the text."],
  ["a {b", "4:3 In an .mdx file, < and { begin code, and this can’t be read."],
  ["## A\n\n<b>", "6:1 In an .mdx file, < and { begin code, and this can’t be read."],
])("%j in MDX is refused", (body, expected) => {
  expect(check(body, "mdx")).toEqual([expect.stringContaining(`goals/falls.mdx:${expected}`)]);
});

test("text nested too deep to be read is refused", () => {
  expect(check(`${">".repeat(5000)} x`)).toEqual([expect.stringContaining("can’t be read as Markdown")]);
});

test("a value that the program behind the site takes for a picture’s address is refused where it stands", () => {
  const text =
    "---\ntitle: No falls\nplan: 2021-22\nsummary: __ASTRO_IMAGE_../../evil.mjs?.svg\nsource: Plan\n---\n";
  expect(runRule(noCode, { "goals/falls.md": text })).toEqual([
    "goals/falls.md:4:10 “__ASTRO_IMAGE_” at the beginning is a mark of the program that makes the site. Begin with another word.",
  ]);
});

test("a value that is the address of a program is refused, and one that names such an address is not", () => {
  const text = (summary: string) =>
    `---\ntitle: No falls\nplan: 2021-22\nsummary: "${summary}"\nsource: Plan\n---\n`;
  expect(runRule(noCode, { "goals/falls.md": text("javascript:alert(1)") })).toEqual([
    "goals/falls.md:4:10 “javascript:alert(1)” is the address of a program. Write it in words.",
  ]);
  expect(
    runRule(noCode, { "goals/falls.md": text("Data: what we measure, and javascript:alert(1)") }),
  ).toEqual([]);
});
