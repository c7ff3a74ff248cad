import type { Family } from "../input.ts";
import { addresses } from "./addresses.ts";
import { characters } from "./characters.ts";
import { fields } from "./fields.ts";
import { html } from "./html.ts";
import { links } from "./links.ts";
import { mdx } from "./mdx.ts";
import { objects } from "./objects.ts";
import { paths } from "./paths.ts";
import { pictures } from "./pictures.ts";
import { readings } from "./reading.ts";
import { sizes } from "./sizes.ts";
import { yaml } from "./yaml.ts";

/** Every hostile input, by family. */
export const families: readonly Family[] = [
  html,
  addresses,
  mdx,
  yaml,
  objects,
  paths,
  pictures,
  sizes,
  links,
  characters,
  fields,
  ...readings,
];
