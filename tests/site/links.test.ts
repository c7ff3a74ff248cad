import { describe, expect, test } from "vitest";
import { addressProblems } from "./addresses.ts";
import { findingsOn, sites, type BuiltPage } from "./built.ts";

function addressesOn({ $ }: BuiltPage): string[] {
  return ["href", "src", "action"].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ""),
  );
}

describe.each(sites)("on $name", (site) => {
  const problemWith = addressProblems(site);

  test("every link, picture, script and form leads somewhere", () => {
    const broken = (page: BuiltPage): string[] =>
      addressesOn(page).flatMap((address) => problemWith(address, page.path) ?? []);
    expect(findingsOn(broken, site.pages)).toEqual([]);
  });

  test("every address that sends readers on sends them to something", () => {
    expect(site.moved.flatMap(({ path, to }) => problemWith(to, path) ?? [])).toEqual([]);
  });
});
