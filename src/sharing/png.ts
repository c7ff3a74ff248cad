import { zlibSync } from "fflate";
import { chunk, end } from "./png-chunk.ts";

// PNG, third edition: https://www.w3.org/TR/png-3/

const signature = Buffer.from("89504e470d0a1a0a", "hex");
const palette = 3; // its type of colour, 11.2.1
const bits = 4; // of each pixel: the number of its shade

/** How many shades there are from one colour to the other, with both. */
export const shades = 1 << bits;

/** A colour, as red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Pixels that are each a shade, from 0 for one colour to the last for the other, row after row. */
export interface Shaded {
  /** In pixels; even. */
  width: number;
  height: number;
  /** The number of each pixel's shade. */
  pixels: Uint8Array;
}

/**
 * A picture in the shades between two colours as PNG. The compressor is JavaScript, so all machines give the
 * same bytes; Node's own may give others on another processor.
 */
export function pngOf({ width, height, pixels }: Shaded, from: Colour, to: Colour): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, palette], 8);
  const mixed = (part: number, shade: number) =>
    Math.round(from[part]! + ((to[part]! - from[part]!) * shade) / (shades - 1));
  const colours = Array.from({ length: shades }, (_, shade) => [0, 1, 2].map((part) => mixed(part, shade)));
  const data = zlibSync(packed(width, height, pixels), { level: 1 });
  const parts = [chunk("IHDR", header), chunk("PLTE", Buffer.from(colours.flat())), chunk("IDAT", data), end];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

/** Two pixels a byte, and before each row a byte that says that it is not filtered (7.2 and 9.2). */
function packed(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const rows = new Uint8Array((1 + width / 2) * height);
  let at = 0;
  for (let pixel = 0; pixel < pixels.length; pixel += 2) {
    if (pixel % width === 0) at++;
    rows[at++] = (pixels[pixel]! << bits) | pixels[pixel + 1]!;
  }
  return rows;
}
