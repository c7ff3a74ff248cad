import { expect, test } from "vitest";
import { goal } from "./example.ts";
import { found } from "./fixture.ts";
import { markdownMarks } from "./markdown-marks.ts";

const check = (text: string) => found(markdownMarks, { "goals/falls.md": goal(text) });

test.each([
  "See [all goals](/goals/), **the plan** and ***both***.",
  "See [1] (the plan), [all goals](/goals/) (12 of them) and (a)[b].",
  "The signs are \\*\\*, \\[words\\](address), `**code` and 2 ** 3.",
  "[Write](<mailto:office@example.org?subject=Beds now>)",
  "Falls are down[^1].\n\n[^1]: By half.",
  "[goals]\n\n[goals]: /goals/",
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
  ["![A ward](IMG_2031 (1).png)", "8:1 This picture isn’t shown", "![A ward](img-2031-1.png)"],
  ["Falls are down[^1].", "8:15 The note [^1] isn’t in this text.", "Write it at the end"],
  ["This is **very important.", "8:9 These marks of bold", "at both ends"],
  ["This is ** very** important.", "8:16 These marks of bold", "no space inside"],
])("%j shows its marks", (text, at, fix) => {
  const [finding, ...others] = check(text);
  expect(finding).toContain(`goals/falls.md:${at}`);
  expect(finding).toContain(fix);
  expect(others).toEqual([]);
});
