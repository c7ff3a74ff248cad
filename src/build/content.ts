import { writeSync } from "node:fs";

/** What is in a file: whole, or in pieces where it may be very long. */
export type Content = string | Uint8Array | readonly Uint8Array[];

/** A file's content as pieces, and a string as its UTF-8 bytes. */
export function piecesOf(content: Content): readonly Uint8Array[] {
  if (typeof content === "string") return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}

/** How many bytes some pieces have. */
export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Writes pieces to an open file, behind what was written to it. */
export function writePieces(file: number, pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
}
