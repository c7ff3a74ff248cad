import { isReserved } from "../../routes.ts";
import { writeStrategyPage } from "../example.ts";
import { makeFindings, type Rule } from "../finding.ts";
import { listRedirectAddresses, findRedirects } from "../redirects.ts";

const { error } = makeFindings("redirect-from-page");

const page = { "strategy/vision.md": writeStrategyPage("") };

export const redirectFromPage: Rule = {
  id: "redirect-from-page",
  about: "A redirect is from an address that no page has.",
  why: "A page at the same address could never be read.",
  wrong: { ...page, "redirects.yaml": "/strategy/vision/: { to: /strategy/ }\n" },
  right: { ...page, "redirects.yaml": "/strategy/our-vision/: { to: /strategy/vision/ }\n" },
  check(source) {
    const { all } = listRedirectAddresses(source);
    return findRedirects(source)
      .filter(({ from }) => all.has(from) || isReserved(from))
      .map(({ from, fromAt }) => error(fromAt, ...explainProblem(from, all.has(from))));
  },
};

function explainProblem(from: string, isPage: boolean): [message: string, fix: string] {
  const so = "so nothing can lead from there to another.";
  return isPage
    ? [
        `There is a page at ${from}, ${so}`,
        "Remove this redirect, or rename or remove the page that has the address now.",
      ]
    : [`The site keeps ${from} for a page of its own, ${so}`, "Remove this redirect."];
}
