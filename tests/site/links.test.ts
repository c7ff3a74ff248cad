import { expect, test } from "vitest";
import { problemWith } from "./addresses.ts";
import { findingsOn, moved, type BuiltPage } from "./built.ts";

function broken({ path, $ }: BuiltPage): string[] {
  const addresses = ["href", "src", "action"].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ""),
  );
  return addresses.flatMap((address) => problemWith(address, path) ?? []);
}

test("every link, picture, script and form leads somewhere", () => {
  expect(findingsOn(broken)).toEqual([]);
});

test("every address that sends readers on sends them to something", () => {
  expect(moved.flatMap(({ path, to }) => problemWith(to, path) ?? [])).toEqual([]);
});
