import { load } from "cheerio";
import { markdownToHtml } from "satteri";
import { expect, test } from "vitest";
import { joinWithin, quote, quoteLines } from "./markdown.ts";

const rendered = (markdown: string) => load(markdownToHtml(markdown).html, null, false);

/** What titles, addresses and texts of a site may hold. */
const hostile = [
  "a | b",
  "`code` and ``more``",
  "`",
  "<img src=x onerror=alert(1)>",
  "@everyone, see #123 and GH-7",
  "](https://example.org) ![](https://example.org/a.png)",
  "**bold** _it_ \\` \\| &lt;b&gt; &#64;",
  "<!-- </details> </summary>",
  "https://example.org www.example.org me@example.org",
  "``` ~~~ ````",
  "- [ ] # 1. > |",
];

test.each(hostile)("%s is only its own words in a line", (text) => {
  const $ = rendered(`- Title: **${quote(text)}** and ${quote(text)}`);
  expect(
    $("li code")
      .toArray()
      .map((code) => $(code).text()),
  ).toEqual([text, text]);
  expect($("*").not("ul, li, strong, code").length).toBe(0);
});

test.each(hostile)("%s is only its own words in a block", (text) => {
  const $ = rendered(
    `<details><summary>Text</summary>\n\n${quoteLines([`+ ${text}`, text], "diff")}\n\n</details>\n\nAfter.`,
  );
  expect($("details > pre code").text()).toBe(`+ ${text}\n${text}\n`);
  expect($("p").text()).toBe("After.");
});

test("lines, control characters and what turns the direction of a text round are made visible", () => {
  expect(quote("one\n## two\u202E\u0007 three")).toBe("`one ## two\uFFFD\uFFFD three`");
  expect(quoteLines(["one\n```\ntwo"], "")).toBe("````\none ``` two\n````");
  expect(quote("   ")).toBe("(nothing)");
});

test("long text is cut between characters", () => {
  expect(quote("🏥".repeat(9), 4)).toBe("`🏥🏥🏥🏥…`");
});

test("what fits is whole", () => {
  expect(joinWithin(1000, ["# One", "Two"])).toBe("# One\n\nTwo");
});

test("what is too long ends after a whole block, and says so", () => {
  const text = joinWithin(1000, ["# One", "é".repeat(300), "è".repeat(300), "Last"]);
  expect(text).toMatch(/^# One\n\né{300}\n\n\*\*2 more parts of this report .*\*\*$/);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000);
});
