import { describedFields } from "../schemas/described.ts";
import type { Collection } from "../schemas/index.ts";
import { explained, plain, type Values } from "./explained.ts";
import { unwritten } from "../checks/unfinished.ts";

/**
 * The text of a new Markdown file: a draft, so that nothing unfinished goes out. What its schema needs
 * and `values` doesn't give is marked as to be written. `write` is `explained` or, to be short, `plain`.
 */
export function markdownFile(
  collection: Collection,
  values: Values,
  body: string,
  write: typeof explained | typeof plain = explained,
): string {
  const fields = describedFields(collection);
  const needed = fields.filter(({ needed, value }) => needed && value === "text").map(({ name }) => name);
  const open = Object.fromEntries(needed.map((name) => [name, values[name] ?? unwritten]));
  const lines = write(fields, { ...values, ...open, draft: true });
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}
