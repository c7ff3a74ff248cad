import type { Plugin } from "vite";

/** What Astro calls the module that gives pages all entries, and Vite once it knows whose it is. */
const id = "\0astro:data-layer-content";

/**
 * Has pages read all entries from the file that Astro keeps them in. Astro would put the text of that file into
 * a module, which goes through the bundler and stays in memory beside what is read from it: with ten thousand
 * updates that is 60 MB, several times over.
 */
export function contentStore(file: string): Plugin {
  return {
    name: "content-store",
    enforce: "pre",
    load: {
      filter: { id: new RegExp(`^${id}$`) },
      handler: () => `import { readFileSync } from "node:fs";
import { parse } from "devalue";
export default parse(readFileSync(${JSON.stringify(file)}, "utf8"));`,
    },
  };
}
