import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileReader, readInPieces } from "./file-reader.ts";

const folder = mkdtempSync(join(tmpdir(), "reader-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["nothing", 0],
  ["a little", 5],
  ["as much as there is memory for at first", 1 << 20],
  ["more than that", 3 * (1 << 20) + 1],
])("a file is read whole, whatever was read before it: %s", (_what, length) => {
  const read = fileReader();
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  writeFileSync(first, "ab".repeat(700_000));
  const content = Buffer.from(Array.from({ length }, (_, at) => at % 251));
  writeFileSync(second, content);
  expect(read(first).toString()).toBe("ab".repeat(700_000));
  expect(read(second).equals(content)).toBe(true);
});

test("a file that isn’t there is an error, and the next is read", () => {
  const read = fileReader();
  expect(() => read(join(folder, "none"))).toThrow(/ENOENT/);
  writeFileSync(join(folder, "one"), "one");
  expect(read(join(folder, "one")).toString()).toBe("one");
});

test("a short text is whole in some piece of a file, wherever it is", () => {
  const file = join(folder, "long");
  const memory = Buffer.alloc(100);
  for (const before of [0, 80, 95, 99, 100, 101, 185, 250]) {
    writeFileSync(file, `${"-".repeat(before)}garden.png${"-".repeat(30)}`);
    const pieces = Array.from(readInPieces(file, 10, memory), (piece) => piece.toString());
    expect(pieces.filter((piece) => piece.includes("garden.png"))).not.toEqual([]);
    expect(pieces.every((piece) => piece.length <= 100)).toBe(true);
  }
});
