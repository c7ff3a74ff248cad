import { expect, test } from "vitest";
import { makeSource, runRule } from "../fixture.ts";
import { yamlSyntax } from "./yaml-syntax.ts";

const check = (content: string) => runRule(yamlSyntax, { "goals/falls.md": content });
const frontMatter = (yaml: string) => check(`---\n${yaml}\n---\n`);

test("usual front matter can be read", () => {
  const yaml = `title: "No falls: at all" # to check\nsummary: It’s “zero” #1-free\nlist: [a, "b: c"]\nlong: >\n  a: b`;
  expect(frontMatter(yaml.replace("#1-free", "risk-free"))).toEqual([]);
  expect(check("---\n---\ntext")).toEqual([]);
  expect(check("---  \ntitle: a\n---\t\ntext\n---\nmore")).toEqual([]);
});

test.each([
  ["a: { b: 1, c: 2 d: 3 }", "A comma is missing between two values in brackets. Write a comma before d:"],
  ["title: & others", '2:8 A value can’t begin with this sign. Put the value in quotes: title: "& others"'],
  ["\ttitle: a", "2:1 This line begins with a tab. Use spaces instead"],
  [
    "title: No falls: at all",
    '2:8 The value has a colon in it, which begins another key. Put the value in quotes: title: "No falls: at all"',
  ],
  [
    "title: “No falls: at all”",
    '2:8 Curly quotes don’t hold a value together. Use straight quotes: title: "No falls: at all"',
  ],
  [
    "title: “No falls”",
    '2:8 These curly quotes would be shown as part of the value. Put the value in quotes: title: "No falls"',
  ],
  [
    "title: 'It's no falls'",
    `2:12 There is more after the closing quote. Put the value in quotes: title: "It's no falls"`,
  ],
  [
    'title: "Zero" falls',
    `2:15 There is more after the closing quote. Put the value in quotes: title: '"Zero" falls'`,
  ],
  ['title: "No falls\nsummary: b', "2:8 The quotes that begin here are never closed."],
  ["places: [a, b\nsummary: c", "2:9 The bracket that begins here is never closed."],
  ["due: { text: mid-May: 2022 }", "2:14 The value in brackets can’t be read."],
  ["title: @home", '2:8 A value can’t begin with this sign. Put the value in quotes: title: "@home"'],
  ["title: *No* falls", '2:8 A value can’t begin with * or &. Put the value in quotes: title: "*No* falls"'],
  ["title: &all falls", "2:13 A value can’t begin with * or &."],
  ["title: !important", "A value can’t begin with !."],
  [
    "title: falls #1 place",
    '2:8 What follows # here is left out, as a note to editors. Put the value in quotes: title: "falls #1 place"',
  ],
  ["title: a\ntitle: b", "3:1 This key is here twice."],
  ["title No falls\nsummary: b", "2:1 This line has no key with a colon and a space after it."],
  ["title: a\n  summary: b", "3:3 This line and those round it don’t line up."],
  ["a:\n  -id: b  \n    c: d", "3:8 An item of a list begins with one hyphen and a space. Write - id: b"],
  ["a:\n  -id: b\n    c: d", "3:8 An item of a list begins with one hyphen and a space. Write - id: b"],
  ["a:\n  -- id: b\n     c: d", "3:10 An item of a list begins with one hyphen and a space. Write - id: b"],
  ["a:\n  - id b\n    c: d", "3:5 This line has no key with a colon and a space after it."],
  ['title: No falls"', "2:8 The quote that ends this value has none at its beginning"],
  ["places: - a", "2:9 A list begins on the line under its key."],
  ["- title", "2:1 This is not a list of keys and values."],
  ["just words", "2:1 This is not a list of keys and values."],
])("%j is explained", (yaml, expected) => {
  const [finding, ...others] = frontMatter(yaml);
  expect(finding).toContain(expected);
  expect(others).toEqual([]);
});

test.each([
  ["", "1:1 The file is empty."],
  ["Just text", "1:1 The file doesn’t begin with front matter."],
  ["\n---\ntitle: a\n---\n", "1:1 The file begins with an empty line. Remove the empty lines above ---."],
  ["—\ntitle: a\n---\n", "1:1 Line 1 is “—”. Write three hyphens and nothing else: ---"],
  ["----\ntitle: a\n---\n", "1:1 Line 1 is “----”. Write three hyphens and nothing else: ---"],
  [" ---\ntitle: a\n---\n", "1:1 Line 1 is “ ---”. Write three hyphens and nothing else: ---"],
  ["---\ntitle: a\n\ntext", "4:1 The front matter is never closed."],
  ["---\ntitle: a\n—\ntext", "3:1 The front matter is never closed."],
  ["---\ntitle: a\n--- text\n", "3:1 The line that closes the front matter has more than --- on it."],
])("the file %j is explained", (content, expected) => {
  expect(check(content)).toEqual([expect.stringContaining(expected)]);
});

test("a YAML file is checked too, and its directives are refused", () => {
  expect(runRule(yamlSyntax, { "places.yaml": "" })).toEqual([expect.stringContaining("The file is empty.")]);
  expect(runRule(yamlSyntax, { "places.yaml": "%YAML 1.1\n---\na: { name: b }\n" })).toEqual([
    expect.stringContaining("places.yaml:1:1 A line that begins with % sets how the file is read."),
  ]);
});

test("what may be meant is a warning", () => {
  const source = makeSource({ "goals/falls.md": "---\ntitle: “a”\nsummary: b #1\n---\n" });
  expect(yamlSyntax.check(source).map(({ severity }) => severity)).toEqual(["warning", "warning"]);
});

test("YAML that would grow without end or very deep is refused", () => {
  const laughs = "a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]";
  expect(frontMatter(laughs)).toHaveLength(3);
  expect(frontMatter(`a: ${"[".repeat(5000)}`)).toHaveLength(1);
});

test.each([
  ["lists in a line", `a: b\nc: ${"[".repeat(150)}d${"]".repeat(150)}`, "3:103"],
  ["lists on lines", `a:\n${"  [\n".repeat(150)}  b\n${"  ]\n".repeat(150)}`, "102:3"],
  ["keys of keys", `a:\n  ${"? ".repeat(150)}b`, "3:201"],
])("%s are found where they are too deep", (_name, yaml, place) => {
  const words = "This is nested too deep to be read. Write it with fewer lists and groups in others.";
  expect(frontMatter(yaml)).toEqual([`goals/falls.md:${place} ${words}`]);
});

test("of many problems, the first is enough", () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `k${index}: [`);
  expect(frontMatter(lines.join("\n"))).toEqual([
    expect.stringContaining("goals/falls.md:2:5 The bracket that begins here"),
  ]);
});

const section = (lines: string) => `title: a\nsections:\n  - id: a\n    heading: b\n${lines}\nsource: c`;

test.each([
  ["a tab", section("\t places: [c]\n  - id: d"), "6:1 This line begins with a tab."],
  ["too few spaces", section("   places: [c]\n    goals: [d]"), "6:1 This line and those round it don’t"],
  ["too many spaces", section("     places: [c]\n    goals: [d]"), "6:6 This line and those round it don’t"],
  ["too many after brackets", "places: [c]\n  goals: [d]", "3:1 This line and those round it don’t line up."],
  ["first keys that are set in", "  a: b\nc: d\ne: f", "2:3 This line and those round it don’t line up."],
  ["an open quote", 'title: "a\nsummary: b\nsource: "c"', "2:8 The quotes that begin here are never"],
])("what follows %s is not found as well", (_name, yaml, expected) => {
  expect(frontMatter(yaml)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test.each([
  ["before a key", "title: a\n\u00A0summary: b", "3:1"],
  ["before the first key of an item", "places:\n  -\u00A0id: a\n    name: b", "3:3"],
  ["after a colon", "title: a\nsummary:\u00A0b\nsource: c", "3:9"],
  ["in place of an indent", section("\u00A0\u00A0\u00A0\u00A0places: [c]"), "6:1"],
])("a no-break space %s is named", (_name, yaml, place) => {
  const words =
    "There is a no-break space here, which looks like a space and is none. Delete it, and type a space.";
  expect(frontMatter(yaml)).toEqual([`goals/falls.md:${place} ${words}`]);
});

test("a no-break space in a value is right", () => {
  expect(frontMatter("title: 5\u00A0%\nsummary: >\n  a:\u00A0b")).toEqual([]);
});

test("each key that is here twice is a problem, however many keys there are", () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `k${index}: a`);
  expect(frontMatter([...keys, "k7: b", "k8:", "  c: d", "  c: e"].join("\n"))).toEqual([
    expect.stringContaining("goals/falls.md:3002:1 This key is here twice."),
    expect.stringContaining("goals/falls.md:3003:1 This key is here twice."),
    expect.stringContaining("goals/falls.md:3005:3 This key is here twice."),
  ]);
});

test.each(["- ", "? ", "- ? "])("lists in lists on one line are too deep: %j", (sign) => {
  const text = `north:\n${sign.repeat(2000)}a\n`;
  expect(runRule(yamlSyntax, { "places.yaml": text })).toEqual([expect.stringMatching(/^places\.yaml:2:1 /)]);
});
