import { expect, test } from "vitest";
import { getMenu, markCurrent } from "./menu.ts";
import type { SiteData } from "../schemas/site.ts";

const site = {
  goals: { name: "Zero goals" },
  navigation: [
    { text: "What we reported", href: "/updates/" },
    { text: "Home", href: "/" },
  ],
} as SiteData;

test("the menu has the editors’ links first, then every other collection once", () => {
  expect(getMenu(site).map(({ text }) => text)).toEqual(
    ["What we reported", "Home", "Strategy", "Plans", "Zero goals", "Commitments", "Programmes"].concat([
      "Workstreams",
      "Measures",
      "Places",
      "Glossary",
      "Search",
    ]),
  );
});

test.each([
  ["/updates/", "page"],
  ["/updates/2022-03-14-a/", "true"],
  ["/goals/a/", undefined],
])("on %s the link to the updates says %s", (path, said) => {
  const [updates, home] = markCurrent(site.navigation, path);
  expect(updates?.current).toBe(said);
  expect(home?.current).toBeUndefined();
});
