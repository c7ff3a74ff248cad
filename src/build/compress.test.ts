import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compressSite } from "./compress.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "compress-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const page = "<p>What was promised, and what came of it.</p>\n".repeat(40);

test("beside a text lie copies of it that are smaller, and are the same whenever they are made", async () => {
  mkdirSync(join(folder, "updates"));
  const file = join(folder, "updates/index.html");
  writeFileSync(file, page);
  await compressSite(folder);
  const copies = () => [readFileSync(`${file}.gz`), readFileSync(`${file}.br`)] as const;
  const [gz, br] = copies();
  expect(gunzipSync(gz).toString()).toBe(page);
  expect(brotliDecompressSync(br).toString()).toBe(page);
  expect(Math.max(gz.length, br.length)).toBeLessThan(page.length);
  await compressSite(folder);
  expect(copies()).toEqual([gz, br]);
});

test("pictures, Pagefind's files and what is too small for it to matter have none", async () => {
  writeFileSync(join(folder, "small.html"), "<p>Hello</p>");
  for (const name of ["picture.png", "en_1.pf_index", "wasm.en.pagefind"]) {
    writeFileSync(join(folder, name), page);
  }
  const before = readdirSync(folder);
  await compressSite(folder);
  expect(readdirSync(folder)).toEqual(before);
});
