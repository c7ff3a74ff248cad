import { crc32 } from "node:zlib";

/** How every PNG ends: the chunk IEND, which is empty (PNG, third edition, 11.2.5). */
export const end = chunk("IEND", Buffer.alloc(0));

/** A part of a PNG: its length, its type, what is in it, and a check of the last two (PNG, third edition, 5.3). */
export function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
