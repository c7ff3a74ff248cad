import { expect, test } from "vitest";
import { runRule } from "../fixture.ts";
import { plainText } from "./plain-text.ts";

const goal = (body: string, title = "No falls") => `---\ntitle: ${title}\n---\n${body}`;
const check = (content: string | Uint8Array) => runRule(plainText, { "goals/falls.md": content });

test("accents, symbols, tabs and emoji are plain text", () => {
  expect(check(goal("Café – “quiet”\t£5 👩‍⚕️ می‌خواهم &amp; more", '"A \\"quoted\\" title"'))).toEqual([]);
});

test.each([
  ["a vertical tab", "a \u000Bb", "4:3 There is a control character (U+000B)"],
  ["a lost character", "caf\uFFFD", "4:4 A character was lost here"],
  ["a direction mark", "abc\u202Edef", "4:4 There is a hidden character (U+202E)"],
  ["a space without width", "ab\u200Bc", "4:3 There is a space that can’t be seen (U+200B)"],
  ["a hyphen that may show", "ab\u00ADc", "4:3 There is a hyphen or joiner that can’t be seen (U+00AD)"],
  ["a joiner between letters", "ab\u200Dc", "4:3 There is a hyphen or joiner that can’t be seen (U+200D)"],
  ["a character by its number", "on *this* &#x202E; line", "4:10 There is a hidden character (U+202E)"],
  ["a direction in an address", "[x](/a&lrm;b)", "4:1 There is a hidden character (U+200E)"],
])("%s in the text is found", (_name, body, expected) => {
  const [finding, ...others] = check(goal(body));
  expect(finding).toContain(`goals/falls.md:${expected}`);
  expect(others).toEqual([]);
});

test("a control character that YAML writes with a backslash is found", () => {
  expect(check(goal("", '"No\\vfalls"'))).toEqual([
    expect.stringContaining("goals/falls.md:2:8 There is a control character (U+000B)"),
  ]);
});

test("two sorts on one line are both found", () => {
  expect(check(goal("\u0007 \u202E"))).toHaveLength(2);
});

test.each([
  ["Latin-1", new Uint8Array([...new TextEncoder().encode("---\ntitle: caf"), 0xe9]), "2:11"],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a, 0]), "1:1"],
])("a file saved as %s is one problem", (_name, bytes, place) => {
  expect(check(bytes)).toEqual([
    `goals/falls.md:${place} The file is not saved as UTF-8. Save it again with the encoding UTF-8.`,
  ]);
});

test("a byte order mark and Windows’ line ends are warnings", () => {
  expect(check(`\uFEFF${goal("x")}`.replaceAll("\n", "\r\n"))).toEqual([
    expect.stringContaining("byte order mark"),
    expect.stringContaining("line ends of Unix"),
  ]);
});

test("a line that is too long is one problem, where it is", () => {
  expect(check(goal(`Short.\n\n${"a ".repeat(6000)}`))).toEqual([
    "goals/falls.md:6:1 This line has 12,000 characters. Divide it, or remove what was pasted: a line has at most 10,000 characters.",
  ]);
  expect(check(goal("a ".repeat(5000)))).toEqual([]);
});

test("a file that is too large is one problem, at its longest line", () => {
  const pasted = "iVBORw0KGgo".repeat(500_000);
  expect(check(goal(`Short.\n\n![A ward](data:image/png;base64,${pasted})\n`))).toEqual([
    "goals/falls.md:6:1 The file has 5,501 kB, and this is its longest line. Divide it, or remove what was pasted: a file has at most 200 kB.",
  ]);
  const lines = "redirect: a few words to fill the line\n".repeat(6000);
  expect(runRule(plainText, { "redirects.yaml": lines })).toEqual([]);
  expect(runRule(plainText, { "redirects.yaml": lines.repeat(3) })).toHaveLength(1);
});

test("characters by name or number are few, as the parser copies a paragraph for each", () => {
  expect(runRule(plainText, { "goals/falls.mdx": goal("Wards {\n".repeat(2000)) })).toEqual([
    "goals/falls.mdx:1004:1 The file has 2,000 signs {, of at most 1,000. Remove what was pasted, or make it an .md file.",
  ]);
  expect(check(goal("Wards &amp; rooms &#38; beds.\n".repeat(1000)))).toEqual([
    expect.stringContaining("504:1 The file has 2,000 characters written as &amp; is, of at most 1,000."),
  ]);
});

test.each([
  [
    "    Falls are rare.",
    "4:1 The first line of the text is set in, so readers would see it as code. Delete the spaces before it.",
  ],
  [
    "\n\n\tFalls are rare.",
    "6:1 The first line of the text is set in, so readers would see it as code. Delete the tab before it.",
  ],
  ["\n Falls are rare.", "5:1 The first line of the text is set in. Delete the spaces before it."],
])("a text that begins with %j is found", (body, expected) => {
  expect(check(goal(body))).toEqual([`goals/falls.md:${expected}`]);
  expect(check(goal(`Rare.\n\n${body}`)).filter((one) => one.includes("first line"))).toEqual([]);
});

test.each([
  ["The trust\u00e2\u20ac\u2122s plan", "“’”"],
  ["It costs \u00c2\u00a35", "“£”"],
  ["The caf\u00c3\u00a9", "“é”"],
  ["It costs ¬£5", "“£”"],
  ["The trust‚Äôs plan", "“’”"],
  ["Dr\u00c5\u00b5s", "“ŵ”"],
  ["Well done \u00f0\u0178\u2018\u008d", "“👍”"],
  ["The of\u00ef\u00ac\u0081ce", "“ﬁ”"],
])("%s is told what it was before it was read in the wrong way", (body, meant) => {
  expect(check(goal(body))).toEqual([
    expect.stringContaining(`Write ${meant}, and look for others like it.`),
  ]);
});

test.each([
  ["The o\uFB03ce", "4:6 “ﬃ” looks like “ffi” and is another sign"],
  ["１２ beds", "4:1 “１” looks like “1” and is another sign"],
  ["𝗕𝗼𝗹𝗱 words", "4:1 “𝗕” looks like “B” and is another sign"],
  ["A tick \uF0FC here", "4:8 There is a sign of a font of its own (U+F0FC)"],
  ["An end\u200C.", "4:7 There is a hyphen or joiner"],
])("%j came with what was pasted", (body, expected) => {
  expect(check(goal(body))).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test("a sign of a font that begins a line is a bullet, for another rule", () => {
  expect(check(goal("\uF0B7 Rails"))).toEqual([]);
  expect(check(goal("Text.", "\uF0B7 Rails"))).toHaveLength(1);
});

test("words of other languages are not taken for it", () => {
  expect(check(goal("À la crème, château, SÃO, Â, pâté – “Ân” naïve – Åse, ‚Äpfel‘, ½ m² ™ 2√2 ℃"))).toEqual(
    [],
  );
});

test("a paragraph that is set in is code to readers, and code between its marks is meant", () => {
  expect(check(goal("Text.\n\n    From Word.\n\n\tAnd more."))).toEqual([
    expect.stringContaining("6:1 This text is set in, so readers would see it as code."),
  ]);
  expect(check(goal("Text.\n\n```\n    code\n```\n\n- An item\n\n    of two paragraphs."))).toEqual([]);
});
