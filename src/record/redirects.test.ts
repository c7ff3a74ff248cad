import { expect, test } from "vitest";
import { exampleContent } from "./example.ts";
import { buildRecord } from "./index.ts";
import { movedFilters } from "./commitment-filters.ts";
import { redirectsOf } from "./redirects.ts";

const content = exampleContent({
  plans: { "2021-22": {} },
  goals: {
    waste: { redirect_from: ["/goals/no-waste/", "/aims/waste/"] },
    held: { draft: true, redirect_from: ["/goals/secret/"] },
  },
  updates: [{ published: "2022-03-14", sections: [{ id: "rooms" }] }, { published: "2022-06-01" }],
  redirects: {
    "/news/": { to: "/updates/" },
    "/news/rooms/": { to: "/updates/2022-03-14-better-care-0/#rooms" },
    "/news/june/": { to: "/updates/2022-06-01-better-care-1/" },
    "/news/held/": { to: "/goals/held/" },
  },
});

test("redirects are those of entries and those of the list, by old address", () => {
  expect(buildRecord(content, "2022-03-14").redirects).toEqual([
    { from: "/aims/waste/", to: "/goals/waste/" },
    { from: "/goals/no-waste/", to: "/goals/waste/" },
    { from: "/news/", to: "/updates/" },
    { from: "/news/rooms/", to: "/updates/2022-03-14-better-care-0/#rooms" },
    ...movedFilters,
  ]);
});

test("a redirect to what is held back waits for its day", () => {
  const old = (asOf: string) => buildRecord(content, asOf).redirects.map(({ from }) => from);
  expect(old("2022-05-31")).not.toContain("/news/june/");
  expect(old("2022-06-01")).toContain("/news/june/");
  expect(old("2030-01-01").filter((from) => /secret|held/.test(from))).toEqual([]);
});

test("there are none where nothing moved", () => {
  expect(redirectsOf(exampleContent({}))).toEqual([]);
});
