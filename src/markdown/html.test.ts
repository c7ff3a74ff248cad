import { expect, test, describe } from "vitest";
import { makeAbsolute, cutAtHeadings, findTelling, getSentences, listContents } from "./html.ts";
import { getWholeAddress } from "../routes.ts";
import { renderText } from "./fixture.ts";

const permalink = "/updates/2022-03-14-better-care/";
const page = `https://record.example.org${permalink}`;
const toWhole = (to: string) => getWholeAddress(to, "https://record.example.org");

test.each([
  ["/glossary/#pilot", "https://record.example.org/glossary/#pilot"],
  ["#rooms", `${page}#rooms`],
  ["../2022-01-01-better-care/", "https://record.example.org/updates/2022-01-01-better-care/"],
  ["https://example.com/?a=1&amp;b=2", "https://example.com/?a=1&amp;b=2"],
  ["mailto:questions@example.org", "mailto:questions@example.org"],
])("a link to %s leads to %s wherever it is read", (href, whole) => {
  expect(makeAbsolute(`<p>See <a href="${href}">this</a></p>`, permalink, toWhole)).toBe(
    `<p>See <a href="${whole}">this</a></p>`,
  );
});

test("a picture is shown wherever it is read", () => {
  expect(makeAbsolute('<img src="/_astro/a.png" alt="">', permalink, toWhole)).toBe(
    '<img src="https://record.example.org/_astro/a.png" alt="">',
  );
});

test("what has no address stays as it is", () => {
  const html = "<p>5 &lt; 6 &amp; 7</p>\n<ul>\n<li>one</li>\n</ul>";
  expect(makeAbsolute(html, permalink, toWhole)).toBe(html);
});

const htmlOf = (...lines: string[]) => renderText(lines.join("\n\n"));

describe("an update is cut", () => {
  test("at its ## headings, which go; what is before the first is its opening", () => {
    const html = htmlOf(
      "Since spring.",
      "## Rooms",
      "They are open.",
      "### Where",
      "North.",
      "## Paths",
      "None.",
    );
    const { opening, sections } = cutAtHeadings(html);
    expect(opening).toBe("<p>Since spring.</p>");
    expect(sections.map((section) => section.replace(/<[^>]+>/g, "").split(/\s*\n\s*/))).toEqual([
      ["They are open.", "Where", "North."],
      ["None."],
    ]);
  });

  test("and loses none of its text, whatever it is", () => {
    const html = htmlOf("## Rooms", "5 &lt; 6 &amp; `<b>`", "> ## Quoted", "| a | b |\n| - | - |\n| 1 | 2 |");
    const { sections } = cutAtHeadings(html);
    expect(sections).toHaveLength(1);
    expect(sections[0]).toContain("5 &lt; 6 &amp; <code>&lt;b&gt;</code>");
    expect(sections[0]).toMatch(/<blockquote>\s*<h2[^>]*>Quoted<\/h2>/);
    expect(sections[0]).toContain("<td>2</td>");
  });

  test("into as many sections as it has headings, empty ones too", () => {
    expect(cutAtHeadings(htmlOf("## Rooms", "## Paths"))).toEqual({ opening: "", sections: ["", ""] });
    expect(cutAtHeadings("")).toEqual({ opening: "", sections: [] });
  });

  test("not at all where it has no heading: it is all of the one section that is listed, or its opening", () => {
    const html = "<p>Two.</p>";
    expect(cutAtHeadings(html, 1)).toEqual({ opening: "", sections: [html] });
    expect(cutAtHeadings(html, 0)).toEqual({ opening: html, sections: [] });
  });
});

describe("a section is told", () => {
  const told = (lines: string[], ...things: string[]) => findTelling(getSentences(htmlOf(...lines)), things);

  test.each([
    ["a figure", "Rooms matter. In all, 12 rooms are open. They are warm.", "In all, 12 rooms are open."],
    ["a figure in words", "Rooms matter.\n\nFive rooms are open.", "Five rooms are open."],
    ["a date", "Rooms matter. They open in June.", "They open in June."],
    ["a place", "Rooms matter. There are some in Northtown.", "There are some in Northtown."],
  ])("by its first sentence that names %s", (_, text, sentence) => {
    expect(told([text], "Northtown")).toBe(sentence);
  });

  test("by its first sentence where none names anything", () => {
    expect(told(["### Where", "Rooms matter. They are warm."])).toBe("Rooms matter.");
  });

  test("by no words that lead to a list, and by an entry of the list as by any other sentence", () => {
    expect(told(["There are 3 steps:", "- ask\n- act on 4 things", "More."])).toBe("act on 4 things");
  });

  test("by nothing where it has no text", () => {
    expect(told([""])).toBeUndefined();
  });
});

test("a long text with several headings has contents; a short one needs none", () => {
  const text = (words: number) =>
    htmlOf("Opening.", "## One", "word ".repeat(words), "## Two", "b", "## Three “3”", "c");
  expect(listContents(text(50))).toEqual([]);
  expect(listContents(text(600))).toEqual([
    { text: "One", href: "#one" },
    { text: "Two", href: "#two" },
    { text: "Three “3”", href: "#three-3" },
  ]);
  expect(listContents(htmlOf("## One", "word ".repeat(600)))).toEqual([]);
});
