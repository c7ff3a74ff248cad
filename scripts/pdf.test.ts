import { expect, test } from "vitest";
import { UserError } from "../src/lib/user-error.ts";
import { makePage, makeTinySite } from "../tests/setup/tiny-site.ts";
import { findPage, listWholePages } from "./pdf.ts";

const paths = ["plans/", "plans/2021-22/", "plans/2021-22/whole/", "programmes/rooms/whole/2/"];
const makeSite = () =>
  makeTinySite(Object.fromEntries(paths.map((path) => [`${path}index.html`, makePage(path, "")])));

test.each([
  "/plans/2021-22/",
  "/plans/2021-22",
  "plans/2021-22",
  "https://record.example/plans/2021-22/#goals",
])("%s is a page", (address) => {
  expect(findPage(address, makeSite())).toBe("/plans/2021-22/");
});

test("an address that has no page is said, with the nearest that has", () => {
  expect(() => findPage("/plans/2021-2/", makeSite())).toThrow(
    new UserError("There is no page at /plans/2021-2/. Did you mean /plans/2021-22/?"),
  );
});

test("what is printed unless something is named are whole plans and whole histories", () => {
  expect(listWholePages(makeSite())).toEqual(["/plans/2021-22/whole/", "/programmes/rooms/whole/2/"]);
});
