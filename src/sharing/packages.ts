import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";

// Looked up from the project's folder: a bundler moves this module away from node_modules.
const projectRequire = createRequire(join(process.cwd(), "package.json"));

/** The bytes of a file that comes with a package, such as `@resvg/resvg-wasm/index_bg.wasm`. */
export function packageFile(name: string): Buffer {
  return readFileSync(projectRequire.resolve(name));
}
