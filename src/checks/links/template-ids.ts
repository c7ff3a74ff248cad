import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const pages = join(import.meta.dirname, "../../pages");
const known = new Map<string, string[]>();

/** The ids that the first of some templates in `src/pages` writes that is there, with its components. */
export function templateIds(...candidates: string[]): string[] {
  const file = candidates.map((name) => join(pages, name)).find((path) => existsSync(path));
  return file === undefined ? [] : [...new Set([file, ...componentsOf(file, new Set())].flatMap(idsIn))];
}

function idsIn(file: string): string[] {
  let ids = known.get(file);
  if (ids === undefined) {
    ids = [...readFileSync(file, "utf8").matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);
    known.set(file, ids);
  }
  return ids;
}

/** The components that a template imports, and those that they import. */
function componentsOf(file: string, met: Set<string>): string[] {
  const imported = [...readFileSync(file, "utf8").matchAll(/ from "(\.[^"]+\.astro)"/g)].map(
    ([, name = ""]) => join(dirname(file), name),
  );
  return imported.flatMap((component) => {
    if (met.has(component) || !existsSync(component)) return [];
    met.add(component);
    return [component, ...componentsOf(component, met)];
  });
}
