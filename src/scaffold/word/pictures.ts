import sharp, { type Sharp } from "sharp";
import type { Picture } from "./content.ts";

/** A picture as it goes into the content folder. */
export interface PictureFile {
  extension: "png" | "jpg" | "gif";
  bytes: Uint8Array;
}

/** What the check asks of a picture (rule `images`). */
const most = { bytes: 500_000, side: 2000 };

/** 100 million pixels are more than any phone takes. */
const input = { failOn: "error", limitInputPixels: 100_000_000 } as const;

/**
 * Makes the file of a picture: only what Word shows of it, upright, small enough for the content folder, and
 * without what a camera wrote into it. Nothing where it is of a kind that can't be read, or is damaged.
 */
export async function makePictureFile({
  bytes,
  crop,
  turns,
  flipped,
}: Picture): Promise<PictureFile | undefined> {
  try {
    const { format, width, height, pages = 1, hasAlpha } = await sharp(bytes, input).metadata();
    const isWhole = Object.values(crop).every((share) => share === 0);
    const isAsItIs = isWhole && turns === 0 && !flipped.across && !flipped.down;
    if (format === "gif" && pages > 1 && isAsItIs) {
      const moving = await sharp(bytes, { ...input, animated: true })
        .gif()
        .toBuffer();
      if (moving.length < most.bytes) return { extension: "gif", bytes: moving };
    }
    let picture = sharp(bytes, input);
    if (!isWhole) {
      const [left, top] = [Math.round(crop.left * width), Math.round(crop.top * height)];
      const right = Math.round((1 - crop.right) * width);
      const bottom = Math.round((1 - crop.bottom) * height);
      picture = picture.extract({ left, top, width: right - left, height: bottom - top });
    }
    // How a camera was held counts where Word says nothing of turning: it writes down what it turned itself.
    const cut = isAsItIs ? picture.autoOrient() : await settlePicture(picture);
    const placed = cut.flop(flipped.across).flip(flipped.down);
    const upright = turns === 0 ? placed : (await settlePicture(placed)).rotate(turns * 90);
    const isPhotograph = format === "jpeg" || (!hasAlpha && format !== "png" && format !== "gif");
    return await shrinkPicture(upright, isPhotograph);
  } catch {
    return undefined;
  }
}

/** A picture after what was done to it so far: sharp itself does one thing of a kind, in an order of its own. */
async function settlePicture(picture: Sharp): Promise<Sharp> {
  const { data, info } = await picture.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info });
}

async function shrinkPicture(picture: Sharp, isPhotograph: boolean): Promise<PictureFile> {
  const fitting = (one: Sharp, side: number) =>
    one.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
  const whole = await settlePicture(fitting(picture, most.side));
  if (!isPhotograph) {
    const bytes = await whole.clone().png().toBuffer();
    if (bytes.length < most.bytes) return { extension: "png", bytes };
  }
  const opaque = await settlePicture(whole.flatten({ background: "white" }));
  for (const side of [most.side, 1600, 1200, 800, 400]) {
    const bytes = await fitting(opaque.clone(), side).jpeg({ quality: 85 }).toBuffer();
    if (bytes.length < most.bytes) return { extension: "jpg", bytes };
  }
  throw new Error("A picture of 400 pixels is small enough.");
}
