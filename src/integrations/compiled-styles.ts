import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { AsyncCompiler } from "sass-embedded";
import type { Plugin } from "vite";
import { openCache, type Cache } from "../build/cache.ts";

/**
 * Compiles each stylesheet in Sass once: builds take the CSS from a cache until any source of styles, or a
 * package, is another. To start Sass and compile takes a build of few pages an eighth of its time.
 * `loadPaths` are the folders that Sass looks for other sources in. `npm ci` clears the cache.
 */
export function compiledStyles(loadPaths: string[]): Plugin {
  let styles: string;
  let cache: Cache;
  let compiler: Promise<AsyncCompiler> | undefined;

  async function compile(sheet: string): Promise<string> {
    compiler ??= import("sass-embedded").then(({ initAsyncCompiler }) => initAsyncCompiler());
    return (await (await compiler).compileAsync(sheet, { loadPaths, quietDeps: true })).css;
  }

  return {
    name: "compiled-styles",
    apply: "build",
    enforce: "pre",
    configResolved({ root }) {
      styles = join(root, "src");
      const sources = [...globSync(join(styles, "**/*.scss")).toSorted(), join(root, "package-lock.json")];
      const texts = sources.map((file) => readFileSync(file));
      cache = openCache(join(root, "node_modules/.cache/styles"), [...loadPaths, ...texts]);
    },
    async resolveId(source, importer) {
      if (sheetOf(source)) return source;
      if (!/\.scss(?:\?|$)/.test(source)) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id.replace(".scss", ".css");
    },
    async load(id) {
      const sheet = sheetOf(id);
      // Vite answers for an address, and asks for the CSS by another name.
      if (!sheet || id.includes("?url")) return undefined;
      const path = `${relative(styles, sheet)}.css`;
      const earlier = cache.read(path);
      if (earlier !== undefined) return earlier;
      const css = await compile(sheet);
      cache.keep(path, css);
      return css;
    },
    async buildEnd() {
      await (await compiler)?.dispose();
      compiler = undefined;
    },
  };
}

/** The source in Sass of CSS that is asked for, if it has one. */
function sheetOf(id: string): string | undefined {
  const [path = ""] = id.split("?");
  const sheet = path.replace(/\.css$/, ".scss");
  return path.endsWith(".css") && existsSync(sheet) ? sheet : undefined;
}
