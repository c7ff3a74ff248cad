import { expect, test } from "vitest";
import { makeSource } from "../checks/fixture.ts";
import { withEntry } from "./new-entry.ts";

const south = { name: "South: the rest", about: "A town." };

function added(places: string | undefined): string {
  const source = makeSource(places === undefined ? {} : { "places.yaml": places });
  return String(withEntry("places", "south", south, source).content);
}

test("an entry goes after all others, which stay as they are with their remarks", () => {
  const before = `# First the north.\nnorth: { name: "North", about: 'Up' } # and so on\n\n# Last.\n`;
  const text = added(before);
  expect(text.startsWith(before)).toBe(true);
  expect(text).toContain('\nsouth:\n  # The name, as the sources write it.\n  name: "South: the rest"\n');
  expect(text).toContain("  # The id of the group of places that it belongs to.\n  # within:\n");
});

test("the first entry makes the file", () => {
  expect(added(undefined)).toMatch(/^south:\n {2}# The name/);
});

test.each([["north: ["], ["{ north: { name: North, about: Up } }"], ["- north"]])(
  "nothing is added to a file that would break: %s",
  (before) => expect(() => added(before)).toThrow("Nothing can be added to places.yaml as it is"),
);
