import fc from "fast-check";
import { load } from "cheerio";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { escapeText, getLines, drawSvg } from "./svg.ts";

test("any text is kept through XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      using xml = XmlDocument.fromString(`<a b="${escapeText(text)}">${escapeText(text)}</a>`);
      expect(xml.root.content).toBe(text);
      expect(xml.root.attr("b")?.value).toBe(text);
    }),
  );
});

describe("a chart", () => {
  const $ = load(drawSvg({ id: "a", title: "Teams & <wards>" }, 'It says "5".', 40, []), { xml: true });

  test("is an image with a title and a description, named by both", () => {
    expect($("svg").attr("role")).toBe("img");
    expect($("title").text()).toBe("Teams & <wards>");
    expect($("desc").text()).toBe('It says "5".');
    expect($("svg").attr("aria-labelledby")).toBe(`${$("title").attr("id")} ${$("desc").attr("id")}`);
  });
});

describe("lines of text", () => {
  test("keep their words in order and fit the chart", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,32}$/)), (words) => {
        const lines = getLines(words.join(" "));
        expect(lines.join(" ")).toBe(words.join(" "));
        expect(Math.max(0, ...lines.map(({ length }) => length))).toBeLessThanOrEqual(32);
      }),
    );
  });

  test("cut a word that is longer than a line", () => {
    expect(getLines("w".repeat(70)).map(({ length }) => length)).toEqual([32, 32, 6]);
  });

  test("are none for no text", () => {
    expect(getLines("")).toEqual([]);
  });
});
