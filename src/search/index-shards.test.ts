import * as pagefind from "pagefind";
import { afterAll, expect, test } from "vitest";
import { itemsAt, textAt } from "./cbor.ts";
import { unpacked } from "./index-files.ts";
import { readPart } from "./index-part.ts";
import { sharded } from "./index-shards.ts";
import { mergeParts } from "./merge-parts.ts";

type Files = pagefind.GetFilesResponse["files"];

// Enough words for Pagefind itself to make several files of them.
const letters = [..."bdfgklmnprst"];
const words = letters.flatMap((a) =>
  letters.flatMap((b) => letters.flatMap((c) => letters.slice(0, 5).map((d) => `${a}o${b}i${c}u${d}a`))),
);

const { index } = await pagefind.createIndex({ forceLanguage: "en" });
for (let page = 0; page < 4; page++) {
  const own = words.filter((_, at) => at % (page + 1) === 0);
  const content = own.map((word, at) => (at % 2 === 0 ? `the ${word}` : word)).join(" ");
  await index!.addCustomRecord({
    url: `/${page}/`,
    content,
    language: "en",
    meta: { title: `Page ${page}` },
  });
}
const { files: plain } = await index!.getFiles();
const merged = mergeParts([readPart(plain)]);
const { name, files: made } = sharded(merged);
afterAll(() => pagefind.close());

test("no word is lost, and what is known of each stays, byte for byte", () => {
  expect(chunksOf(plain).length).toBeGreaterThan(1);
  const [before, after] = [plain, made].map((files) => chunksOf(files).flatMap(({ items }) => items));
  expect(after!.toSorted()).toEqual(before!.toSorted());
});

test("files are smaller, and each word is looked for in the one that has it", () => {
  const chunks = chunksOf(made);
  expect(chunks.length).toBeGreaterThan(chunksOf(plain).length);
  for (const chunk of chunks) {
    for (const word of chunk.words) {
      expect(chunks.find(({ from, to }) => from <= word && word <= to)).toBe(chunk);
    }
  }
});

test("what begins with the same 2 letters is in one file, so that it is found as it is typed", () => {
  const ranges = chunksOf(made).filter(({ words }) => words.length > 1);
  const beginnings = ranges.flatMap(({ words }) => [...new Set(words.map((word) => word.slice(0, 2)))]);
  expect(new Set(beginnings).size).toBe(beginnings.length);
});

test("a common word that nobody looks for weighs on no other", () => {
  const [first] = chunksOf(made);
  expect(first?.words).toEqual(["the"]);
});

test("the list of files has the name that Pagefind is told", () => {
  const lists = made.filter(({ path }) => path.endsWith(".pf_meta"));
  expect(lists.map(({ path }) => path)).toEqual([`pagefind.${name}.pf_meta`]);
});

test("the text of each page is as Pagefind has it", () => {
  const texts = (files: Files) =>
    files.filter(({ path }) => path.startsWith("fragment/")).map(({ path, content }) => [path, hex(content)]);
  expect(texts(made).toSorted()).toEqual(texts(plain).toSorted());
  expect(texts(made)).toHaveLength(4);
});

test("the same index gives the same files", () => expect(sharded(merged)).toEqual({ name, files: made }));

interface Chunk {
  from: string;
  to: string;
  words: string[];
  /** The words with where they are, as they are written. */
  items: string[];
}

function chunksOf(files: Files): Chunk[] {
  const list = unpacked(files.find(({ path }) => path.endsWith(".pf_meta"))!.content);
  const [, , chunks] = itemsAt(list, 0);
  return itemsAt(list, chunks![0]).map(([at]) => {
    const [from = "", to = "", name = ""] = itemsAt(list, at).map(([text]) => textAt(list, text));
    const chunk = unpacked(fileAt(files, `index/${name}.pf_index`));
    const words = itemsAt(chunk, itemsAt(chunk, 0)[0]![0]);
    return {
      ...{ from, to },
      words: words.map(([word]) => textAt(chunk, itemsAt(chunk, word)[0]![0])),
      items: words.map(([begin, end]) => chunk.toString("hex", begin, end)),
    };
  });
}

function fileAt(files: Files, path: string): Uint8Array {
  return files.find((file) => file.path === path)!.content;
}

function hex(content: Uint8Array): string {
  return Buffer.from(content).toString("hex");
}
