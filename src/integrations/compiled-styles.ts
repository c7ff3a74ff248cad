import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import type { AsyncCompiler } from "sass-embedded";
import type { Plugin } from "vite";

/**
 * Compiles each stylesheet in Sass once: builds take the CSS from a cache until any source of styles, or a
 * package, is another. To start Sass and compile takes a build of few pages an eighth of its time.
 * `loadPaths` are the folders that Sass looks for other sources in. `npm ci` clears the cache.
 */
export function compiledStyles(loadPaths: string[]): Plugin {
  let styles: string;
  let cache: string;
  let state: string;
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
      state = stateOf([...globSync(join(styles, "**/*.scss")).toSorted(), join(root, "package-lock.json")]);
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
      const file = join(cache, state, `${relative(styles, sheet)}.css`);
      if (!existsSync(file)) keep(join(cache, state), file, await compile(sheet));
      return readFileSync(file, "utf8");
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

function stateOf(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Writes a file in one step, as other builds may read it meanwhile, and drops what was made of other sources. */
function keep(folder: string, file: string, css: string): void {
  if (!existsSync(folder)) rmSync(dirname(folder), { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}-${process.pid}`, css);
  renameSync(`${file}-${process.pid}`, file);
}
