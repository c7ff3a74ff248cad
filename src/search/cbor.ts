// As much of CBOR (RFC 8949) as Pagefind's index is written in. Items are copied as they are, not read: only
// their ends, lists and texts matter here.

/** Where an item begins and ends in some bytes. */
export type Extent = readonly [from: number, to: number];

const [negativeType, textType, listType, mapType] = [1, 3, 4, 5];

/** The items of the list that begins at a place. */
export function itemsAt(bytes: Buffer, at: number): Extent[] {
  const { type, value, body } = headAt(bytes, at);
  if (type !== listType) throw new Error(`There is no list at ${at} of Pagefind's index.`);
  let from = body;
  return Array.from({ length: value }, (): Extent => {
    const to = endOf(bytes, from);
    const extent: Extent = [from, to];
    from = to;
    return extent;
  });
}

/** The text that begins at a place. */
export function textAt(bytes: Buffer, at: number): string {
  const { type, value, body } = headAt(bytes, at);
  if (type !== textType) throw new Error(`There is no text at ${at} of Pagefind's index.`);
  return bytes.toString("utf8", body, body + value);
}

/** The whole number that begins at a place, from 0 on. */
export function numberAt(bytes: Buffer, at: number): number {
  const { type, value } = headAt(bytes, at);
  if (type !== 0) throw new Error(`There is no number at ${at} of Pagefind's index.`);
  return value;
}

/** Whether a number below 0 begins at a place. */
export function isNegativeAt(bytes: Buffer, at: number): boolean {
  return bytes.readUInt8(at) >> 5 === negativeType;
}

/** A list of items that are written already: of so many, or of one in each piece. */
export function listOf(pieces: readonly Buffer[], length = pieces.length): Buffer {
  return Buffer.concat([head(listType, length), ...pieces]);
}

/** A whole number from 0 on, as an item. */
export function numberItem(value: number): Buffer {
  return head(0, value);
}

/** A text as an item. */
export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(textType, bytes.length), bytes]);
}

function endOf(bytes: Buffer, at: number): number {
  const { type, value, body } = headAt(bytes, at);
  if (type === 2 || type === textType) return body + value;
  if (type !== listType && type !== mapType) return body;
  let end = body;
  for (let left = type === mapType ? 2 * value : value; left > 0; left--) end = endOf(bytes, end);
  return end;
}

/** The first bytes of an item: its type, and its value or its length (RFC 8949, section 3). */
function headAt(bytes: Buffer, at: number): { type: number; value: number; body: number } {
  const first = bytes.readUInt8(at);
  const [type, info] = [first >> 5, first & 31];
  if (info < 24) return { type, value: info, body: at + 1 };
  const length = { 24: 1, 25: 2, 26: 4 }[info];
  if (length === undefined) throw new Error(`Pagefind's index is written in another way at ${at}.`);
  return { type, value: bytes.readUIntBE(at + 1, length), body: at + 1 + length };
}

function head(type: number, value: number): Buffer {
  const first = type << 5;
  if (value < 24) return Buffer.from([first | value]);
  const [info, length] = value < 2 ** 8 ? [24, 1] : value < 2 ** 16 ? [25, 2] : [26, 4];
  const made = Buffer.alloc(1 + length);
  made.writeUInt8(first | info, 0);
  made.writeUIntBE(value, 1, length);
  return made;
}
