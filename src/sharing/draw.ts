import satori, { type Font } from "satori";
import { families, ground, ink, type Drawn } from "./layout.ts";
import { packageFile } from "./packages.ts";
import { pictureSize } from "./picture.ts";
import { pngOf, type Colour } from "./png.ts";
import { shadedOf } from "./shaded.ts";

let fonts: Font[] | undefined;

/**
 * A picture as PNG. The same layout gives the same bytes on every machine: satori turns letters into
 * outlines, from fonts that come with the packages.
 */
export async function draw(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts();
  const svg = await satori(drawn, { ...pictureSize, fonts });
  return pngOf(await shadedOf(svg), colourOf(ground), colourOf(ink));
}

/** A colour that is written as `#005eb8`. */
function colourOf(written: string): Colour {
  const [red = 0, green = 0, blue = 0] = Buffer.from(written.slice(1), "hex");
  return [red, green, blue];
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
