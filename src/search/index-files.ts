import { gunzipSync, gzipSync } from "node:zlib";
import type { GetFilesResponse } from "pagefind";

/** A file of Pagefind's. */
export type File = GetFilesResponse["files"][number];

const signature = Buffer.from("pagefind_dcd");

/** What is in a file of Pagefind's index. */
export function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.length);
}

/** The content of a file of Pagefind's index that has some bytes in it. */
export function packed(bytes: Buffer): Buffer {
  const compressed = gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
  // The byte that names the system it was compressed on (RFC 1952, section 2.3.1) is the same on every machine.
  compressed.writeUInt8(255, 9);
  return compressed;
}
