import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { memoize } from "../lib/memoize.ts";
import { svgOf } from "./draw.ts";
import type { Picture } from "./picture.ts";

const { dependencies } = z
  .object({ dependencies: z.object({ sharp: z.string() }) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

/**
 * The name of a picture's file, without its ending, made from all that the picture is made from. So it
 * changes with the picture, and sites that keep pictures by their address never show an old title.
 */
export const nameOf = memoize((picture: Picture): string =>
  createHash("sha256")
    .update(dependencies.sharp + svgOf(picture))
    .digest("hex")
    .slice(0, 16),
);
