import { describedFields } from "../../../../src/schemas/described.ts";
import { collectionOf, isList } from "../../../../src/source/ids.ts";
import type { Collection } from "../../../../src/schemas/index.ts";
import { changed, refused, right, type Expected, type Mutator } from "../mutant.ts";
import { anyKeyLine, keyLines, spliced, type KeyLine, type WrittenFile } from "../written-file.ts";

interface Way {
  /** Whether this key can have it done to it. */
  suits(line: KeyLine, file: WrittenFile): boolean;
  text(file: WrittenFile, line: KeyLine): string;
  expected(file: WrittenFile, line: KeyLine): Expected;
}

const atLine = ({ path }: WrittenFile, { index }: KeyLine): Expected => refused(path, index + 1);

const ways: Record<string, Way> = {
  "left out": {
    suits: ({ indent }) => !indent.includes("-"),
    text: (file, { index, end }) => spliced(file, index, end),
    expected: leftOut,
  },
  "there twice": {
    suits: ({ indent }) => !indent.includes("-"),
    text: (file, { index, end }) => spliced(file, end, end, ...file.lines.slice(index, end)),
    expected: ({ path }, { end }) => refused(path, end + 1),
  },
  misspelt: {
    suits: (line, file) => !isId(line, file),
    text: (file, { index, key }) => withLine(file, index, (line) => line.replace(key, `${key}x`)),
    expected: atLine,
  },
  "without a value": {
    suits: ({ value }) => value !== "",
    text: (file, { index, indent, key }) => withLine(file, index, () => `${indent}${key}:`),
    expected: atLine,
  },
  "with a value of another kind": {
    suits: () => true,
    text: (file, { index, indent, key, value, end }) => {
      const other = value === "" || value.startsWith("[") ? "5.5" : "{ a: b }";
      return spliced(file, index, end, `${indent}${key}: ${other}`);
    },
    expected: atLine,
  },
};

/** A key that is lost, doubled, misspelt or has a value that doesn’t suit it. */
export const keys: Mutator = {
  name: "keys lost, doubled or wrong",
  mutate(files, random) {
    const way = random.oneOf(Object.keys(ways));
    const { suits, text, expected } = ways[way]!;
    const { file, line } = anyKeyLine(files, random, suits);
    return {
      about: `${file.path} with “${line.key}” of line ${line.index + 1} ${way}`,
      changes: [changed(file.path, text(file, line))],
      expected: expected(file, line),
    };
  },
};

/** True for a key that names an entry of a list, such as a place. */
function isId({ indent }: KeyLine, { path }: WrittenFile): boolean {
  return indent === "" && isList(collectionOf(path)!);
}

/** A key that is needed is missed where what it belongs to begins. Others may be left out. */
function leftOut(file: WrittenFile, line: KeyLine): Expected {
  const collection = collectionOf(file.path)!;
  const depth = isList(collection) ? 2 : 0;
  if (line.indent.length !== depth || !isNeeded(collection, line.key)) return right;
  const [first] = keyLines(file).filter(({ indent }) => indent === "");
  const owner = keyLines(file).findLast(({ indent, index }) => indent === "" && index < line.index);
  const at = depth === 0 ? first : owner;
  return refused(file.path, (at?.index ?? 0) + 1);
}

function isNeeded(collection: Collection, key: string): boolean {
  return describedFields(collection).some(({ name, needed }) => name === key && needed);
}

function withLine(file: WrittenFile, index: number, change: (line: string) => string): string {
  return spliced(file, index, index + 1, change(file.lines[index]!));
}
