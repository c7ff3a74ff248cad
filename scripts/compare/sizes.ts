import { fileKind, type FileKind } from "./file-kind.ts";
import type { Both } from "./page-change.ts";
import type { Site } from "./site.ts";

/** How many files there are, and their bytes. */
export interface Size {
  files: number;
  bytes: number;
}

/** The sizes of two sites. */
export interface Sizes {
  all: Both<Size>;
  kinds: Map<FileKind, Both<Size>>;
}

const kinds: FileKind[] = ["html", "css", "js", "search", "feeds", "data", "images", "others"];

/** How large two sites are, in all and by kind of file. */
export function sizesOf(before: Site, after: Site): Sizes {
  const of = (kind?: FileKind) => ({ before: sizeOf(before, kind), after: sizeOf(after, kind) });
  return { all: of(), kinds: new Map(kinds.map((kind) => [kind, of(kind)])) };
}

function sizeOf({ files }: Site, kind: FileKind | undefined): Size {
  const sizes = [...files].filter(([address]) => kind === undefined || fileKind(address) === kind);
  return { files: sizes.length, bytes: sizes.reduce((sum, [, bytes]) => sum + bytes, 0) };
}
