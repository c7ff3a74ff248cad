import { transform } from "lightningcss";
import type { Root } from "postcss";
import { takePrint } from "./print.ts";
import { purge } from "./purge.ts";
import { takeRepeats } from "./repeats.ts";

/** What the pages of a site need of its stylesheets. */
export interface Needed {
  /** The rules of each stylesheet, and the classes that it names and none before it does. */
  sheets: { css: string; classes: string[] }[];
  /** The rules of all of them that are for print alone. */
  print: string;
}

/** Takes what pages need out of stylesheets, in the order of their rules. `words` are those of the whole site. */
export async function takeNeeded(texts: string[], words: ReadonlySet<string>): Promise<Needed> {
  const sheets: Needed["sheets"] = [];
  const rules = new Set<string>();
  const named = new Set<string>();
  let print = "";
  for (const text of texts) {
    const root = await purge(minified(text, words), words);
    takeRepeats(root, rules);
    print += takePrint(root).toString();
    const classes = [...new Set(classesIn(root))].filter((name) => !named.has(name));
    for (const name of classes) named.add(name);
    sheets.push({ css: root.toString(), classes });
  }
  return { sheets, print };
}

/**
 * A stylesheet in few bytes, without most of the rules that name what no page has: to take apart all of them
 * in JavaScript takes several times as long. Passes over what is no CSS: NHS.UK frontend carries old hacks for
 * browsers.
 */
function minified(text: string, words: ReadonlySet<string>): string {
  const named = new Set(text.match(/(?<=[.#])[a-z][\w-]*/gi));
  const unusedSymbols = [...named].filter((name) => !words.has(name));
  const code = Buffer.from(text);
  return transform({ filename: "", code, minify: true, errorRecovery: true, unusedSymbols }).code.toString();
}

function classesIn(root: Root): string[] {
  const names: string[] = [];
  root.walkRules(({ selector }) => {
    for (const [, name = ""] of selector.matchAll(/\.([\w-]+)/g)) names.push(name);
  });
  return names;
}
