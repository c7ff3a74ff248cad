import { expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule } from "../fixture.ts";
import { redirectFromPage } from "./redirect-from-page.ts";

const list = (from: string) => ({
  "strategy/vision.md": writeStrategyPage(""),
  "strategy/draft.md": writeStrategyPage("draft: true"),
  "strategy/broken.md": "",
  "measures.yaml": "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n",
  "redirects.yaml": `${from}: { to: /strategy/ }\n`,
});

test("an address that no page has is right", () => {
  expect(runRule(redirectFromPage, list("/strategy/our-vision/"))).toEqual([]);
});

test.each(["/strategy/vision/", "/strategy/draft/", "/strategy/broken/", "/measures/beds/", "/corrections/"])(
  "%s is the address of a page",
  (from) => {
    expect(runRule(redirectFromPage, list(from))).toEqual([
      `redirects.yaml:1:1 There is a page at ${from}, so nothing can lead from there to another. ` +
        "Remove this redirect, or rename or remove the page that has the address now.",
    ]);
  },
);

test.each([
  "/commitments/met/",
  "/plans/2021-22/whole/",
  "/goals/falls/earlier/2/",
  "/updates/2031/",
  "/404/",
  "/pagefind/",
])("%s may be a page of the site’s own", (from) => {
  expect(runRule(redirectFromPage, list(from))).toEqual([
    `redirects.yaml:1:1 The site keeps ${from} for a page of its own, so nothing can lead from there to another. ` +
      "Remove this redirect.",
  ]);
});

test("a page can’t have had its own address before", () => {
  const files = { "strategy/vision.md": writeStrategyPage("redirect_from:\n  - /strategy/vision/") };
  expect(runRule(redirectFromPage, files)).toEqual([
    expect.stringContaining("strategy/vision.md:6:5 There is a page at /strategy/vision/"),
  ]);
});
