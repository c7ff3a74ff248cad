import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { kept } from "./kept.ts";

const png = new Uint8Array(Buffer.from("89504e470d0a1a0a0000000049454e44ae426082", "hex"));
const fresh = async () => png;
const never = async () => {
  throw new Error("A picture that was kept was made again.");
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pictures-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a picture is made once, and is the same from then on", async () => {
  const inner = join(folder, "not", "there", "yet");
  expect(await kept("a.png", fresh, inner)).toEqual(png);
  expect(Buffer.from(await kept("a.png", never, inner)).equals(png)).toBe(true);
  expect(readdirSync(inner)).toEqual(["a.png"]);
});

test("one that was only half written is made again", async () => {
  writeFileSync(join(folder, "a.png"), png.subarray(0, 12));
  expect(await kept("a.png", fresh, folder)).toEqual(png);
  expect(Buffer.from(await kept("a.png", never, folder)).equals(png)).toBe(true);
});

test("where nothing can be kept, pictures are made all the same", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(await kept("a.png", fresh, file)).toEqual(png);
});
