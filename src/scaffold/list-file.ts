import { describedFields } from "../schemas/described.ts";
import { collections } from "../schemas/index.ts";
import type { Source } from "../source/index.ts";
import { readYaml } from "../source/yaml.ts";
import { explained, indented, type Values } from "./explained.ts";
import { RefusalError, type NewFile } from "./new-file.ts";
import type { NewCollection } from "./question.ts";

/**
 * A list's file with an entry after all others; what was there stays as it was, letter by letter.
 * @throws {RefusalError} where the id is taken, or where the file is so that nothing can be added.
 */
export function withEntry(collection: NewCollection, id: string, values: Values, source: Source): NewFile {
  const path = collections[collection].files;
  if (source.ids.get(collection)?.has(id)) {
    throw new RefusalError(
      `${path} has an entry “${id}” already, and it stays as it is. Choose another name with --id.`,
    );
  }
  const before = (source.files.find((file) => file.path === path)?.text ?? "").trimEnd();
  const entry = [`${id}:`, ...indented(explained(describedFields(collection), values))];
  const content = `${[...(before ? [before] : []), ...entry].join("\n")}\n`;
  const read = readYaml(content);
  const had = readYaml(before).data;
  const kept = Object.keys(had).every((key) => JSON.stringify(read.data[key]) === JSON.stringify(had[key]));
  if (!read.readable || !kept || !Object.hasOwn(read.data, id)) {
    throw new RefusalError(`Nothing can be added to ${path} as it is: run npm run check to see why.`);
  }
  return { path, content, replaces: true };
}
