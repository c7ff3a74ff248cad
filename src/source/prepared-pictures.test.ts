import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { preparePictures } from "./prepared-pictures.ts";

const cache = mkdtempSync(join(tmpdir(), "pictures-"));
afterAll(() => rmSync(cache, { recursive: true }));

const pictureOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "red" } });
const prepare = async (bytes: Uint8Array, tell?: (step: string, count?: object) => void) =>
  (await preparePictures([{ path: "goals/a.png", kind: "file", bytes }], tell, cache)).get("goals/a.png");

test.each([
  [4032, 3024, 1280, 960],
  [1440, 20_001, 1152, 16_000],
  [600, 400, 600, 400],
  [9000, 1, 1280, 1],
])("a picture of %i by %i pixels is published with %i by %i", async (width, height, shown, high) => {
  const prepared = await prepare(await pictureOf(width, height).png().toBuffer());
  expect(await sharp(prepared).metadata()).toMatchObject({ format: "webp", width: shown, height: high });
});

test("a photograph is upright, and has nothing in it of place and time", async () => {
  const exif = { IFD0: { Make: "A phone" }, IFD3: { GPSLatitude: "53/1 24/1 0/1" } };
  const photograph = await pictureOf(90, 60)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge(exif)
    .toBuffer();
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  const { width, height, exif: left, orientation } = await sharp(await prepare(photograph)).metadata();
  expect({ width, height, left, orientation }).toEqual({ width: 60, height: 90 });
});

test("a photograph of a phone that writes its parameters otherwise is shown, and one that breaks off isn’t", async () => {
  const whole = await pictureOf(90, 60).jpeg().toBuffer();
  const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
  const odd = Buffer.from(whole);
  odd[scan + whole.readUInt16BE(scan + 2)] = 0;
  expect(await prepare(odd)).toBeDefined();
  expect(await prepare(odd.subarray(0, odd.length - 40))).toBeUndefined();
});

test("what was prepared is kept for the next time, and made again where it was changed on the disk", async () => {
  const bytes = await pictureOf(50, 50).png().toBuffer();
  const before = new Set(readdirSync(cache));
  const first = await prepare(bytes);
  const [name = ""] = readdirSync(cache).filter((file) => !before.has(file));
  const kept = readFileSync(join(cache, name));
  expect(kept.subarray(32)).toEqual(Buffer.from(first!));
  writeFileSync(join(cache, name), kept.with(kept.length - 1, kept.at(-1)! ^ 1));
  expect(await prepare(bytes)).toEqual(first);
  expect(readFileSync(join(cache, name))).toEqual(kept);
});

test("says how far it is", async () => {
  const steps: unknown[] = [];
  await prepare(await pictureOf(5, 5).png().toBuffer(), (...step) => steps.push(step));
  expect(steps).toEqual([["Preparing pictures", { done: 0, total: 1 }]]);
});
