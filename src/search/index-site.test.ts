import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { startIndex } from "./index-site.ts";
import { endPagefind } from "./pagefind-index.ts";

let folder: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "index-"));
  kept = join(folder, "kept");
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(endPagefind);

const pageOf = (text: string) =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>Title</h1><p>${text}</p></main></body></html>`;

// Enough for several parts.
const site = new Map(Array.from({ length: 200 }, (_, at) => [`/page${at}/`, pageOf(`Words of page${at}.`)]));

/** Indexes a site as a build does, and gives the files of its index. */
async function indexed(name: string, pages: ReadonlyMap<string, string>, keptIn = kept) {
  const index = startIndex(keptIn);
  for (const [address, html] of pages) await index.add(address, html);
  const count = await index.write(join(folder, name));
  const paths = globSync("**/*.*", { cwd: join(folder, name) }).toSorted();
  return {
    count,
    files: new Map(paths.map((path) => [path, readFileSync(join(folder, name, path), "hex")])),
  };
}

test("what is kept gives the same index as a fresh start, after an edit too", async () => {
  const first = await indexed("first", site);
  expect(first.count).toBe(200);
  expect(readdirSync(kept).length).toBeGreaterThan(2);
  expect(await indexed("second", site)).toEqual(first);
  const edited = new Map([...site, ["/page7/", pageOf("Other words.")]]);
  expect(await indexed("third", edited)).toEqual(await indexed("fourth", edited, join(folder, "none")));
});

test("what no build has a use for any more is not kept", async () => {
  await indexed("first", site);
  const before = readdirSync(kept);
  await indexed("second", new Map([...site, ["/page7/", pageOf("Other words.")]]));
  const after = readdirSync(kept);
  expect(after.length).toBe(before.length);
  expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
});

test("what was kept and can't be read is made again", async () => {
  const first = await indexed("first", site);
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), "broken");
  expect(await indexed("second", site)).toEqual(first);
});

test("where nothing can be kept, the index is the same", async () => {
  const first = await indexed("first", site);
  const file = join(folder, "file");
  writeFileSync(file, "no folder");
  expect(await indexed("second", site, join(file, "kept"))).toEqual(first);
});

test("a page that isn't to be searchable is in no index", async () => {
  mkdirSync(kept);
  const { count } = await indexed("first", new Map([...site, ["/other/", "<main>Else</main>"]]));
  expect(count).toBe(200);
});
