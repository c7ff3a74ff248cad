/**
 * One address of every kind of page: the first of those that begin alike, are as deep, and are both or
 * neither a whole plan or history. `/goals/` and `/goals/falls/` are two kinds, `/goals/suicide/` is no third.
 */
export function oneOfEveryKind(paths: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const path of paths.toSorted()) {
    const parts = path.split("/").filter(Boolean);
    const kind = [parts[0], parts.length, parts.at(-1) === "whole"].join();
    if (!first.has(kind)) first.set(kind, path);
  }
  return [...first.values()];
}

/** A page with what it is made of. */
interface Made {
  path: string;
  /** Its classes of styles. */
  classes: readonly string[];
}

/** The classes of a page's HTML, each once. */
export function classesOf(html: string): string[] {
  const names = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = ""]) => list.split(/\s+/));
  return [...new Set(names)];
}

/**
 * One page of every kind, and then more until everything that looks like something is on one of them: a page
 * that has the most that none before it has, as long as there is any.
 */
export function everyLook(pages: readonly Made[]): string[] {
  const kinds = oneOfEveryKind(pages.map(({ path }) => path));
  const shown = new Set(pages.filter(({ path }) => kinds.includes(path)).flatMap(({ classes }) => classes));
  const more: string[] = [];
  for (;;) {
    const [next] = pages
      .map(({ path, classes }) => ({ path, classes: new Set(classes).difference(shown) }))
      .filter(({ classes }) => classes.size > 0)
      .toSorted((one, other) => other.classes.size - one.classes.size);
    if (!next) return [...kinds, ...more];
    for (const name of next.classes) shown.add(name);
    more.push(next.path);
  }
}
