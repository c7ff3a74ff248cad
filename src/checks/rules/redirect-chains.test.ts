import { expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule } from "../fixture.ts";
import { redirectChains } from "./redirect-chains.ts";

test("redirects that lead straight to pages are right, however many", () => {
  expect(
    runRule(redirectChains, {
      "strategy/vision.md": writeStrategyPage("redirect_from: [/vision/, /strategy/our-vision/]"),
      "redirects.yaml": "/aims/: { to: /strategy/vision/ }\n/a/: { to: /goals/ }\n",
    }),
  ).toEqual([]);
});

test("a chain is told with its end, for each of its steps but the last", () => {
  expect(
    runRule(redirectChains, {
      "strategy/vision.md": writeStrategyPage("redirect_from: [/vision/]"),
      "redirects.yaml": "/a/: { to: /b/ }\n/b/: { to: /vision/#aims }\n",
    }),
  ).toEqual([
    "redirects.yaml:1:12 The address /b/ is one that leads on, to /strategy/vision/. Write /strategy/vision/ here.",
    "redirects.yaml:2:12 The address /vision/#aims is one that leads on, to /strategy/vision/. Write /strategy/vision/ here.",
  ]);
});

test("a circle is told at each of its steps, and at what leads into it", () => {
  const list = "/a/: { to: /b/ }\n/b/: { to: /c/ }\n/c/: { to: /b/ }\n/d/: { to: /d/ }\n";
  expect(runRule(redirectChains, { "redirects.yaml": list })).toEqual([
    "redirects.yaml:1:12 This redirect never ends: /a/, then /b/, then /c/, then /b/. Write the address of a page, or remove it.",
    expect.stringContaining("redirects.yaml:2:12 This redirect never ends: /b/, then /c/, then /b/."),
    expect.stringContaining("redirects.yaml:3:12 This redirect never ends: /c/, then /b/, then /c/."),
    expect.stringContaining("redirects.yaml:4:12 This redirect never ends: /d/, then /d/."),
  ]);
});

test("a large circle is told by its first steps", () => {
  const list = Array.from({ length: 50 }, (_, step) => `/a${step}/: { to: /a${(step + 1) % 50}/ }\n`).join(
    "",
  );
  const told = runRule(redirectChains, { "redirects.yaml": list });
  expect(told).toHaveLength(50);
  expect(told[0]).toContain("never ends: /a0/, then /a1/, then");
  expect(told[0]).toContain("/a19/, and so on. Write");
});
