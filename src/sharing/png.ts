import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { packageFile } from "./packages.ts";

let ready: Promise<void> | undefined;

/** An SVG without text as PNG. It is drawn by a WebAssembly module, so all machines give the same bytes. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  await (ready ??= initWasm(packageFile("@resvg/resvg-wasm/index_bg.wasm")));
  const resvg = new Resvg(svg);
  const image = resvg.render();
  try {
    return new Uint8Array(image.asPng());
  } finally {
    // Nothing collects WebAssembly's memory.
    image.free();
    resvg.free();
  }
}
