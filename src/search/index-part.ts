import { itemsAt, textAt } from "./cbor.ts";
import { unpacked, type File } from "./index-files.ts";

/** Pagefind's index of some pages of a site. */
export interface IndexPart {
  version: string;
  pages: IndexedPage[];
  /** What pages tell of themselves, such as their title, by number. */
  fields: string[];
  /** All that is known of words, and where each of them is in it. */
  bytes: Buffer;
  words: ReadonlyMap<string, number>;
}

/** A page that is in an index. */
export interface IndexedPage {
  /** The name of the file of its text. */
  id: string;
  text: Uint8Array;
  /** What the index says of the page after its id. */
  rest: Buffer;
}

const metaFile = /^pagefind\..+\.pf_meta$/;

/** Reads the files of an index. */
export function readPart(files: readonly File[]): IndexPart {
  const content = new Map(files.map((file) => [file.path, file.content]));
  const meta = files.find(({ path }) => metaFile.test(path));
  if (meta === undefined) throw new Error("Pagefind's index has no list of its files.");
  const list = unpacked(meta.content);
  const [version, pages, chunks, , , fields] = itemsAt(list, 0);
  const names = itemsAt(list, chunks![0]).map(([at]) => textAt(list, itemsAt(list, at)[2]![0]));
  return {
    version: textAt(list, version![0]),
    pages: itemsAt(list, pages![0]).map(([at, to]) => {
      const [first] = itemsAt(list, at);
      const id = textAt(list, first![0]);
      return { id, text: content.get(`fragment/${id}.pf_fragment`)!, rest: list.subarray(first![1], to) };
    }),
    fields: itemsAt(list, fields![0]).map(([at]) => textAt(list, at)),
    ...wordsIn(names.map((name) => unpacked(content.get(`index/${name}.pf_index`)!))),
  };
}

function wordsIn(chunks: Buffer[]): Pick<IndexPart, "bytes" | "words"> {
  const bytes = Buffer.concat(chunks);
  const words = new Map<string, number>();
  let begin = 0;
  for (const chunk of chunks) {
    const [all] = itemsAt(bytes, begin);
    for (const [at] of itemsAt(bytes, all![0])) words.set(textAt(bytes, itemsAt(bytes, at)[0]![0]), at);
    begin += chunk.length;
  }
  return { bytes, words };
}
