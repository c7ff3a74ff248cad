import { expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { redirectTargets } from "./redirect-targets.ts";

const to = (address: string) => ({
  "strategy/vision.md": writeStrategyPage("## How we work\n\nTogether.\n"),
  "strategy/broken.md": "",
  "updates/2022-03-14-spring.md": writeUpdate("- { id: beds, heading: Beds }"),
  "places.yaml": "north: { name: North, about: A town. }\n",
  "glossary.yaml": "bed: { term: Bed, meaning: What one lies on. }\n",
  "redirects.yaml": `/old/: { to: "${address}" }\n`,
});

test.each([
  "/",
  "/strategy/vision/",
  "/strategy/vision/#how-we-work",
  "/strategy/broken/",
  "/updates/2022-03-14-spring/#beds",
  "/updates/2022/",
  "/places/north/",
  "/glossary/#bed",
  "/commitments/",
])("%s is there", (address) => {
  expect(runRule(redirectTargets, to(address))).toEqual([]);
});

test.each([
  ["/strategy/visoin/", "There is no page at /strategy/visoin/. Did you mean “/strategy/vision/”?"],
  ["/news/of/the/day/", "There is no page at /news/of/the/day/. Write the address of a page that is there"],
  [
    "/updates/2022-03-14-spring/#rooms",
    "The page /updates/2022-03-14-spring/ has no section “rooms”. Did you mean “/updates/2022-03-14-spring/#beds”?",
  ],
  [
    "/glossary/#welcome-to-the-record",
    "The page /glossary/ has no section “welcome-to-the-record”. Write the id of one of its",
  ],
])("%s is not there", (address, expected) => {
  expect(runRule(redirectTargets, to(address))).toEqual([
    expect.stringContaining(`redirects.yaml:1:14 ${expected}`),
  ]);
});

test("what leads on is for another rule", () => {
  expect(runRule(redirectTargets, { "redirects.yaml": "/a/: { to: /b/ }\n/b/: { to: /goals/ }\n" })).toEqual(
    [],
  );
});
