import { writeStrategyPage } from "../example.ts";
import { makeFindings, type Rule } from "../finding.ts";
import { findRedirects } from "../redirects.ts";

const { error } = makeFindings("redirect-once");

const moved = { "strategy/vision.md": writeStrategyPage("redirect_from: [/strategy/our-vision/]") };

export const redirectOnce: Rule = {
  id: "redirect-once",
  about: "An old address leads to one page.",
  why: "A link that could lead to either of two pages leads some readers to the wrong one.",
  wrong: { ...moved, "redirects.yaml": "/strategy/our-vision/: { to: /strategy/ }\n" },
  right: { ...moved, "redirects.yaml": "/strategy/our-aims/: { to: /strategy/ }\n" },
  check: (source) =>
    [...Map.groupBy(findRedirects(source), ({ from }) => from).values()].flatMap(([first, ...others]) =>
      others.map(({ from, fromAt }) =>
        error(
          fromAt,
          `The address ${from} has a redirect already: ${first?.fromAt.path}, line ${first?.fromAt.line}.`,
          "Keep the one that leads where readers of the old page would look, and remove the other.",
        ),
      ),
    ),
};
