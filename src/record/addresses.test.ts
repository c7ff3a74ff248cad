import { movedFilters } from "./commitment-filters.ts";
import { getRedirects } from "./addresses.ts";
import { expect, test } from "vitest";
import { makeContent } from "./example.ts";
import { buildRecord } from "./index.ts";

const withdrawn = { date: "2022-05-03", reason: "It ended." };
const content = makeContent({
  plans: { "2021-22": {}, "2022-23": { draft: true, redirect_from: ["/plans/next/"] } },
  planParts: { "2022-23/first": {} },
  goals: { waste: {}, sleep: { plan: "2022-23" }, litter: { withdrawn } },
  redirects: { "/sleep/": { to: "/goals/sleep/#Page-reported" }, "/litter/": { to: "/goals/waste/" } },
  updates: [{ published: "2022-03-14" }, { published: "2023-03-26", sections: [{ id: "why" }] }],
});
const navigation = [
  { text: "Goals", href: "/goals/" },
  { text: "Sleep", href: "/goals/sleep/" },
];
const { isHeld, content: shown } = buildRecord(
  { ...content, site: { ...content.site, navigation } },
  "2023-03-25",
);

test.each([
  "/goals/sleep/",
  "/goals/sleep",
  "/goals/sleep/feed.xml",
  "/goals/sleep/index.html",
  "/Goals/%73leep/#Page-reported",
  "/plans/2022-23/",
  "/plans/2022-23/first/",
  "/plans/next/",
  "/sleep/",
  "/updates/2023-03-26-better-care-1/#why",
  "/updates/2023-03-26-better-care-1/?from=mail",
  "/updates/2023/",
  "/updates/2023/2/",
  "/goals/litter/feed.xml",
])("%s leads to what nobody sees yet, or any more", (path) => {
  expect(isHeld(path)).toBe(true);
});

test.each([
  "/",
  "/goals/",
  "/goals/waste/",
  "/goals/waste/feed.xml",
  "/goals/litter/",
  "/litter/",
  "/goals/sleeping/",
  "/updates/",
  "/updates/2022/",
  "/updates/feed.xml",
  "/data/goals.json",
  "/nowhere/",
  "/%zz/",
])("%s does not", (path) => {
  expect(isHeld(path)).toBe(false);
});

test("the navigation leads to nothing that is held", () => {
  expect(shown.site.navigation).toEqual([{ text: "Goals", href: "/goals/" }]);
});

const moved = makeContent({
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
  expect(buildRecord(moved, "2022-03-14").redirects).toEqual([
    { from: "/aims/waste/", to: "/goals/waste/" },
    { from: "/goals/no-waste/", to: "/goals/waste/" },
    { from: "/news/", to: "/updates/" },
    { from: "/news/rooms/", to: "/updates/2022-03-14-better-care-0/#rooms" },
    // Its plan has no parts.
    { from: "/plans/2021-22/whole/", to: "/plans/2021-22/" },
    ...movedFilters,
  ]);
});

test("a redirect to what is held back waits for its day", () => {
  const old = (asOf: string) => buildRecord(moved, asOf).redirects.map(({ from }) => from);
  expect(old("2022-05-31")).not.toContain("/news/june/");
  expect(old("2022-06-01")).toContain("/news/june/");
  expect(old("2030-01-01").filter((from) => /secret|held/.test(from))).toEqual([]);
});

test("there are none where nothing moved", () => {
  expect(getRedirects(makeContent({}))).toEqual([]);
});
