import { AtRule, type Root, type Rule } from "postcss";

/**
 * Takes out of a stylesheet what an earlier one has, and remembers the rest in `seen`. Each stylesheet
 * brings the parts of NHS.UK frontend that it builds on: they count once, where they came first.
 */
export function takeRepeats(root: Root, seen: Set<string>): void {
  const before = new Set(seen);
  root.walkRules((rule) => {
    const key = `${conditionsOf(rule)}${rule.toString()}`;
    seen.add(key);
    if (before.has(key)) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

/** The conditions that a rule stands in, from the inside out. */
function conditionsOf({ parent }: Rule | AtRule): string {
  return parent instanceof AtRule ? `@${parent.name} ${parent.params} ${conditionsOf(parent)}` : "";
}
