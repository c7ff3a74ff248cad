import { isNegativeAt, itemsAt } from "./cbor.ts";
import type { IndexPart } from "./index-part.ts";

/** Up to this many, the number of a field is in the byte that says that it is one (RFC 8949, section 3). */
const most = 24;

/**
 * The same index with its fields numbered as in a longer list. Where a word is in a field, Pagefind writes the
 * number of the field, as one below 0.
 */
export function withFields(part: IndexPart, fields: readonly string[]): IndexPart {
  if (part.fields.every((field, at) => field === fields[at])) return part;
  if (fields.length > most) throw new Error(`Pagefind's index has more than ${most} fields.`);
  const bytes = Buffer.from(part.bytes);
  const renumber = (pages: number) => {
    for (const [page] of itemsAt(bytes, pages)) {
      const [, , inFields] = itemsAt(bytes, page);
      for (const [at] of itemsAt(bytes, inFields![0])) if (isNegativeAt(bytes, at)) renumberAt(at);
    }
  };
  const renumberAt = (at: number) => {
    const [type, number] = [bytes[at]! & ~31, bytes[at]! & 31];
    bytes[at] = type | fields.indexOf(part.fields[number]!);
  };
  for (const word of part.words.values()) {
    const [, pages, others] = itemsAt(bytes, word);
    renumber(pages![0]);
    for (const [other] of itemsAt(bytes, others![0])) renumber(itemsAt(bytes, other)[1]![0]);
  }
  return { ...part, fields: [...fields], bytes };
}
