import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { GetFilesResponse } from "pagefind";
import { itemsAt, listOf, textAt, textItem } from "./cbor.ts";
import { stopWords } from "./stop-words.ts";

type File = GetFilesResponse["files"][number];

/** A word of the index, with where it is. */
interface Word {
  text: string;
  item: Buffer;
}

/** Words with where they are, and what is looked for among them: all that comes from one text to another. */
interface Shard {
  from: string;
  to: string;
  words: Buffer[];
  bytes: number;
}

const signature = Buffer.from("pagefind_dcd");
const chunkFile = /^index\/.+\.pf_index$/;
const metaFile = /^pagefind\.(.+)\.pf_meta$/;
const entryFile = "pagefind-entry.json";

/** Letters that words of one file begin with, at the least: what is typed first is then in one file. */
const letters = 2;
/** Bytes of a file before it is compressed, at the least. */
const least = 8000;
/** Bytes from which on a word that hardly anybody looks for is in a file of its own. */
const heavy = 2000;
const lastCharacter = "\u{10ffff}";

/**
 * The same index with its words in smaller files, as a search loads every file that has one of its words.
 * Pagefind makes files of some 50,000 bytes and more, and has no setting for it.
 */
export function sharded(files: File[]): File[] {
  const meta = files.find(({ path }) => metaFile.test(path));
  const entry = files.find(({ path }) => path === entryFile);
  if (meta === undefined || entry === undefined)
    throw new Error("Pagefind's index has no list of its files.");
  const oldName = metaFile.exec(meta.path)?.[1] ?? "";
  const content = new Map(files.map((file) => [file.path, file.content]));
  const list = unpacked(meta.content);
  const chunks = chunksIn(list).map((name) => unpacked(content.get(`index/${name}.pf_index`)!));
  const made = shardsOf(chunks.flatMap(wordsIn)).map(fileOf);
  const newList = packed(listWith(list, made));
  const name = `en_${hashOf(newList, 10)}`;
  return [
    ...files.filter((file) => file !== meta && file !== entry && !chunkFile.test(file.path)),
    ...made.map(({ file }) => file),
    { path: `pagefind.${name}.pf_meta`, content: newList },
    { path: entryFile, content: Buffer.from(Buffer.from(entry.content).toString().replace(oldName, name)) },
  ];
}

/** The names of the files of words, in the order of their words. */
function chunksIn(list: Buffer): string[] {
  const [, , chunks] = itemsAt(list, 0);
  return itemsAt(list, chunks![0]).map(([at]) => textAt(list, itemsAt(list, at)[2]![0]));
}

function wordsIn(chunk: Buffer): Word[] {
  const [words] = itemsAt(chunk, 0);
  return itemsAt(chunk, words![0]).map(([from, to]) => ({
    text: textAt(chunk, itemsAt(chunk, from)[0]![0]),
    item: chunk.subarray(from, to),
  }));
}

/** Pagefind takes the first file in whose range a word is: so those of a single word come first. */
function shardsOf(words: Word[]): Shard[] {
  const isAlone = ({ text, item }: Word) => stopWords.has(text) && item.length >= heavy;
  const alone = words.filter(isAlone).map(({ text, item }) => shardOf(text, text, item));
  const shards: Shard[] = [];
  for (const { text, item } of words.filter((word) => !isAlone(word))) {
    const last = shards.at(-1);
    const beginning = [...text].slice(0, letters).join("");
    const end = `${beginning}${lastCharacter}`;
    if (last && (last.to === end || last.bytes < least)) {
      last.words.push(item);
      last.bytes += item.length;
      last.to = end;
    } else shards.push(shardOf(beginning, end, item));
  }
  return [...alone, ...shards];
}

function shardOf(from: string, to: string, item: Buffer): Shard {
  return { from, to, words: [item], bytes: item.length };
}

function fileOf({ from, to, words }: Shard): { item: Buffer; file: File } {
  const content = packed(listOf([listOf(words)]));
  const name = `en_${hashOf(content, 7)}`;
  return {
    item: listOf([from, to, name].map(textItem)),
    file: { path: `index/${name}.pf_index`, content },
  };
}

/** Pagefind's list of its pages and files, in which the third item is the list of files of words. */
function listWith(list: Buffer, made: { item: Buffer }[]): Buffer {
  const items = itemsAt(list, 0).map(([from, to]) => list.subarray(from, to));
  return listOf(items.with(2, listOf(made.map(({ item }) => item))));
}

function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.length);
}

function packed(bytes: Buffer): Buffer {
  const compressed = gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
  // The byte that names the system it was compressed on (RFC 1952, section 2.3.1) is the same on every machine.
  compressed.writeUInt8(255, 9);
  return compressed;
}

function hashOf(bytes: Buffer, length: number): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, length);
}
