import fc from "fast-check";
import { expect, test } from "vitest";
import { countFacets, matchesChoice, type Facets } from "./facets.ts";

const groups = ["kind", "place"];
const pages: Facets[] = [
  { kind: ["Update"], place: ["north", "south"] },
  { kind: ["Update"], place: ["north"] },
  { kind: ["Goal"], place: ["south"] },
  { kind: ["Goal"] },
];

test("values of one group add up, and groups narrow each other", () => {
  const found = (choice: Facets) => pages.filter((page) => matchesChoice(page, choice)).length;
  expect(found({ kind: [], place: [] })).toBe(4);
  expect(found({ kind: [], place: ["north"] })).toBe(2);
  expect(found({ kind: [], place: ["north", "south"] })).toBe(3);
  expect(found({ kind: ["Goal"], place: ["north", "south"] })).toBe(1);
});

test("the count beside a value is what choosing it alone in its group would show", () => {
  const value = fc.constantFrom("a", "b", "c");
  const page = fc.record({ kind: fc.uniqueArray(value, { maxLength: 1 }), place: fc.uniqueArray(value) });
  const choice = fc.record({ kind: fc.uniqueArray(value), place: fc.uniqueArray(value) });
  fc.assert(
    fc.property(fc.array(page), choice, (pages, choice) => {
      const counts = countFacets(pages, groups, choice);
      for (const group of groups) {
        for (const value of ["a", "b", "c"]) {
          const shown = pages.filter((page) => matchesChoice(page, { ...choice, [group]: [value] })).length;
          expect(counts.get(group)?.get(value) ?? 0).toBe(shown);
        }
      }
    }),
  );
});
