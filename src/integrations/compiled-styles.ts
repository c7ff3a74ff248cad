import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { AsyncCompiler } from "sass-embedded";
import type { Plugin } from "vite";
import { keepFile } from "../build/keep-file.ts";

/**
 * Compiles each stylesheet in Sass once: builds take the CSS from a cache until any source of styles, or a
 * package, is another. To start Sass and compile takes a build of few pages an eighth of its time.
 * `loadPaths` are the folders that Sass looks for other sources in. `npm ci` clears the cache.
 */
export function compiledStyles(loadPaths: string[]): Plugin {
  let styles: string;
  let cache: string;
  /** The folder in the cache of what is made from the present sources. */
  let folder: string;
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
      cache = join(root, "node_modules/.cache/styles");
      const sources = [...globSync(join(styles, "**/*.scss")).toSorted(), join(root, "package-lock.json")];
      folder = join(cache, hashOf([...loadPaths, ...sources.map((file) => readFileSync(file))]));
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
      const file = join(folder, `${relative(styles, sheet)}.css`);
      if (existsSync(file)) return readFileSync(file, "utf8");
      const css = await compile(sheet);
      if (!existsSync(folder)) drop(cache);
      keepFile(file, css);
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

function hashOf(parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
}

/** Drops what was made from other sources, which is of no more use. What can't be removed harms no one. */
function drop(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next change of a source tries again.
  }
}
