import { markdownToHtml, mdxToJs } from "satteri";
import { expect, test } from "vitest";
import { noCode } from "./no-code.ts";

const hastPlugins = [noCode];

test.each([
  "import a from 'b'",
  "export const a = 1",
  "a {1 + 1}",
  "{process.exit()}",
  "<script>alert(1)</script>",
  "a <b>c</b>",
  "<Card />",
  "<>a</>",
  "<Measure id={1} />",
  "<Measure {...a} />",
  '<Callout set:html="<script>alert(1)</script>" />',
  '<Callout onclick="alert(1)">a</Callout>',
  "<Callout>\n{a}\n</Callout>",
])("%j makes no page from MDX", (text) => {
  expect(() => mdxToJs(text, { hastPlugins })).toThrow("can’t be used in content");
});

test.each(["<script>alert(1)</script>", "a <b>c</b>", "<!-- a -->"])("%j makes no page", (text) => {
  expect(() => markdownToHtml(text, { hastPlugins })).toThrow("HTML can’t be used in content");
});

test("Markdown and components do", () => {
  expect(mdxToJs('**a** `{b}` \\{c}\n\n<Measure id="d" />', { hastPlugins }).code).toContain("Measure");
  expect(markdownToHtml("**a** `<b>` {c}\n\n| a |\n| - |", { hastPlugins }).html).toContain("<strong>");
});
