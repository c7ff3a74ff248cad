import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { markdownMarks } from "./markdown-marks.ts";

const check = (text: string) => runRule(markdownMarks, { "goals/falls.md": writeGoal(text) });

test.each([
  "See [all goals](/goals/), **the plan** and ***both***.",
  "See [1] (the plan), [all goals](/goals/) (12 of them) and (a)[b].",
  "The signs are \\*\\*, \\[words\\](address), `**code` and 2 ** 3.",
  "[Write](<mailto:office@example.org?subject=Beds now>)",
  "Falls are down[^1].\n\n[^1]: By half.",
  "[goals]\n\n[goals]: /goals/",
  "See [the plan](/plans/) (5) and [the goals](/goals/) [1].",
  "a) rails and b) floors, as (c) says [see above].",
  "C# and F#, #NHS and #OurNHS, phase #2, 50% * 3, and 5 * 3 * 2.",
  "Falls* are rare. Wards are small.† They fell by 0.8**.",
  "Write to first_last@example.org or @trust_name_here, and see report_final_v2.docx.",
  "See https://example.org/a_b_c?d==e&f~g~h and www.example.org/*x*.",
  "It was 5 – 10 days, ~5 to ~10, 5~10 or 20~30, 2^3 and x = y == z.",
  "Name: ____ and ____. Sign here: ________",
  "```\n==x== ** y ** [a] (/b/) {#c}\n```\n\nand `==x==`, `** y **`, `{#c}`, `[^9]`.",
  "At 10:30: two wards. The ratio was 1:2:3. Note : all is well.",
  "He said: “Nothing [was] done”, and left (as planned) [sic].",
  "Trusts (such as ours)[1] and others {in brackets}.",
  "Bread & butter, R&D; AT&T, Q&A; <5 and >3, 3 < 4 > 2.",
  "- [ ] To do\n- [x] Done",
  "x ~~struck~~ and **bold**, *it*, _it_, __bold__ and ***both***.",
  "**Note:** this. **Note**: that. **(A)** and “**quoted**”.",
  "| A | B |\n| --- | --- |\n| 5* | 3 |\n| 6** | x |",
  "Term: it means\nmore: than this.",
])("%j has no mark that readers see", (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  ["See [the goals] (/goals/) now.", "8:5 The two brackets", "Write [the goals](/goals/)."],
  [
    "See (the goals)[/goals/] now.",
    "8:5 The brackets of this link are the wrong way",
    "[the goals](/goals/).",
  ],
  [
    "See [the goals](/goals/ and more.",
    "8:5 The address of this link has no )",
    "Write ) after the address.",
  ],
  ["See [goals](/goals/)(/goals/) now.", "8:21 The address of this link is here twice", "Delete (/goals/)."],
  ["See [it](/my plan.pdf) now.", "8:5 The address of this link has a space", "Write [it](/my%20plan.pdf)."],
  [
    "Call [us](0151 000 0000) now.",
    "8:6 The address of this link has a space",
    "Write [us](tel:01510000000).",
  ],
  ["![A ward](IMG_2031 (1).png)", "8:1 This picture isn’t shown", "![A ward](<IMG_2031 (1).png>)"],
  ["Falls are down[^1].", "8:15 The note [^1] isn’t in this text.", "Write it at the end"],
  ["This is **very important.", "8:9 These marks of bold", "at both ends"],
  ["This is ** very** important.", "8:9 These marks of bold", "no space inside"],
  ["**Note:**this is so.", "8:1 These marks of bold text don’t end", "Write a space between **Note:**"],
  ["Text with ** bold ** words.", "8:11 These marks of bold", "no space inside"],
  ["See [the **plan**] (/plans/).", "8:5 The two brackets", "Write [the **plan**](/plans/)."],
  ["See [the plan] (https://example.org/a).", "8:5 The two brackets", "[the plan](https://example.org/a)."],
  [
    "See (https://example.org/a)[the plan].",
    "8:5 The address of this link stands before",
    "[the plan](https",
  ],
  ["See (the plan)(/plans/).", "8:5 The words of this link are in ( )", "[the plan](/plans/)."],
  ["See [the plan][/plans/].", "8:5 The address of this link is in [ ]", "[the plan](/plans/)."],
  ["See [https://example.org the plan].", "8:5 Readers see the brackets", "[the plan](https://example.org)."],
  ["See [the plan|https://example.org].", "8:5 Readers see the brackets", "[the plan](https://example.org)."],
  ["See [[The plan]].", "8:5 Readers see these double brackets", "Write a link"],
  ["See the plan](/plans/).", "8:13 A bracket of this link is missing", "[words](/address/)"],
  ["## A heading {#my-id}", "8:13 “{#my-id}” names or styles nothing", "Delete it."],
  [":::note\nA note.\n:::", "8:1 A block of this kind", "<Callout>"],
  ["> [!NOTE]\n> Useful.", "8:3 A note of this kind", "<Callout>"],
  ["==marked== words", "8:1 The signs == mark nothing", "Write **marked**"],
  ["H~2~O", "8:2 Readers see the signs of “~2~”.", "Write “₂”."],
  ["x^2^", "8:2 Readers see the signs of “^2^”.", "Write “²”."],
  ["It is ~not so~.", "8:7 These signs strike nothing out", "~~not so~~"],
  ["Term\n: A definition", "9:1 Markdown has no list of terms", "Write a list"],
  ["Health &amp;amp; care", "8:8 Readers see “&amp;”.", "the sign itself"],
  ["A &lt;b&gt;bold&lt;/b&gt; word", "8:3 Readers see these marks of HTML", "Delete"],
  ["A care_ful_ly put text.", "8:3 Readers see the signs _", "Write *"],
  ["We saw _ good _ news.", "8:8 These marks have a space inside", "*the words*"],
  ["We did it. ## Next", "8:12 Readers see these signs of a heading", "line of its own"],
  ["## What we did##", "8:15 Readers see these signs of a heading", "delete"],
  ["h2. Bold", "8:1 “h2.” is a mark in other", "**words**"],
  ["Well done :white_check_mark:", "8:11 Readers see “:white_check_mark:”", "sign itself"],
  ["As was found【4†source】.", "8:13 This is a mark of a program", "Delete"],
  ["| A | B |\n| --- | --- |\n| ==x== | y |", "10:3 The signs ==", "**x**"],
  ["- an item\n- see (the plan)[/plans/]", "9:7 The brackets", "[the plan](/plans/)"],
])("%j shows its marks", (text, at, fix) => {
  const [finding, ...others] = check(text);
  expect(finding).toContain(`goals/falls.md:${at}`);
  expect(finding).toContain(fix);
  expect(others).toEqual([]);
});

test("every mark of a text is found, and each once", () => {
  expect(check("Text ** bold ** and (the plan)[/plans/] and [the plan] (/plans/).")).toHaveLength(3);
  expect(check("The *one* ==two==, [three] (/a/) and H~2~O.\n\n{#four}")).toHaveLength(4);
});

const line = (title: string) => runRule(markdownMarks, { "goals/falls.md": `---\ntitle: ${title}\n---\n` });

test.each([
  ["Health &amp; care in **gardens**", "**gardens**", "Health & care in gardens"],
  ["Health &amp; care", "&amp;", "Health & care"],
  ["We saw _good_ news", "_good_", "We saw good news"],
  ["'x `two` rooms &ndash; see [the plan](/plans/)'", "`two`", "x two rooms – see the plan"],
  ["Beds <b>now</b>", "<b>", "Beds now"],
  ["'**Falls**'", "**Falls**", "Falls"],
])("a field with %s is told of the whole line", (title, marks, plain) => {
  expect(line(title)).toEqual([
    expect.stringContaining(
      `Readers see “${marks}” as it is typed: this line is plain text. Write “${plain}”.`,
    ),
  ]);
});

test.each(["==Falls==", "Falls {#falls}", "See [the plan] (/plans/)", "Falls [^1]", "'** Falls **'"])(
  "a field with %s is told of a mark",
  (title) => {
    expect(line(title)).toEqual([expect.stringContaining("as it is typed: this line is plain text.")]);
  },
);

test.each([
  "C# and F*",
  "4*5*6 beds & 5 – 10 more",
  "'Plan [draft] (2021) *'",
  "R&D; AT&T; Q&A",
  "my_file_name.docx and a_b@example.org",
  "https://example.org/a_b_c?d=*e*",
  "It’s < 5 and > 3 ~ 4",
  "'2021 to 2022: what we did'",
])("a field with %s is plain", (title) => {
  expect(line(title)).toEqual([]);
});

test("what describes a picture and a caption are plain too", () => {
  const text = '<Figure caption="A **good** room">\n![The ==room==](room.jpg)\n</Figure>';
  expect(runRule(markdownMarks, { "goals/falls.mdx": writeGoal(text) })).toEqual([
    expect.stringContaining("“**good**”"),
    expect.stringContaining("“==room==”"),
  ]);
});
