import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { projectFolder } from "../child.ts";
import { packagesOf, readLock } from "./lock.ts";
import { isAllowed, licencesPage } from "./page.ts";

const lock = readLock();
const packages = [...packagesOf(lock)];
const unhashed = packages.filter(([, { integrity }]) => integrity === undefined);
const page = readFileSync(join(projectFolder, "docs/licences.md"), "utf8");

test("the page of licences is what npm run licences writes", async () => {
  const filepath = join(projectFolder, "docs/licences.md");
  expect(page).toBe(await format(licencesPage(lock), { ...(await resolveConfig(filepath)), filepath }));
});

test("no package has a licence that isn’t allowed", () => {
  const others = packages.filter(([, { license }]) => license !== undefined && !isAllowed(license));
  expect(others.map(([name, { license }]) => `${name} ${license}`)).toEqual([]);
  expect(packages.filter(([, { license }]) => license === undefined)).toEqual(unhashed);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["Apache-2.0 AND LGPL-3.0-or-later", true],
  ["MIT AND GPL-3.0-or-later", false],
  ["AGPL-3.0-only", false],
  ["UNLICENSED", false],
])("%s is allowed: %s", (licence, is) => {
  expect(isAllowed(licence)).toBe(is);
});

test("every package has a SHA-512 hash, but those that the page names", () => {
  const weak = packages.filter(([, { integrity }]) => integrity !== undefined && !/^sha512-/.test(integrity));
  expect(weak).toEqual([]);
  const [, named = ""] = page.split("## Without a hash");
  expect([...named.matchAll(/^- `(.*)`$/gm)].map(([, name]) => name)).toEqual(unhashed.map(([name]) => name));
});

test("a package without a hash is optional and of some computers alone", () => {
  for (const [name, { optional, os, cpu }] of unhashed) {
    expect([name, optional, (os ?? cpu) !== undefined]).toEqual([name, true, true]);
  }
});
