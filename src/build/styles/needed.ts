import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { openCache, type Cache } from "../cache.ts";
import { hashOf } from "../hash.ts";
import type { Needed } from "./take-needed.ts";

const needed = z.object({
  sheets: z.array(z.object({ css: z.string(), classes: z.array(z.string()) })),
  print: z.string(),
}) satisfies z.ZodType<Needed>;

/**
 * What pages need of stylesheets, as `takeNeeded` gives it: from a cache where an earlier build had the same
 * stylesheets and, of the words that they name, the same. Hardly an edit of a text changes that. `npm ci` clears it.
 */
export async function neededStyles(
  texts: string[],
  words: ReadonlySet<string>,
  cache = usualCache(),
): Promise<Needed> {
  const named = new Set(texts.join("\n").match(/[\w-]+/g));
  const met = [...named].filter((word) => words.has(word));
  const path = `${hashOf(JSON.stringify([texts, met]))}.json`;
  const earlier = cache.read(path);
  if (earlier !== undefined) return needed.parse(JSON.parse(earlier));
  // What takes stylesheets apart is loaded where there is something to take apart.
  const { takeNeeded } = await import("./take-needed.ts");
  const made = await takeNeeded(texts, words);
  cache.keep(path, JSON.stringify(made));
  return made;
}

function usualCache(): Cache {
  const code = globSync(join(import.meta.dirname, "*.ts")).toSorted();
  const sources = [...code, resolve("package-lock.json")].map((file) => readFileSync(file));
  return openCache(resolve("node_modules/.cache/needed-styles"), sources);
}
