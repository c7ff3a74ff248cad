import { AxeBuilder } from "@axe-core/playwright";
import type { Check } from "./check.ts";

/**
 * All of axe's rules, those of best practice too, and the size of targets (WCAG 2.2, 2.5.8), which it
 * leaves out unless asked.
 */
export const axe: Check = {
  name: "axe",
  about: "Every rule of axe, with those of best practice and of the size of targets (2.5.8).",
  async find(page) {
    const { violations, incomplete } = await new AxeBuilder({ page })
      .options({ resultTypes: ["violations", "incomplete"], rules: { "target-size": { enabled: true } } })
      .setLegacyMode() // one document with no frames: no second page to gather results in
      .analyze();
    return {
      wrong: violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}, at ${node.target.join(" ")}`),
      ),
      toJudge: incomplete.flatMap(({ id, nodes }) => nodes.map(() => `axe ${id}`)),
    };
  },
};
