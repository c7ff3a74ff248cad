import { collections } from "../schemas/index.ts";
import { isList } from "../source/ids.ts";
import type { Path, SourceEntry, SourceFile } from "../source/index.ts";
import { isRecord } from "../source/yaml.ts";
import { findField } from "./field.ts";
import { locateInData, type Place } from "./finding.ts";

/** Lines that have lost the one that they belong under: it is gone, or has other spaces before it. */
interface LostLine {
  at: Place;
  words: [message: string, fix: string];
  /** True for the path of what is wrong for that reason alone. */
  explains: (path: Path) => boolean;
}

/** The lost line of some keys that the group at a path doesn't have; nothing where the keys are of no one kind. */
export function findLostLine(entry: SourceEntry, path: Path, keys: readonly string[]): LostLine | undefined {
  const { schema } = collections[entry.collection];
  if (keys.length < 2) return undefined;
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const group = path.slice(0, depth);
    const written = group.reduce<unknown>(
      (data, step) => (data as Record<PropertyKey, unknown>)[step],
      entry.raw,
    );
    for (const name of findField(schema, group)?.keys ?? []) {
      const inside = [findField(schema, [...group, name]), findField(schema, [...group, name, 0])];
      const holds = inside.some((field) => keys.every((key) => field?.keys.includes(key)));
      if (!holds || (isRecord(written) && Object.hasOwn(written, name))) continue;
      return {
        at: locateInData(entry, [...path, keys[0] ?? ""], "key"),
        words: [
          `${keys.map((key) => `“${key}”`).join(", ")} belong under “${name}”, and there is no such line.`,
          `Write the line “${name}:” above them.`,
        ],
        explains: (other) =>
          (other.length === path.length + 1 && path.every((step, index) => step === other[index])) ||
          (other.length === group.length + 1 && other.at(-1) === name),
      };
    }
  }
  return undefined;
}

/** The entries of a list that are fields which have lost the line of their entry, with the entry above them. */
export function findLostEntries({ collection, entries }: SourceFile): SourceEntry[] {
  if (!isList(collection)) return [];
  const fields = findField(collections[collection].schema, [])?.keys ?? [];
  const isField = ({ id, raw }: SourceEntry) => !isRecord(raw) && fields.includes(id);
  return entries.filter((entry, index) => {
    const next = entries[index + 1];
    return isField(entry) || (entry.data === undefined && next !== undefined && isField(next));
  });
}
