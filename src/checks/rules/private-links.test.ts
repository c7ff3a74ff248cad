import { expect, test } from "vitest";
import { writeGoal } from "../example.ts";
import { makeSource, runRule } from "../fixture.ts";
import { privateLinks } from "./private-links.ts";

const check = (address: string) =>
  runRule(privateLinks, { "goals/falls.md": writeGoal(`See [it](${address}).`) });

test.each([
  ["https://https://example.com/x", "Write “https://example.com/x”."],
  ["http://https//example.com/x", "Write “https://example.com/x”."],
  ["https://www.google.com/url?q=https://example.com/a%3Fb&sa=U", "Write “https://example.com/a?b”."],
])("%s is told what it was meant to be", (address, fix) => {
  expect(check(address)).toEqual([expect.stringContaining(fix)]);
});

test("what is inside a wrapper can be private too", () => {
  expect(check("https://l.facebook.com/l.php?u=http%3A%2F%2Fintranet%2Fa")).toEqual([
    expect.stringContaining("intranet is in a network of an organisation"),
  ]);
});

test("an address in a field and in the navigation is found, once", () => {
  expect(
    runRule(privateLinks, { "goals/falls.md": writeGoal("Text.", "See https://127.0.0.1/ now.") }),
  ).toEqual([expect.stringContaining("goals/falls.md:4:14 127.0.0.1 is an address inside a network")]);
  const site = "navigation:\n  - text: Rota\n    href: http://rota.local/\n";
  expect(runRule(privateLinks, { "site.yaml": site })).toHaveLength(1);
});

test("the address inside takes the place of the one around it", () => {
  const address = "https://l.instagram.com/?u=https%3A%2F%2Fexample.com%2Fa";
  const [finding] = privateLinks.check(makeSource({ "goals/falls.md": writeGoal(`See [it](${address}).`) }));
  expect(finding?.edits).toMatchObject([{ written: address, instead: "https://example.com/a" }]);
});
