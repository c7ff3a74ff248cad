import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pathOf, PrintError, siteIn, wholePages } from "./site-on-disk.ts";

const folder = mkdtempSync(join(tmpdir(), "printed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const paths = ["/", "/plans/", "/plans/2021-22/", "/plans/2021-22/whole/", "/programmes/rooms/whole/2/"];
for (const path of paths) {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(
    join(folder, path, "index.html"),
    `<link rel="canonical" href="https://record.example.org${path}">`,
  );
}
const site = siteIn(folder);

test("a built site is its pages and the address that it is published at", () => {
  expect(site).toEqual({ folder, origin: "https://record.example.org", paths });
});

test("a folder without a site is said, with what to do", () => {
  expect(() => siteIn(join(folder, "none"))).toThrow(/no built site in .*none: run npm run build first\./);
});

test.each([
  "/plans/2021-22/",
  "/plans/2021-22",
  "plans/2021-22",
  "https://record.example.org/plans/2021-22/#goals",
])("%s is a page", (address) => {
  expect(pathOf(address, site)).toBe("/plans/2021-22/");
});

test("an address that has no page is said, with the nearest that has", () => {
  expect(() => pathOf("/plans/2021-2/", site)).toThrow(PrintError);
  expect(() => pathOf("/plans/2021-2/", site)).toThrow(
    "There is no page at /plans/2021-2/. Did you mean /plans/2021-22/?",
  );
});

test("what is printed unless something is named are whole plans and whole histories", () => {
  expect(wholePages(site)).toEqual(["/plans/2021-22/whole/", "/programmes/rooms/whole/2/"]);
});
