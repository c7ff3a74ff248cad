import sharp from "sharp";
import { expect, test } from "vitest";
import { para, run, updateOfXml } from "./example-document.ts";

// Of a picture, readers get what Word shows of it and nothing else.

/** A picture that is red on the left and blue on the right, with what a camera writes into it. */
const halves = (format: "png" | "jpeg" | "webp" | "tiff" = "png") =>
  sharp({ create: { width: 200, height: 100, channels: 3, background: "red" } })
    .composite([
      { input: { create: { width: 100, height: 100, channels: 3, background: "blue" } }, left: 100, top: 0 },
    ])
    .withExif({ IFD0: { Artist: "Someone", ImageDescription: "Secret" } })
    .toFormat(format)
    .toBuffer();

const drawn = (fill: string, shape = '<a:prstGeom prst="rect"/>', blip = 'r:embed="p"') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A room"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/>${fill}</pic:blipFill><pic:spPr>${shape}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const old = (attributes: string, style = "") =>
  `<w:r><w:pict><v:shape style="${style}" alt="A room"><v:imagedata r:id="p" ${attributes}/></v:shape></w:pict></w:r>`;

async function pictureOf(xml: string, bytes: Uint8Array, target = "media/image1.png") {
  const made = await updateOfXml(para(run("Text.")) + para(xml), {
    parts: { [`word/${target}`]: bytes },
    related: { p: ["image", target] },
  });
  expect(made.errors).toEqual([]);
  const [picture] = made.pictures;
  return { ...made, content: picture ? Buffer.from(picture.content) : undefined };
}

/** The colours of a picture at its left, its right, its top and its bottom. */
async function coloursOf(content: Buffer | undefined) {
  const { data, info } = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const [red = 0, , blue = 0] = data.subarray((y * info.width + x) * info.channels);
    return red > 200 ? "red" : blue > 200 ? "blue" : "other";
  };
  const [right, bottom] = [info.width - 2, info.height - 2];
  return {
    width: info.width,
    height: info.height,
    corners: [at(1, 1), at(right, 1), at(1, bottom), at(right, bottom)],
  };
}

test.each([
  [
    "its left half",
    drawn('<a:srcRect l="50000"/>'),
    { width: 100, height: 100, corners: Array(4).fill("blue") },
  ],
  [
    "its left half in per cent",
    drawn('<a:srcRect l="50%"/>'),
    { width: 100, height: 100, corners: Array(4).fill("blue") },
  ],
  [
    "its right and lower half",
    drawn('<a:srcRect r="50000" b="50000"/>'),
    { width: 100, height: 50, corners: Array(4).fill("red") },
  ],
  [
    "nothing, with room round it",
    drawn('<a:srcRect l="-10000"/>'),
    { width: 200, height: 100, corners: ["red", "blue", "red", "blue"] },
  ],
  [
    "its left half in an old drawing",
    old('cropleft="32768f"'),
    { width: 100, height: 100, corners: Array(4).fill("blue") },
  ],
  [
    "its right half in an old drawing",
    old('cropright=".5"'),
    { width: 100, height: 100, corners: Array(4).fill("red") },
  ],
])("what Word cuts off a picture is gone: %s", async (_name, xml, expected) => {
  const { content } = await pictureOf(xml, await halves());
  expect(await coloursOf(content)).toEqual(expected);
});

test.each([
  [
    "turned to the right",
    drawn("", '<a:xfrm rot="5400000"/>'),
    { width: 100, height: 200, corners: ["red", "red", "blue", "blue"] },
  ],
  [
    "mirrored",
    drawn("", '<a:xfrm flipH="1"/>'),
    { width: 200, height: 100, corners: ["blue", "red", "blue", "red"] },
  ],
  [
    "cut and turned",
    drawn('<a:srcRect l="50000"/>', '<a:xfrm rot="16200000"/>'),
    { width: 100, height: 100, corners: Array(4).fill("blue") },
  ],
  [
    "an old drawing on its head",
    old("", "rotation:180"),
    { width: 200, height: 100, corners: ["blue", "red", "blue", "red"] },
  ],
])("a picture is as it is in Word: %s", async (_name, xml, expected) => {
  const { content } = await pictureOf(xml, await halves());
  expect(await coloursOf(content)).toEqual(expected);
});

test.each([
  ["in a shape", drawn("", '<a:prstGeom prst="ellipse"/>'), "as Word shows only a part of it in a shape"],
  [
    "in a frame that is smaller",
    drawn('<a:stretch><a:fillRect l="-50000"/></a:stretch>'),
    "as Word shows only a part",
  ],
  [
    "that is only linked",
    drawn("", "", 'r:link="away"'),
    "the document only links to it: “https://example.org/a.png”",
  ],
  ["whose file is missing", drawn("", "", 'r:embed="none"'), "its file isn’t in the document"],
])("a picture %s is left out, and named", async (_name, xml, words) => {
  const { pictures, notes, body } = await updateOfXml(para(run("Text.")) + para(xml), {
    parts: { "word/media/image1.png": await halves() },
    related: { p: ["image", "media/image1.png"], away: ["image", "https://example.org/a.png", "External"] },
  });
  expect(pictures).toEqual([]);
  expect(body).toBe("Text.");
  expect(notes).toEqual([expect.stringContaining(words)]);
});

test.each(["png", "jpeg", "webp", "tiff"] as const)(
  "what a camera wrote into a %s is gone, whatever its file is called",
  async (format) => {
    const { content, body } = await pictureOf(drawn(""), await halves(format), "media/photo.unknown");
    expect(body).toMatch(/!\[A room\]\(2026-06-01-better-care-1\.(?:png|jpg)\)/);
    const { exif, xmp, width } = await sharp(content).metadata();
    expect({ exif, xmp, width }).toEqual({ width: 200 });
    expect(content?.includes("Secret")).toBe(false);
  },
);

test("a picture of many megabytes is made small enough for the content folder", async () => {
  const noise = await sharp({
    create: {
      width: 2400,
      height: 1600,
      channels: 3,
      background: "white",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(noise.length).toBeGreaterThan(2_000_000);
  const { content } = await pictureOf(drawn(""), noise);
  expect(content?.length).toBeLessThan(500_000);
});

test("a picture that is damaged or of another kind is left out, and a second use of one is no second file", async () => {
  const damaged = await pictureOf(drawn(""), Buffer.from("BM what is no picture"));
  expect(damaged.notes).toEqual(["A picture is left out: save it as PNG or JPEG and add it."]);
  const twice = await pictureOf(drawn("") + drawn(""), await halves());
  expect(twice.pictures).toHaveLength(1);
});

test.each([
  ["Image of a room", "![A room]("],
  ["C:\\photos\\IMG_2041.png", "![(to be written)]("],
])("a picture with the text “%s” passes the check", async (text, shown) => {
  const { body } = await pictureOf(drawn("").replace("A room", text), await halves());
  expect(body).toContain(shown);
});
