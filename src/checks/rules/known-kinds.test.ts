import { expect, test } from "vitest";
import { runRule, writeUpdate } from "../fixture.ts";
import { knownKinds } from "./known-kinds.ts";

const update = (kind: string) => ({
  "updates/2022-03-14-spring.md": writeUpdate("- { id: beds, heading: Beds }").replace(
    "summary:",
    `kind: ${kind}\nsummary:`,
  ),
  "site.yaml": "title: A record\nupdateKinds: [Notice, Board paper]\n",
});

test("a kind that site.yaml lists is known, whatever else is wrong in it", () => {
  expect(runRule(knownKinds, update("Board paper"))).toEqual([]);
});

test("another is not", () => {
  const at = "updates/2022-03-14-spring.md:5:7";
  expect(runRule(knownKinds, update("Notise"))).toEqual([
    `${at} “Notise” is not a kind of update that site.yaml lists. Did you mean “Notice”?`,
  ]);
  expect(runRule(knownKinds, update("Report"))).toEqual([
    `${at} “Report” is not a kind of update that site.yaml lists. Add it to site.yaml: updateKinds: [Notice, Board paper, Report]`,
  ]);
});
