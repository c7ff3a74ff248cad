import { expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule } from "../fixture.ts";
import { redirectOnce } from "./redirect-once.ts";

const from = (address: string) => writeStrategyPage(`redirect_from: [${address}]`);

test("different old addresses are right", () => {
  expect(
    runRule(redirectOnce, {
      "strategy/vision.md": from("/strategy/our-vision/, /vision/"),
      "strategy/aims.md": from("/strategy/our-aims/"),
      "redirects.yaml": "/aims/: { to: /strategy/aims/ }\n",
    }),
  ).toEqual([]);
});

test("one old address of two entries, and of an entry and the list, is said at the later place", () => {
  expect(
    runRule(redirectOnce, {
      "strategy/aims.md": from("/aims/"),
      "strategy/vision.md": from("/vision/, /aims/"),
      "redirects.yaml": "/vision/: { to: /strategy/vision/ }\n",
    }),
  ).toEqual([
    "strategy/vision.md:5:27 The address /aims/ has a redirect already: strategy/aims.md, line 5. " +
      "Keep the one that leads where readers of the old page would look, and remove the other.",
    expect.stringContaining(
      "redirects.yaml:1:1 The address /vision/ has a redirect already: strategy/vision.md, line 5.",
    ),
  ]);
});
