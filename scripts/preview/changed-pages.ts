import { basename } from "node:path";
import { hasPages, measurePermalink, permalinkOf } from "../../src/record/permalinks.ts";
import type { AnyEntry } from "../../src/source/entries.ts";
import type { Source } from "../../src/source/index.ts";

/**
 * The addresses of the pages whose own text, details or pictures differ between two states of the content: not of all
 * that list them. `pictures` are the files that differ, by their paths.
 */
export function changedPages(before: Source, after: Source, pictures: readonly string[]): string[] {
  const was = new Map(before.entries.map((entry) => [keyOf(entry), contentOf(entry)]));
  const names = pictures.map((path) => basename(path));
  const changed = after.entries.filter(
    (entry) =>
      was.get(keyOf(entry)) !== contentOf(entry) || names.some((name) => entry.body?.text.includes(name)),
  );
  return [...new Set(changed.flatMap(addressOf))].toSorted();
}

function keyOf({ collection, id }: AnyEntry): string {
  return `${collection}/${id}`;
}

function contentOf({ data, body }: AnyEntry): string {
  return JSON.stringify([data, body?.text]);
}

function addressOf({ collection, id }: AnyEntry): string[] {
  if (hasPages(collection)) return [permalinkOf(collection, id)];
  if (collection === "measures") return [measurePermalink(id)];
  if (collection === "glossary") return ["/glossary/"];
  return collection === "site" ? ["/"] : [];
}
