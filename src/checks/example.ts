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
