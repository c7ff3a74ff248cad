import type { Mutator } from "../mutant.ts";
import { cut } from "./cut.ts";
import { encoding } from "./encoding.ts";
import { flip } from "./flip.ts";
import { huge } from "./huge.ts";
import { keys } from "./keys.ts";
import { kinds } from "./kinds.ts";
import { lines } from "./lines.ts";
import { names } from "./names.ts";
import { nesting } from "./nesting.ts";
import { text } from "./text.ts";
import { yaml } from "./yaml.ts";

/** Every family of mutations. They take turns. */
export const mutators: readonly Mutator[] = [
  cut,
  flip,
  lines,
  keys,
  yaml,
  encoding,
  text,
  huge,
  nesting,
  names,
  kinds,
];
