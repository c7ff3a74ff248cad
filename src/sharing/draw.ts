import satori, { type Font } from "satori";
import sharp from "sharp";
import { families, type Drawn } from "./layout.ts";
import { packageFile } from "./packages.ts";
import { pictureSize } from "./picture.ts";

let fonts: Font[] | undefined;

/**
 * A picture as PNG. The same layout gives the same bytes: satori turns letters into outlines, from fonts that come
 * with the packages. Two colours and what is between them need no more than 16; with less effort the blue is off by one.
 */
export async function draw(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts();
  const svg = await satori(drawn, { ...pictureSize, fonts });
  const png = sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 7 });
  return new Uint8Array(await png.toBuffer());
}

/** The fonts, each in the two weights that pictures use. */
function readFonts(): Font[] {
  return ([400, 700] as const).flatMap((weight) =>
    families.map(({ name, subset }) => ({
      name,
      weight,
      style: "normal" as const,
      data: packageFile(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff`),
    })),
  );
}
