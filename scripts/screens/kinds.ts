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
