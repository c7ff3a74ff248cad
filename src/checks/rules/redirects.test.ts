import { describe, expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runRule, writeUpdate } from "../fixture.ts";
import { redirects } from "./redirects.ts";

describe("an old address leads to one page", () => {
  const from = (address: string) => writeStrategyPage(`redirect_from: [${address}]`);

  test("different old addresses are right", () => {
    expect(
      runRule(redirects, {
        "strategy/vision.md": from("/strategy/our-vision/, /vision/"),
        "strategy/aims.md": from("/strategy/our-aims/"),
        "redirects.yaml": "/aims/: { to: /strategy/aims/ }\n",
      }),
    ).toEqual([]);
  });

  test("one old address of two entries, and of an entry and the list, is said at the later place", () => {
    expect(
      runRule(redirects, {
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
});

describe("a redirect is from an address that no page has", () => {
  const list = (from: string) => ({
    "strategy/vision.md": writeStrategyPage(""),
    "strategy/draft.md": writeStrategyPage("draft: true"),
    "strategy/broken.md": "",
    "measures.yaml": "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n",
    "redirects.yaml": `${from}: { to: /strategy/ }\n`,
  });

  test("an address that no page has is right", () => {
    expect(runRule(redirects, list("/strategy/our-vision/"))).toEqual([]);
  });

  test.each([
    "/strategy/vision/",
    "/strategy/draft/",
    "/strategy/broken/",
    "/measures/beds/",
    "/corrections/",
  ])("%s is the address of a page", (from) => {
    expect(runRule(redirects, list(from))).toEqual([
      `redirects.yaml:1:1 There is a page at ${from}, so nothing can lead from there to another. ` +
        "Remove this redirect, or rename or remove the page that has the address now.",
    ]);
  });

  test.each([
    "/commitments/met/",
    "/plans/2021-22/whole/",
    "/goals/falls/earlier/2/",
    "/updates/2031/",
    "/404/",
    "/pagefind/",
  ])("%s may be a page of the site’s own", (from) => {
    expect(runRule(redirects, list(from))).toEqual([
      `redirects.yaml:1:1 The site keeps ${from} for a page of its own, so nothing can lead from there to another. ` +
        "Remove this redirect.",
    ]);
  });

  test("a page can’t have had its own address before", () => {
    const files = { "strategy/vision.md": writeStrategyPage("redirect_from:\n  - /strategy/vision/") };
    expect(runRule(redirects, files)).toEqual([
      expect.stringContaining("strategy/vision.md:6:5 There is a page at /strategy/vision/"),
    ]);
  });
});

describe("a redirect leads straight to a page", () => {
  test("redirects that lead straight to pages are right, however many", () => {
    expect(
      runRule(redirects, {
        "strategy/vision.md": writeStrategyPage("redirect_from: [/vision/, /strategy/our-vision/]"),
        "redirects.yaml": "/aims/: { to: /strategy/vision/ }\n/a/: { to: /goals/ }\n",
      }),
    ).toEqual([]);
  });

  test("a chain is told with its end, for each of its steps but the last", () => {
    expect(
      runRule(redirects, {
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
    expect(runRule(redirects, { "redirects.yaml": list })).toEqual([
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
    const told = runRule(redirects, { "redirects.yaml": list });
    expect(told).toHaveLength(50);
    expect(told[0]).toContain("never ends: /a0/, then /a1/, then");
    expect(told[0]).toContain("/a19/, and so on. Write");
  });
});

describe("a redirect leads to a page, or to a section of one", () => {
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
    expect(runRule(redirects, to(address))).toEqual([]);
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
    expect(runRule(redirects, to(address))).toEqual([
      expect.stringContaining(`redirects.yaml:1:14 ${expected}`),
    ]);
  });

  test("what leads on is found once", () => {
    expect(runRule(redirects, { "redirects.yaml": "/a/: { to: /b/ }\n/b/: { to: /goals/ }\n" })).toEqual([
      expect.stringContaining("The address /b/ is one that leads on, to /goals/."),
    ]);
  });
});
