import { hasPages, permalinkOf } from "../../record/permalinks.ts";
import type { Source } from "../../source/index.ts";
import { isRecord } from "../../source/yaml.ts";

/** The addresses that pages had before, each with the one that it leads to now. */
export function movedIn({ entries }: Source): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { collection, id, raw } of entries) {
    if (!isRecord(raw)) continue;
    if (collection === "redirects") moved.set(id, String(raw.to));
    if (!hasPages(collection) || !Array.isArray(raw.redirect_from)) continue;
    for (const old of raw.redirect_from) moved.set(String(old), permalinkOf(collection, id));
  }
  return moved;
}
