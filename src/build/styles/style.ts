import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { neededStyles } from "./needed.ts";

/** A stylesheet as pages have it. */
export interface Style {
  css: string;
  /** Its SHA-256, in Base64. */
  hash: string;
  /** Whether a page needs it: it does if it has a class that this names, and no stylesheet before it. */
  isFor(html: string): boolean;
}

/**
 * The stylesheets of a built site by their addresses, which are given in the order of their rules, without
 * what no page needs, and apart from them what is for print alone. `words` are those of the whole site.
 */
export async function readStyles(
  folder: string,
  addresses: string[],
  words: ReadonlySet<string>,
): Promise<{ styles: Map<string, Style>; print: string }> {
  const texts = addresses.map((address) => readFileSync(join(folder, address), "utf8"));
  const { sheets, print } = await neededStyles(texts, words);
  const styles = addresses.map((address, at) => [address, styleOf(sheets[at]!)] as const);
  return { styles: new Map(styles), print };
}

/** A stylesheet as pages have it, from its rules and the classes that it alone names. */
export function styleOf({ css, classes }: { css: string; classes: string[] }): Style {
  const inPage = new RegExp(`["\\s](?:${classes.join("|")})["\\s]`);
  return {
    css,
    hash: createHash("sha256").update(css).digest("base64"),
    isFor: (html) => classes.length > 0 && inPage.test(html),
  };
}
