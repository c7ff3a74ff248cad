import type { Picture } from "./content.ts";
import { isOn } from "./styles.ts";
import { findChild, listChildren, type XmlElement } from "./word-file.ts";
import sharp, { type Sharp } from "sharp";

/** A picture as a drawing shows it. */
export interface Drawn {
  /** The relationship with its file, where that is in the document. */
  id: string | undefined;
  /** The relationship with its file elsewhere. */
  link: string | undefined;
  alt: string;
  /** How much of it is shown, and how; nothing where a shape hides a part of it. */
  shown: Omit<Picture, "bytes"> | undefined;
}

/** Shapes that hide no more than the corners of a picture. */
const wholeShapes = /^(?:rect$|round|snip|plaque|frame|bevel)/;

/** The picture of a drawing (ECMA-376, Part 1, 20.2.2.5). */
export function readPicture(picture: XmlElement): Drawn {
  const fill = findChild(picture, "pic:blipFill");
  const shape = findChild(picture, "pic:spPr");
  const { "r:embed": id, "r:link": link } = findChild(fill, "a:blip")?.attributes ?? {};
  const form = findChild(shape, "a:prstGeom")?.attributes["prst"] ?? "rect";
  const stretched = findChild(findChild(fill, "a:stretch"), "a:fillRect")?.attributes ?? {};
  const isCut =
    findChild(shape, "a:custGeom") !== undefined ||
    findChild(fill, "a:tile") !== undefined ||
    !wholeShapes.test(form) ||
    Object.values(stretched).some((side) => side.startsWith("-"));
  const { l, t, r, b } = findChild(fill, "a:srcRect")?.attributes ?? {};
  const { rot = "0", flipH = "0", flipV = "0" } = findChild(shape, "a:xfrm")?.attributes ?? {};
  const crop = { left: readShare(l), top: readShare(t), right: readShare(r), bottom: readShare(b) };
  const flipped = { across: isOn(flipH), down: isOn(flipV) };
  const alt = findChild(findChild(picture, "pic:nvPicPr"), "pic:cNvPr")?.attributes["descr"] ?? "";
  return {
    id,
    link,
    alt,
    shown: isCut ? undefined : checkShown({ crop, turns: countTurns(Number(rot) / 60_000), flipped }),
  };
}

/** The picture of a drawing in VML, which Word wrote before 2010 (Part 4, 19.1.2.11). */
export function readVmlPicture({ attributes }: XmlElement, shape: XmlElement): Drawn {
  const { cropleft, croptop, cropright, cropbottom } = attributes;
  const style = shape.attributes["style"] ?? "";
  const turned = /rotation:\s*(-?\d+)(?![\d.]*fd)/.exec(style)?.[1];
  const flip = /flip:\s*([xy ]+)/.exec(style)?.[1] ?? "";
  return {
    id: attributes["r:id"] ?? attributes["o:relid"],
    link: attributes["r:href"],
    alt: shape.attributes["alt"] ?? attributes["o:title"] ?? "",
    shown: checkShown({
      crop: {
        left: readVmlShare(cropleft),
        top: readVmlShare(croptop),
        right: readVmlShare(cropright),
        bottom: readVmlShare(cropbottom),
      },
      turns: countTurns(Number(turned ?? 0)),
      flipped: { across: flip.includes("x"), down: flip.includes("y") },
    }),
  };
}

/** The form of something that Word of today shows. Inks and models are drawn in the other form. */
export function chooseForm(alternatives: XmlElement): XmlElement | undefined {
  const choices = listChildren(alternatives, "mc:Choice");
  const choice = choices.find(
    ({ attributes }) => !/\b(?:wpi|aink|am3d)\b/.test(attributes["Requires"] ?? ""),
  );
  return choice ?? findChild(alternatives, "mc:Fallback") ?? choices[0];
}

/** What is shown of a picture; nothing where hardly anything is. */
function checkShown(shown: Omit<Picture, "bytes">): Omit<Picture, "bytes"> | undefined {
  const { left, top, right, bottom } = shown.crop;
  return left + right > 0.99 || top + bottom > 0.99 ? undefined : shown;
}

/** A share of a picture’s side: in thousandths of a per cent, or in per cent (Part 1, 22.9.2.9). */
function readShare(side: string | undefined): number {
  const number = Number.parseFloat(side ?? "0") / (side?.endsWith("%") ? 100 : 100_000);
  return number > 0 ? Math.min(number, 1) : 0;
}

/** The same in VML: a fraction, or 65536ths of it with an f (Part 4, 19.1.2.11). */
function readVmlShare(side: string | undefined): number {
  const number = Number.parseFloat(side ?? "0") / (side?.endsWith("f") ? 65_536 : 1);
  return number > 0 ? Math.min(number, 1) : 0;
}

function countTurns(degrees: number): number {
  const turns = Math.round(degrees / 90);
  return Math.abs(degrees - turns * 90) < 1 ? ((turns % 4) + 4) % 4 : 0;
}

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
