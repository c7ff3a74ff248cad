import satori, { type Font } from "satori";
import { families, type Drawn } from "./layout.ts";
import { packageFile } from "./packages.ts";
import { pictureSize } from "./picture.ts";
import { pngOf } from "./png.ts";

let fonts: Font[] | undefined;

/**
 * A picture as PNG. The same layout gives the same bytes on every machine: satori turns letters into
 * outlines, from fonts that come with the packages.
 */
export async function draw(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts();
  return pngOf(await satori(drawn, { ...pictureSize, fonts }));
}

/** The fonts, each in the two weights that pictures use. */
function readFonts(): Font[] {
  return ([400, 700] as const).flatMap((weight) =>
    families.map(({ name, subset }) => ({
      ...{ name, weight },
      style: "normal" as const,
      data: packageFile(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff`),
    })),
  );
}
