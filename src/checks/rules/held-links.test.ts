import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { heldLinks } from "./held-links.ts";

const plan = "---\ntitle: Plan\nperiod: 2021 to 2022\nsummary: A plan.\nsource: Plan\n---\n";
const dated = (lines: string, text = "Text.") => writeGoal(text).replace("title:", `${lines}\ntitle:`);

/** What is found in a goal that links to another goal, as at a day. */
function linking(link: string, other: string, asOf = "2023-03-25", own = writeGoal(link)): string[] {
  const files = { "plans/2021-22/index.md": plan, "goals/falls.md": own, "goals/sleep.md": other };
  return runRule(heldLinks, files, asOf);
}

const link = "See [the goal](/goals/sleep/#Page-reported).";

test("a link to a page that isn’t public yet is found until it is", () => {
  const warning =
    "goals/falls.md:8:5 This link leads to a page that readers don’t see yet, so they see its words alone until then. Leave it if that is meant, and check that its words give nothing away.";
  expect(linking(link, dated("published: 2023-03-26"))).toEqual([warning]);
  expect(linking(link, dated("published: 2023-03-26"), "2023-03-26")).toEqual([]);
  expect(linking(link, dated("draft: true"), "2099-01-01")).toEqual([warning]);
});

test.each([
  ["its feed", "[feed](/goals/sleep/feed.xml)"],
  ["an address elsewhere in the text", "[feed][1]\n\n[1]: /goals/sleep/"],
  ["its whole address", "<https://site.invalid/goals/sleep/>"],
])("also one to %s", (_what, text) => {
  expect(linking(text, dated("draft: true"))).toHaveLength(1);
});

test("a link to a page that was withdrawn is none: the page is there", () => {
  expect(linking(link, dated("withdrawn: { date: 2023-01-01, reason: It ended. }"))).toEqual([]);
});

test("links to public pages, to other sites and in entries that are held themselves are right", () => {
  expect(linking(`${link} <https://example.org/goals/sleep/>`, writeGoal("Text."))).toEqual([]);
  expect(linking(link, dated("draft: true"), "2023-03-25", dated("draft: true", link))).toEqual([]);
});

test("a link of the navigation is left out until its page is public", () => {
  const site = `organisation: { name: Example Trust, contact: questions@example.org }
title: Example Trust record
description: A record.
address: https://record.example.org
repository: { address: "https://code.example.org/record", branch: main, folder: content }
home: { heading: Example, lead: A record., sources: [A plan] }
sections: { strategy: a, plans: a, goals: a, updates: a, programmes: a, workstreams: a, places: a, glossary: a }
goals: { name: Goals }
feed: { title: Updates, description: Updates. }
navigation: [{ text: Sleep, href: /goals/sleep/ }]
`;
  const files = { "site.yaml": site, "plans/2021-22/index.md": plan, "goals/sleep.md": dated("draft: true") };
  expect(runRule(heldLinks, files)).toEqual([
    expect.stringMatching(/^site\.yaml:10:.* the navigation is without it/),
  ]);
});
