import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { packageFile } from "./packages.ts";
import { shades, type Shaded } from "./png.ts";

/** The number of the shade of each red, from 0 to 255. */
const shadeOf = Uint8Array.from({ length: 256 }, (_, red) => Math.round((red * (shades - 1)) / 255));

let ready: Promise<void> | undefined;

/**
 * The pixels of an SVG without text, whose two colours have no red and all red: so the red of a pixel tells
 * its shade. It is drawn by a WebAssembly module, so all machines give the same.
 */
export async function shadedOf(svg: string): Promise<Shaded> {
  await (ready ??= initWasm(packageFile("@resvg/resvg-wasm/index_bg.wasm")));
  const resvg = new Resvg(svg);
  const image = resvg.render();
  try {
    const { width, height, pixels } = image;
    return { width, height, pixels: shadesOf(pixels) };
  } finally {
    // Nothing collects WebAssembly's memory.
    image.free();
    resvg.free();
  }
}

/** The shades of pixels that are given as red, green, blue and opacity. */
function shadesOf(colours: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(colours.length / 4);
  for (let at = 0; at < pixels.length; at++) pixels[at] = shadeOf[colours[4 * at]!]!;
  return pixels;
}
