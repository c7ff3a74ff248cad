import type { Picture } from "./content.ts";
import { isOn } from "./styles.ts";
import { findChild, listChildren, type XmlElement } from "./word-file.ts";

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
