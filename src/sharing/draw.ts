import sharp from "sharp";
import { edges, layOut, pictureSize, type Picture, getOutlines } from "./picture.ts";

/** A picture as SVG, with letters as outlines from fonts that come with a package: no font of the system has a part. */
export function getSvg(picture: Picture): string {
  const { width, height } = pictureSize;
  const words = layOut(picture).map(({ text, size, weight, x, y }) => getOutlines(text, size, weight, x, y));
  const line = `<path d="M${edges.left} ${edges.foot}H${edges.right}v4H${edges.left}z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="#005eb8" d="M0 0h${width}v${height}H0z"/><g fill="#fff">${line}${words.join("")}</g></svg>`;
}

/**
 * A picture as PNG. The same picture gives the same bytes. Two colours and what is between them need no more than 16;
 * with less effort the blue is off by one.
 */
export async function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const png = sharp(Buffer.from(getSvg(picture))).png({ palette: true, colours: 16, dither: 0, effort: 7 });
  return new Uint8Array(await png.toBuffer());
}
