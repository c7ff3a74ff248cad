import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { linkText } from "./link-text.ts";

const check = (text: string) => runRule(linkText, { "goals/falls.md": writeGoal(text) });

test.each([
  "See [all our goals](/goals/) and [the link between them](/goals/#a).",
  "Write to [office@example.org](mailto:office@example.org) or office@example.org.",
  "Call [0151 471 2200](tel:01514712200).",
  "See https://example.org/plan, www.example.org/a_b?c=1 and <https://example.org>.",
  `See https://example.org/${"a".repeat(40)} for all.`,
  "See [example.org/plan](https://example.org/plan/) and [https://example.org](https://example.org/).",
  "See [![A ward](/ward.svg)](/goals/).",
])("%j says where it leads", (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  ["For more, [click here](/goals/).", "8:11 “click here” doesn’t say where the link leads."],
  ["[Read more…](/goals/)", "8:1 “Read more…” doesn’t say where the link leads."],
  ["[**This** link][a]\n\n[a]: /goals/", "8:1 “This link” doesn’t say where the link leads."],
  [
    `See https://example.org/${"a".repeat(41)} for all.`,
    "8:5 This address has 61 letters, which is too long to be read. Write what it leads to: [the annual",
  ],
  ["See [www.example.org](https://example.org).", "8:5 The words of this link are another address."],
  ["[https://example.org/a](https://example.org/b)", "8:1 The words of this link are another address."],
  ["[sam@example.org](/goals/)", "8:1 The words of this link are another address."],
  ["[cli\u00ADck\u2060 here](/goals/)", "8:1 “cli\u00ADck\u2060 here” doesn’t say where the link leads."],
  ["[\u200D](/goals/)", "8:1 This link has no words."],
  ["[](/goals/)", "8:1 This link has no words."],
  ["[![](/ward.svg)](/goals/)", "8:1 This link has no words."],
])("%j doesn’t", (text, expected) => {
  expect(check(text)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});
