import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { runRule } from "../fixture.ts";
import { templateCode } from "./template-code.ts";

const check = (text: string, summary?: string) =>
  runRule(templateCode, { "goals/falls.md": writeGoal(text, summary) });

test.each([
  "`{{ page.title }}` and `{% raw %}` are code.",
  "```\n{{ page.title }}\n```",
  "5% {of} {all}, 3 < 5% of them > 2, {a: b} and {:",
  "<!-- {{ page.title }} -->",
])("%j has none", (text) => {
  expect(check(text)).toEqual([]);
});

test.each([
  [
    "Last changed {{ page.date | date: '%d %B' }}.",
    "8:14 “{{ page.date | date: '%d %B' }}” is code of another",
  ],
  ["{% include notice.html %}", "8:1 “{% include notice.html %}” is code"],
  ['{{< figure src="a.jpg" >}}', '8:1 “{{< figure src="a.jpg" >}}” is code'],
  ["{{{ body }}}", "8:2 “{{ body }}” is code"],
  ["Rails\n{: .no_toc }", "9:1 “{: .no_toc }” is code"],
  ["A <%= link_to %> B", "8:3 “<%= link_to %>” is code"],
  ["{# ask Sam #} Rails", "8:1 “{# ask Sam #}” is code"],
  ["[Rails]({{site.baseurl}}/rails/)", "8:1 “{{site.baseurl}}” is code"],
  ["![Rails](/{{site.pictures}}/rails.png)", "8:1 “{{site.pictures}}” is code"],
  ["| a |\n| - |\n| {{ b }} |", "10:3 “{{ b }}” is code"],
])("%j has some", (text, expected) => {
  expect(check(text)).toEqual([expect.stringContaining(`goals/falls.md:${expected}`)]);
});

test("fields have none either", () => {
  expect(check("Rails.", '"{{ page.summary }}"')).toEqual([
    expect.stringContaining("goals/falls.md:4:10 “{{ page.summary }}” is code"),
  ]);
});
