import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** Words and phrases for one thing: those that pages have, and others that people type for them. */
export type Synonyms = readonly [found: readonly string[], others: readonly string[]];

const groups = z.array(z.array(z.string().min(1)).min(2));

/** The general words for the same thing: `synonyms.yaml`. */
export function readSynonyms(file = new URL("synonyms.yaml", import.meta.url)): string[][] {
  return groups.parse(parse(readFileSync(file, "utf8")));
}
