import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import type { Root } from "postcss";
import { takePrint } from "./print.ts";
import { purge } from "./purge.ts";
import { takeRepeats } from "./repeats.ts";

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
  const styles = new Map<string, Style>();
  const rules = new Set<string>();
  const named = new Set<string>();
  let print = "";
  for (const address of addresses) {
    const root = await purge(minified(readFileSync(join(folder, address)), words), words);
    takeRepeats(root, rules);
    print += takePrint(root).toString();
    const own = new Set(classesIn(root).filter((name) => !named.has(name)));
    for (const name of own) named.add(name);
    styles.set(address, styleOf(root.toString(), [...own]));
  }
  return { styles, print };
}

/**
 * A stylesheet in few bytes, without most of the rules that name what no page has: to take apart all of them
 * in JavaScript takes several times as long. Passes over what is no CSS: NHS.UK frontend carries old hacks for
 * browsers.
 */
function minified(code: Buffer, words: ReadonlySet<string>): string {
  const named = new Set(code.toString().match(/(?<=[.#])[a-z][\w-]*/gi));
  const unusedSymbols = [...named].filter((name) => !words.has(name));
  return transform({ filename: "", code, minify: true, errorRecovery: true, unusedSymbols }).code.toString();
}

/** A stylesheet as pages have it, from its rules and the classes that it alone names. */
export function styleOf(css: string, classes: string[]): Style {
  const inPage = new RegExp(`["\\s](?:${classes.join("|")})["\\s]`);
  return {
    css,
    hash: createHash("sha256").update(css).digest("base64"),
    isFor: (html) => classes.length > 0 && inPage.test(html),
  };
}

function classesIn(root: Root): string[] {
  const names: string[] = [];
  root.walkRules(({ selector }) => {
    for (const [, name = ""] of selector.matchAll(/\.([\w-]+)/g)) names.push(name);
  });
  return names;
}
