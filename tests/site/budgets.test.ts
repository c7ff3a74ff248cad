import { globSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { budgets } from "../../src/build/budgets.ts";
import { firstView } from "../../src/build/first-view.ts";
import { sites } from "./built.ts";

const folders = [inject("smallDir"), inject("largeDir"), inject("youngDir")];

/** The bytes of a page without what is in its main part, compressed. */
const shellOf = (html: string): number =>
  gzipSync(html.replace(/(<main\b[^>]*>).*(<\/main>)/s, "$1$2"), { level: 9 }).length;

describe.each(sites)("on $name", ({ pages }) => {
  test("what the site adds around the text of a page is within its budget", () => {
    const over = pages
      .map(({ path, html }) => ({ path, bytes: shellOf(html) }))
      .filter(({ bytes }) => bytes > budgets.shell);
    expect(over).toEqual([]);
  });
});

test("no page waits for anything but itself before it is shown", () => {
  const blocked = folders
    .flatMap((folder) => globSync("**/*.html", { cwd: folder }).map((file) => firstView(folder, file)))
    .filter(({ blocking }) => blocking.length > budgets.blockingRequests);
  expect(blocked).toEqual([]);
});
