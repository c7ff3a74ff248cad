import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Basis } from "./basis.ts";
import { openPages } from "./pages.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  file = join(folder, "new/pages.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const basis: Basis = { code: "c", facts: "f", texts: new Map([["goals/falls", "one"]]) };
const page = new TextEncoder().encode("<p>Falls</p>");

/** Keeps a page that holds some texts, as one build does, and finds it as the next one does. */
function nextFinds(next: Basis, reads = ["goals/falls"]): string | undefined {
  const first = openPages(file, basis);
  first.keep("/goals/falls/", reads, page);
  first.close();
  const second = openPages(file, next);
  const found = second.find("/goals/falls/");
  second.close();
  return found && new TextDecoder().decode(found);
}

test("a page is found while nothing that it was made from has changed", () => {
  expect(nextFinds({ ...basis, texts: new Map([...basis.texts, ["goals/other", "new"]]) })).toBe(
    "<p>Falls</p>",
  );
  expect(nextFinds(basis, [])).toBe("<p>Falls</p>");
});

test.each([
  ["its text has changed", { ...basis, texts: new Map([["goals/falls", "two"]]) }],
  ["its text is gone", { ...basis, texts: new Map() }],
  ["some fact has changed", { ...basis, facts: "g" }],
  ["the code has changed", { ...basis, code: "d" }],
])("it is not found once %s", (_what, next) => {
  expect(nextFinds(next)).toBeUndefined();
});

test("a page with a text that isn't all that it shows is not kept", () => {
  expect(nextFinds(basis, ["goals/falls", "goals/pictured"])).toBeUndefined();
});

test("a file that is damaged in the middle stops nothing, and is begun anew", () => {
  const many = Array.from({ length: 200 }, (_, index) => `/goals/${index}/`);
  const large = new Uint8Array(20_000).fill(65);
  const found = () => {
    const pages = openPages(file, basis);
    const all = many.map((address) => pages.find(address));
    for (const address of many) pages.keep(address, ["goals/falls"], large);
    pages.close();
    return all.filter((one) => one !== undefined).length;
  };
  found();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 8192, bytes.length - 8192));
  expect(found()).toBeLessThan(many.length);
  found();
  expect(found()).toBe(many.length);
});

test("a file that can't be read is begun anew", () => {
  writeFileSync(join(folder, "broken"), "no database at all, but more than a hundred bytes of it ".repeat(9));
  file = join(folder, "broken");
  expect(nextFinds(basis)).toBe("<p>Falls</p>");
});
