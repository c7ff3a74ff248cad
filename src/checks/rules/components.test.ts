import { describe, expect, test } from "vitest";
import { componentsRule } from "./components.ts";
import { runRule } from "../fixture.ts";
import { knownIds } from "./known-ids.ts";
import { noCode } from "./no-code.ts";

const checked = (body: string, rule = componentsRule, extension = "mdx") =>
  runRule(rule, {
    [`goals/falls.${extension}`]: `---\ntitle: No falls\n---\n${body}`,
    "measures.yaml": "beds: {}",
  });

test.each([
  "<Callout>\nMind **this** [page](/goals/).\n\n- a\n- b\n</Callout>",
  '<Callout kind="warning" heading="Wet &amp; cold">\n\nMind the step.\n\n</Callout>',
  "<Contact />\n\n<Contact programme='better-care' />",
  '<Figure caption="A ward.">\n![A ward with rails](ward.svg)\n</Figure>',
  '<Measure id="beds" />',
  "<Pillars>\n\n- [ask](/goals/)\n- try\n\n</Pillars>",
  '<Quotation who="A nurse"\n  source="Report, 2021">\nIt helps.\n\nIt really does.\n</Quotation>',
  '<Video length="3 minutes">\n\n![A ward](ward.svg)\n\n[Watch it](https://video.example/1)\n\n[Transcript](/goals/)\n\n</Video>',
  "<Steps>\n1. Ask.\n\n   And ask again.\n2. Try.\n</Steps>",
])("%s is right", (body) => {
  expect(checked(body)).toEqual([]);
  expect(checked(body, noCode)).toEqual([]);
});

describe("a slip is told with what was meant", () => {
  test.each([
    ["<Callot>\nx\n</Callot>", "4:1 There is no component <Callot>. Did you mean “Callout”?"],
    ["<Box />", "4:1 There is no component <Box>. Use one of Callout, Contact, Figure,"],
    ['<Measure idd="beds" />', "4:10 <Measure> has no attribute “idd”. Did you mean “id”?"],
    ['<Steps id="a">\n1. a\n</Steps>', "4:8 <Steps> has no attribute “id”. Leave it out."],
    ["<Measure />", '4:1 <Measure> has no text for “id”. Write id="…" in its tag. The id of the measure'],
    ["<Measure id />", "4:10 <Measure> has no text for “id”."],
    ['<Callout kind="warn">\nx\n</Callout>', "4:10 “kind” of <Callout> must be inset, or warning."],
    ['<Callout kind="warnin">\nx\n</Callout>', "Did you mean “warning”?"],
    ['<Callout heading="A">\nx\n</Callout>', "4:10 “heading” of <Callout> is for a warning alone"],
    ['<Measure id="Beds" />', "4:10 “id” of <Measure> must be lower case words joined by hyphens"],
    ['<Measure id="beds" id="a" />', "4:20 <Measure> has “id” twice."],
    ['<Measure id="beds">\nx\n</Measure>', "4:1 <Measure> holds nothing between its tags."],
    ["<Callout></Callout>", "4:1 <Callout> is empty. Put the text between"],
    [
      "<Callout>x</Callout>",
      "4:1 The content of <Callout> is on the line of its tag. Put it on a line of its own",
    ],
    [
      "<Steps>\n- a\n</Steps>",
      "4:1 <Steps> holds one numbered list and nothing else. Begin each item with its number",
    ],
    ["<Pillars>\n1. a\n</Pillars>", "4:1 <Pillars> holds one list with bullets and nothing else."],
    ["<Steps>\n1. a\n\nb\n</Steps>", "4:1 <Steps> holds one numbered list and nothing else."],
    ['<Figure caption="A">\nNo picture\n</Figure>', "4:1 <Figure> holds one picture and nothing else."],
    [
      '<Video length="3 minutes">\n\n![A ward](ward.svg)\n\n[Watch it](https://video.example/1)\n\n</Video>',
      "4:1 <Video> holds a still picture, a link to the video and one to its transcript and nothing else.",
    ],
    ["a <Contact /> b", "4:3 <Contact> stands in the middle of a line. Put it on lines of its own."],
    ["- a\n\n  <Contact />", "6:3 <Contact> is inside a list, a quotation or another component."],
    [
      "<Callout>\n<Contact />\n</Callout>",
      "5:1 <Contact> is inside a list, a quotation or another component.",
    ],
  ])("%s", (body, expected) => {
    expect(checked(body)).toEqual([expect.stringContaining(expected)]);
  });
});

test.each([
  ["<Callout>\nx\n", "4:1 <Callout> is not closed. Write </Callout> on a line of its own where it ends"],
  ["<Callout>\n\nx\n\n</Calout>", "8:1 </Calout> closes nothing that is open. Write </Callout> to close"],
  ["x\n\n</Callout>", "6:1 </Callout> closes nothing that is open. Write <Callout> where it begins."],
  [
    "<Measure id=beds />",
    "4:1 The tag <Measure can’t be read. Write the value of each attribute in straight quotes",
  ],
  ["<Measure id=“beds” />", "4:1 The tag <Measure can’t be read."],
])("%s can’t be read, and why is said", (body, expected) => {
  expect(checked(body, noCode)).toEqual([expect.stringContaining(expected)]);
  expect(checked(body)).toEqual([]);
});

test.each([
  '<Callout heading={"a"}>\nx\n</Callout>',
  "<Callout {...a}>\nx\n</Callout>",
  "<Measure id={process.exit()} />",
])("%s runs code, and is one finding", (body) => {
  expect([...checked(body, noCode), ...checked(body)]).toEqual([expect.stringContaining("has { } in it")]);
});

test("in an .md file, a component is told apart from HTML", () => {
  const body = "<Steps>\n\n1. a\n\n</Steps>\n\nSee <Measure id='beds' /> and <b>x</b>.";
  expect(checked(body, componentsRule, "md")).toEqual([
    expect.stringContaining(
      "4:1 <Steps> is a component, which works in an .mdx file alone. Change the file’s",
    ),
    expect.stringContaining("10:5 <Measure> is a component"),
  ]);
  expect(checked(body, noCode, "md")).toEqual([expect.stringContaining("“<b>” is HTML")]);
});

test("an id that names no measure is told where it stands", () => {
  expect(checked('A\n\n<Measure id="bed" />', knownIds)).toEqual([
    expect.stringContaining("6:14 There is no measure with the id “bed”. Did you mean “beds”?"),
  ]);
});
