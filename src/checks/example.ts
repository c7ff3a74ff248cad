/** A goal with a text, for the examples of rules. */
export function writeGoal(text: string, summary = "Nobody falls in our care."): string {
  return `---
title: No falls
plan: 2021-22
summary: ${summary}
source: Plan, 2021
---

${text}
`;
}

/** A page of the strategy with more lines in its front matter, for the examples of rules. */
export function writeStrategyPage(lines: string): string {
  return `---
title: Our vision
summary: What we want to be.
source: Plan, 2021
${lines.trimEnd()}
---
`;
}

/** An update with the sections of its front matter and a text, for the examples of rules. */
export function writeUpdate(sections: string, text = "", published = "2022-03-14"): string {
  const indented = sections.trimEnd().replaceAll("\n", "\n  ");
  return `---
title: Spring update
programme: garden-rooms
published: ${published}
summary: What was done this spring.
sections:
  ${indented}
---
${text}`;
}

/** A `site.yaml` with more lines, for the examples of rules. */
export function writeSite(lines: string): string {
  return `organisation: { name: Example Trust }
title: Example record
description: What Example Trust said it would do.
address: https://record.example.org
repository: { address: https://code.example.org/record, branch: main, folder: content }
home: { heading: What we promised, lead: A record of promises., sources: [Our strategy] }
sections:
  { strategy: a, plans: b, goals: c, updates: d, programmes: e, workstreams: f, places: g, glossary: h }
goals: { name: Zero goals }
feed: { title: Example updates, description: What we report. }
navigation: [{ text: Goals, href: /goals/ }]
${lines}
`;
}
