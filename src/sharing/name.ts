import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { layout } from "./layout.ts";
import type { Picture } from "./picture.ts";

const tools = z.object({ "@fontsource/arimo": z.string(), satori: z.string(), sharp: z.string() });
const { dependencies } = z
  .object({ dependencies: tools })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const versions = Object.values(dependencies);

/**
 * The name of a picture's file, without its ending, made from all that the picture is made from. So it
 * changes with the picture, and sites that keep pictures by their address never show an old title.
 */
export function nameOf(picture: Picture): string {
  const made = JSON.stringify([versions, layout(picture)]);
  return createHash("sha256").update(made).digest("hex").slice(0, 16);
}
