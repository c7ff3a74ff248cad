import { describeFields, type DescribedField } from "../schemas/described.ts";
import type { SourceEntry } from "../source/index.ts";

/** A line of data that stands in an entry’s text. */
interface StrayKey {
  key: string;
  /** Its line in the file. */
  line: number;
}

/**
 * The keys that stand below the line that closes the front matter, where readers would see them as text:
 * the line was moved up, or closes the front matter too early.
 */
export function findStrayKeys({ collection, body }: SourceEntry): StrayKey[] {
  if (!body) return [];
  const [above = ""] = /^\s*/.exec(body.text) ?? [];
  const first = above.lastIndexOf("\n") + 1;
  const firstLine = body.line + above.split("\n").length - 1;
  const [paragraph = ""] = body.text.slice(first).split(/\n[ \t]*\n/, 1);
  return paragraph.split("\n").flatMap((text, index) => {
    const key = /^\s*(?:- )?([a-z][\w-]*):(?:\s|$)/i.exec(text)?.[1];
    return key !== undefined && isKey(key, describeFields(collection))
      ? [{ key, line: firstLine + index }]
      : [];
  });
}

function isKey(key: string, fields: readonly DescribedField[]): boolean {
  return fields.some(({ name, fields: inside }) => name === key || isKey(key, inside));
}
