import { expect, test } from "vitest";
import { writeStrategyPage } from "../example.ts";
import { runSinceRule, site } from "./fixture.ts";
import { vanishedAddresses } from "./vanished-addresses.ts";

type Files = Record<string, string>;

const page = writeStrategyPage("");
const vision: Files = { "strategy/vision.md": page };
const list = "redirects.yaml:1:1";
const lost = (address: string) => `The address ${address} was public, and leads nowhere now.`;
const writeTagged = (tag: string) =>
  `---\ntitle: Spring\nprogramme: garden-rooms\npublished: 2022-03-14\nsummary: a\ntags: [${tag}]\nsections: []\n---\n`;
const found = (before: Files, after: Files, asOf?: string) =>
  runSinceRule(vanishedAddresses, before, after, asOf);

test("pages that stay, and new ones, are right", () => {
  expect(found(vision, { ...vision, "strategy/aims.md": page })).toEqual([]);
});

test("a page that is gone needs a redirect", () => {
  expect(found(vision, {})).toEqual([
    `strategy/vision.md:1:1 ${lost("/strategy/vision/")} ` +
      "Add “/strategy/vision/: { to: … }” to redirects.yaml, with the address that has its content now.",
  ]);
  expect(found(vision, { "redirects.yaml": "/strategy/vision/: { to: /strategy/ }\n" })).toEqual([]);
});

test("a renamed page needs its old address, and is told by its title", () => {
  expect(found(vision, { "strategy/our-vision.md": page })).toEqual([
    `strategy/our-vision.md:1:1 ${lost("/strategy/vision/")} Add “redirect_from: [/strategy/vision/]” to this file.`,
  ]);
  const moved = writeStrategyPage("redirect_from: [/strategy/vision/]");
  expect(found(vision, { "strategy/our-vision.md": moved })).toEqual([]);
});

test("places and measures have addresses too", () => {
  const before = {
    "places.yaml": "north: { name: North, about: A town. }\n",
    "measures.yaml": "beds: { label: Beds, unit: beds, counts: Beds., better: up }\n",
  };
  expect(found(before, before)).toEqual([]);
  expect(found(before, {})).toEqual([
    expect.stringContaining(`places.yaml:1:1 ${lost("/places/north/")}`),
    expect.stringContaining(`measures.yaml:1:1 ${lost("/measures/beds/")}`),
  ]);
});

test("a tag has a page, and a feed that people follow, while an update has it", () => {
  const tags = {
    "site.yaml": `${site}tags: [{ id: gardens, title: Gardens }, { id: parks, title: Parks }]\n`,
  };
  const tagged = (tag: string) => ({ ...tags, "updates/2022-03-14-a.md": writeTagged(tag) });
  expect(found(tagged("gardens"), tagged("gardens"))).toEqual([]);
  expect(found(tagged("gardens"), tagged("parks"))).toEqual([
    expect.stringContaining(lost("/tags/gardens/")),
  ]);
  const led = { "redirects.yaml": "/tags/gardens/: { to: /tags/parks/ }\n" };
  expect(found(tagged("gardens"), { ...tagged("parks"), ...led })).toEqual([]);
});

test("a page that is held back again is told so; one that was withdrawn has kept its address", () => {
  const held = { "strategy/vision.md": writeStrategyPage("draft: true") };
  expect(found(vision, held)).toEqual([
    "strategy/vision.md:5:8 The page /strategy/vision/ was public, and would not be any more. " +
      "Let it be public; to take back what was published, fill in “withdrawn”.",
  ]);
  const withdrawn = writeStrategyPage("withdrawn: { date: 2022-05-01, reason: It was wrong. }");
  expect(found(vision, { "strategy/vision.md": withdrawn })).toEqual([]);
});

test("what was not yet public may go", () => {
  const before = { "strategy/vision.md": writeStrategyPage("published: 2022-06-02") };
  expect(found(before, {}, "2022-06-01")).toEqual([]);
  expect(found(before, {}, "2022-06-02")).toHaveLength(1);
});

test("an old address leads on for ever", () => {
  const moved = { "strategy/vision.md": writeStrategyPage("redirect_from: [/vision/]") };
  expect(found(moved, vision)).toEqual([
    "strategy/vision.md:2:1 The address /vision/ led to /strategy/vision/, and leads nowhere now. " +
      "Put /vision/ back into “redirect_from”.",
  ]);
  const listed = { "redirects.yaml": "/aims/: { to: /goals/ }\n" };
  expect(found(listed, {})).toEqual([
    `${list} The address /aims/ led to /goals/, and leads nowhere now. ` +
      "Add “/aims/: { to: … }” to redirects.yaml, with the address that has its content now.",
  ]);
});
