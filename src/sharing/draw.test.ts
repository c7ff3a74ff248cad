import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { drawPicture } from "./draw.ts";
import { getAlt, type Picture } from "./picture.ts";

const picture: Picture = {
  title: "Better Care update – what’s new at the café",
  kind: "Update",
  of: "14 March 2022",
  organisation: "Example Trust",
  site: "Record",
};
const drawn = (change: Partial<Picture> = {}) => drawPicture({ ...picture, ...change });
/** The bytes of a picture of one letter, whose outline is in the font or is not. */
const letter = async (title: string) => Buffer.from(await drawn({ title })).toString("base64");

test("a picture is a PNG of the size that sites ask for", async () => {
  expect(imageSize(await drawn())).toMatchObject({ type: "png", width: 1200, height: 630 });
});

test("the same words give the same bytes, and any other words give others", async () => {
  const first = Buffer.from(await drawn());
  expect(first.equals(await drawn())).toBe(true);
  const changes = { title: "Another", kind: "Goal", of: "2022", organisation: "Other", site: "Site" };
  for (const [name, text] of Object.entries(changes)) {
    expect(first.equals(await drawn({ [name]: text }))).toBe(false);
  }
});

test("letters of English, Welsh and other languages are drawn, each as itself", async () => {
  const letters = [..."’–…“£éŷŵŁźβ"];
  const shapes = await Promise.all(letters.map(letter));
  expect(new Set(shapes).size).toBe(letters.length);
});

test("a picture of any length of title is small enough to send with a message", async () => {
  for (const title of ["W".repeat(300), "word ".repeat(100), "Garden Rooms"]) {
    expect((await drawn({ title })).length).toBeLessThan(60_000);
  }
});

test("what it shows is said in words", () => {
  const { organisation, site } = picture;
  expect(getAlt({ ...picture, title: "Garden Rooms" })).toBe(
    "Update: Garden Rooms, 14 March 2022. Example Trust, Record.",
  );
  expect(getAlt({ title: "Progress", organisation, site })).toBe("Progress. Example Trust, Record.");
});
