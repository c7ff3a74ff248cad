import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSpool } from "./spool.ts";

test("files are given as they came, as often as they are asked for, and nothing stays of them", () => {
  const folder = mkdtempSync(join(tmpdir(), "spool-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "waiting");
  const spool = openSpool(file);
  const files: [string, string][] = [
    ["/index.html", "<h1>Café</h1>"],
    ["/empty.html", ""],
    ["/long.html", "long ".repeat(500_000)],
    ["/_headers", "/*"],
  ];
  for (const [path, text] of files) spool.add(path, Buffer.from(text));
  const all = () => Array.from(spool.all(), ([path, content]) => [path, content.toString()]);
  expect(all()).toEqual(files);
  expect(all()).toEqual(files);
  spool.end();
  expect(existsSync(file)).toBe(false);
});
