import { isUtf8 } from "node:buffer";
import { posix } from "node:path";
import { describeFields } from "../../src/schemas/described.ts";
import type { Collection } from "../../src/schemas/index.ts";
import { getCollection, isList } from "../../src/source/ids.ts";
import type { Random } from "../../tests/setup/random.ts";

/** The bytes of each file that holds content, by its path inside the content folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What lies at a path from now on. */
export type Change = { path: string } & (
  { kind: "file"; bytes: Uint8Array } | { kind: "link"; to: string } | { kind: "folder" | "pipe" | "gone" }
);

/** Lines of a file, from 1 and the last one too, at one of which something must be found. */
export interface Spot {
  path: string;
  from: number;
  to: number;
}

/**
 * What must come of a mutation: an error at one of some lines, a warning there, or `right` where it may be
 * good content still, so that either its page is right or something is found where it was made.
 */
export type Expected =
  { outcome: "refused" | "warned"; at: readonly Spot[] } | { outcome: "right"; at?: undefined };

/** Content with something done to it. */
export interface Mutant {
  /** What was done, for those who want to do it again. */
  about: string;
  changes: readonly Change[];
  expected: Expected;
}

/** Makes mutants of one family: the same for the same files and choices. */
export interface Mutator {
  /** What the family is called, in a few words. */
  name: string;
  mutate(files: Files, random: Random): Mutant;
}

/** A file with other bytes. */
export function changed(path: string, content: Uint8Array | string): Change {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, kind: "file", bytes };
}

/** An error is to be found in a file, at a line or from one line to another. */
export function refused(path: string, from: number, to = from): Expected {
  return { outcome: "refused", at: [{ path, from, to }] };
}

/** A warning is to be found in a file at a line. */
export function warned(path: string, line: number): Expected {
  return { outcome: "warned", at: [{ path, from: line, to: line }] };
}

/** It may be good content still. */
export const right: Expected = { outcome: "right" };

/** A file of content as its lines, and where in them its data and its text are. */
export interface WrittenFile {
  path: string;
  lines: readonly string[];
  /** The lines of YAML: the first of them and the one after the last, from 0. */
  data: Span;
  /** The lines of Markdown; none in a YAML file. */
  body: Span;
}

interface Span {
  start: number;
  end: number;
}

/** The file at a path. */
function writtenFile(files: Files, path: string): WrittenFile {
  const lines = new TextDecoder().decode(files.get(path)).split("\n");
  if (path.endsWith(".yaml")) {
    return { path, lines, data: { start: 0, end: lines.length }, body: { start: 0, end: 0 } };
  }
  const fence = lines.indexOf("---", 1);
  return { path, lines, data: { start: 1, end: fence }, body: { start: fence + 1, end: lines.length } };
}

/** One of the files. */
function anyFile(files: Files, random: Random): WrittenFile {
  return writtenFile(files, random.oneOf([...files.keys()]));
}

/** One of the files that have a text. */
function anyPage(files: Files, random: Random): WrittenFile {
  return writtenFile(files, random.oneOf([...files.keys()].filter((path) => path.endsWith(".md"))));
}

/** A line of YAML that has a key. */
export interface KeyLine {
  /** The line, from 0. */
  index: number;
  /** What stands before the key: spaces, and perhaps the hyphen of a list. */
  indent: string;
  key: string;
  /** What stands after its colon; empty where it is on the lines below. */
  value: string;
  /** The line after the last one that belongs to the key, from 0. */
  end: number;
}

/** All lines of a file’s YAML that have a key. */
function keyLines({ lines, data }: WrittenFile): KeyLine[] {
  return lines.slice(data.start, data.end).flatMap((line, offset) => {
    const [, indent, key, value] = /^(\s*(?:- )?)([\w/-]+):(?: (.*))?$/.exec(line) ?? [];
    if (indent === undefined || key === undefined) return [];
    const index = data.start + offset;
    const after = lines.slice(index + 1, data.end).findIndex((next) => depthOf(next) <= indent.length);
    return [{ index, indent, key, value: value ?? "", end: after === -1 ? data.end : index + 1 + after }];
  });
}

function depthOf(line: string): number {
  return line.trim() === "" ? Infinity : line.search(/\S/);
}

/** A key that suits, of one of the files that have one. */
function anyKeyLine(
  files: Files,
  random: Random,
  suits: (line: KeyLine, file: WrittenFile) => boolean,
): { file: WrittenFile; line: KeyLine } {
  const found = [...files.keys()].flatMap((path) => {
    const file = writtenFile(files, path);
    const lines = keyLines(file).filter((line) => suits(line, file));
    return lines.length > 0 ? [{ file, lines }] : [];
  });
  const { file, lines } = random.oneOf(found);
  return { file, line: random.oneOf(lines) };
}

/** The text of a file with some of its lines replaced. */
function spliced({ lines }: WrittenFile, start: number, end: number, ...instead: string[]): string {
  return lines.toSpliced(start, end - start, ...instead).join("\n");
}

/** A file that ends too early, as after a download or a disk that was full. */
const cut: Mutator = {
  name: "cut short",
  mutate(files, random) {
    const { path, lines, data } = anyFile(files, random);
    const whole = files.get(path)!;
    // As often in the front matter as in the text, which is longer.
    const front = new TextEncoder().encode(lines.slice(0, data.end).join("\n")).length;
    const length = random.below(random.chance(0.5) ? front : whole.length);
    const bytes = whole.slice(0, length);
    const last = bytes.filter((byte) => byte === 0x0a).length + 1;
    const about = `${path} after ${length} of ${whole.length} bytes`;
    const changes = [changed(path, bytes)];
    if (!isUtf8(bytes)) return { about, changes, expected: refused(path, last) };
    const isOpen = length === 0 || (length <= front && !path.endsWith(".yaml"));
    if (!isOpen) return { about, changes, expected: right };
    // Front matter that isn't closed is found where it ends or where it begins.
    const at = [last, 1].map((line) => ({ path, from: line, to: line }));
    return { about, changes, expected: { outcome: "refused", at } };
  },
};

/** How the whole of a text can be saved, and what must be found at the first line. */
const whole: Record<
  string,
  { bytes: (text: string) => Uint8Array; outcome: typeof refused | typeof warned }
> = {
  "UTF-16": { bytes: (text) => Buffer.from(`\uFEFF${text}`, "utf16le"), outcome: refused },
  "UTF-16 without its mark": { bytes: (text) => Buffer.from(text, "utf16le"), outcome: refused },
  "UTF-16, the other way round": {
    bytes: (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
    outcome: refused,
  },
  "UTF-8 with a byte order mark": { bytes: (text) => Buffer.from(`\uFEFF${text}`), outcome: warned },
  "UTF-8 with two byte order marks": {
    bytes: (text) => Buffer.from(`\uFEFF\uFEFF${text}`),
    outcome: refused,
  },
  "lines of Windows": { bytes: (text) => Buffer.from(text.replaceAll("\n", "\r\n")), outcome: warned },
  "lines of an old Mac": { bytes: (text) => Buffer.from(text.replaceAll("\n", "\r")), outcome: refused },
};

/** Bytes and characters that have no place anywhere in a file. */
const unwanted: Record<string, readonly number[]> = {
  "Latin-1’s é": [0xe9],
  "Windows-1252’s quote": [0x92],
  "half a character": [0xe2, 0x80],
  "a slash in two bytes": [0xc0, 0xaf],
  "half a pair of UTF-16": [0xed, 0xa0, 0x80],
  "a character beyond the last": [0xf5, 0x80, 0x80, 0x80],
  "a null": [0x00],
  "a bell": [0x07],
  "a vertical tab": [0x0b],
  "a lone carriage return": [0x0d],
  "an escape": [0x1b],
  "a delete": [0x7f],
  "a control character of Latin-1": [0xc2, 0x85],
  "a space without width": [0xe2, 0x80, 0x8b],
  "a line separator": [0xe2, 0x80, 0xa8],
  "a turn of the writing": [0xe2, 0x80, 0xae],
  "a byte order mark inside": [0xef, 0xbb, 0xbf],
  "a lost character": [0xef, 0xbf, 0xbd],
  "no character": [0xef, 0xbf, 0xbf],
};

/** A file saved in another encoding, or with characters that nobody sees. */
const encoding: Mutator = {
  name: "encodings, marks and line ends",
  mutate(files, random) {
    const file = anyFile(files, random);
    const { path } = file;
    const way = random.oneOf([...Object.keys(whole), ...Object.keys(unwanted)]);
    const about = `${path} with ${way}`;
    const all = whole[way];
    if (all) {
      const expected: Expected = all.outcome(path, 1);
      return { about, changes: [changed(path, all.bytes(file.lines.join("\n")))], expected };
    }
    const index = random.oneOf([...file.lines.keys()].filter((number) => file.lines[number]!.length > 2));
    const line = file.lines[index]!;
    // Inside the line: a byte order mark has its place at the start of a file, a carriage return at an end.
    const column = 1 + random.below(line.length - 1);
    const before = Buffer.from(`${spliced(file, index, file.lines.length, line.slice(0, column))}`);
    const after = Buffer.from([line.slice(column), ...file.lines.slice(index + 1)].join("\n"));
    return {
      about: `${about} in line ${index + 1}`,
      changes: [changed(path, Buffer.concat([before, Buffer.from(unwanted[way]!), after]))],
      expected: refused(path, index + 1),
    };
  },
};

/** One to three bytes of a file with other bits, as after a fault of a disk. */
const flip: Mutator = {
  name: "bytes flipped",
  mutate(files, random) {
    const { path } = anyFile(files, random);
    const bytes = Uint8Array.from(files.get(path)!);
    const places = Array.from({ length: 1 + random.below(3) }, () => random.below(bytes.length));
    // Most bits that flip in a letter make another letter or a sign, and are the hardest to find.
    for (const place of places) bytes[place]! ^= 1 << (random.chance(0.8) ? random.below(7) : 7);
    const lines = places.map((place) => bytes.subarray(0, place).filter((byte) => byte === 0x0a).length + 1);
    return {
      about: `${path} with other bits at ${places.join(", ")}`,
      changes: [changed(path, bytes)],
      expected: isUtf8(bytes)
        ? right
        : { outcome: "refused", at: lines.map((line) => ({ path, from: line, to: line })) },
    };
  },
};

const megabyte = 1_000_000;

/** What readers of text have been known to take long for. */
const hugeTexts = [
  "a",
  "a ",
  "A(",
  "AB ",
  "a'",
  "1",
  "1,",
  "1-2 ",
  "2021-22 ",
  "3 per cent ",
  "Dr. ",
  "Yes. ",
  "‘a ",
  "“a” ",
  "é",
  "😀",
  "a.b@",
  "a.b@c.d ",
  "www.a.b ",
  "/",
  "\\",
  "&amp;",
  "<",
  "<!-- ",
  "a: ",
  "- ",
  "{",
  "[",
  "'",
  '"',
  "_a_",
  "*_",
  "**a ",
  "`",
  "[a](/b) ",
  "![a](b) ",
  "[a][b] ",
  "> ",
  "| a ",
  "~~a",
  "# ",
  "1. ",
  "[^a] ",
  "x-",
];

/** So many of a piece, on lines that aren't too long. */
function linesOf(piece: string, size: number): string[] {
  const line = piece.repeat(Math.ceil(5000 / piece.length));
  return Array.from({ length: Math.ceil(size / Buffer.byteLength(line)) }, () => line);
}

const waysToSwell: Record<string, (file: WrittenFile, index: number, piece: string) => string> = {
  "a line of 5 MB": (file, index, piece) =>
    spliced(file, index, index, piece.repeat((5 * megabyte) / Buffer.byteLength(piece))),
  "5 MB of lines": (file, index, piece) => spliced(file, index, index, ...linesOf(piece, 5 * megabyte)),
  "a line of 20 kB": (file, index, piece) => spliced(file, index, index, piece.repeat(20_000 / piece.length)),
};

/** A file with far too much in it, such as a picture pasted as text, or as much as is allowed of what is hard to read. */
const huge: Mutator = {
  name: "5 MB in a line, and the like",
  mutate(files, random) {
    const piece = random.oneOf(hugeTexts);
    const about = `of ${JSON.stringify(piece)}`;
    if (random.chance(0.5)) {
      const page = anyPage(files, random);
      const text = [...linesOf(piece, 180_000), ""].join("\n");
      const own = page.lines.slice(0, page.body.start).join("\n");
      return {
        about: `${page.path} with a text ${about}`,
        changes: [changed(page.path, `${own}\n\n${text}`)],
        expected: right,
      };
    }
    const file = anyFile(files, random);
    const way = random.oneOf(Object.keys(waysToSwell));
    const index = random.below(file.lines.length);
    const text = waysToSwell[way]!(file, index, piece);
    const last = way === "5 MB of lines" ? text.split("\n").length : index + 1;
    return {
      about: `${file.path} with ${way} ${about} at line ${index + 1}`,
      changes: [changed(file.path, text)],
      expected: refused(file.path, index + 1, last),
    };
  },
};

interface KeyChange {
  /** Whether this key can have it done to it. */
  suits(line: KeyLine, file: WrittenFile): boolean;
  text(file: WrittenFile, line: KeyLine): string;
  expected(file: WrittenFile, line: KeyLine): Expected;
}

const atLine = ({ path }: WrittenFile, { index }: KeyLine): Expected => refused(path, index + 1);

const waysToChangeKeys: Record<string, KeyChange> = {
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
const keys: Mutator = {
  name: "keys lost, doubled or wrong",
  mutate(files, random) {
    const way = random.oneOf(Object.keys(waysToChangeKeys));
    const { suits, text, expected } = waysToChangeKeys[way]!;
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
  return indent === "" && isList(getCollection(path)!);
}

/** A key that is needed is missed where what it belongs to begins. Others may be left out. */
function leftOut(file: WrittenFile, line: KeyLine): Expected {
  const collection = getCollection(file.path)!;
  const depth = isList(collection) ? 2 : 0;
  if (line.indent.length !== depth || !isNeeded(collection, line.key)) return right;
  const [first] = keyLines(file).filter(({ indent }) => indent === "");
  const owner = keyLines(file).findLast(({ indent, index }) => indent === "" && index < line.index);
  const at = depth === 0 ? first : owner;
  return refused(file.path, (at?.index ?? 0) + 1);
}

function isNeeded(collection: Collection, key: string): boolean {
  return describeFields(collection).some(({ name, needed }) => name === key && needed);
}

function withLine(file: WrittenFile, index: number, change: (line: string) => string): string {
  return spliced(file, index, index + 1, change(file.lines[index]!));
}

interface Made {
  changes: Change[];
  expected: Expected;
}

/** Extensions that are taken for one another. */
const others: Record<string, string> = { ".md": ".mdx", ".mdx": ".md", ".yaml": ".yml" };

/** What can lie at the path of a file, or of its folder, in place of it. */
const waysToChangeKinds: Record<string, (path: string, files: Files) => Made> = {
  "a link to another file": (path, files) =>
    link(
      path,
      [...files.keys()].find((other) => other !== path)!,
    ),
  "a link to a file elsewhere": (path) => link(path, "../elsewhere.md"),
  "a link to nothing": (path) => link(path, "nothing.md"),
  "a link to itself": (path) => link(path, path),
  "a link to its folder": (path) => link(path, posix.dirname(path)),
  "a folder": (path) => ({ changes: [{ path, kind: "folder" }], expected: refused(path, 1) }),
  "a folder with a file in it": (path, files) => {
    const inside = posix.join(path, posix.basename(path));
    const bytes = files.get(path)!;
    const changes: Change[] = [
      { path, kind: "folder" },
      { path: inside, kind: "file", bytes },
    ];
    return { changes, expected: refused(path, 1) };
  },
  "a pipe": (path) => ({ changes: [{ path, kind: "pipe" }], expected: refused(path, 1) }),
  nothing: (path) => ({
    changes: [{ path, kind: "gone" }],
    expected: path === "site.yaml" ? refused(path, 1) : right,
  }),
  "an empty file": (path) => ({
    changes: [{ path, kind: "file", bytes: new Uint8Array() }],
    expected: refused(path, 1),
  }),
  "a file in place of its folder": (path, files) => {
    const [top = path] = path.split("/");
    const name = top === path ? "goals" : top;
    return { changes: [{ path: name, kind: "file", bytes: files.get(path)! }], expected: refused(name, 1) };
  },
  "a link in place of its folder": (path) => link(path.split("/")[0] ?? path, "elsewhere"),
  "a second file of its name": (path, files) => {
    const other = path.replace(/\.\w+$/, (extension) => others[extension] ?? extension);
    // Of two files with one address, the second is the one too many.
    const expected = refused([path, other].toSorted()[1] ?? other, 1);
    return { changes: [{ path: other, kind: "file", bytes: files.get(path)! }], expected };
  },
};

function link(path: string, to: string): Made {
  const target = posix.relative(posix.dirname(path), to) || ".";
  return { changes: [{ path, kind: "link", to: target }], expected: refused(path, 1) };
}

/** A link, a folder or nothing where a file belongs, and a file where a folder does. */
const kinds: Mutator = {
  name: "links, folders and files in each other’s place",
  mutate(files, random) {
    const path = random.oneOf([...files.keys()]);
    const way = random.oneOf(Object.keys(waysToChangeKinds));
    return { about: `${path} with ${way}`, ...waysToChangeKinds[way]!(path, files) };
  },
};

const waysToMoveLines: Record<string, (file: WrittenFile, index: number) => string> = {
  "left out": (file, index) => spliced(file, index, index + 1),
  twice: (file, index) => spliced(file, index, index, file.lines[index]!),
  "below the next": (file, index) =>
    spliced(file, index, index + 2, file.lines[index + 1] ?? "", file.lines[index]!),
  "joined to the next": (file, index) =>
    spliced(file, index, index + 2, `${file.lines[index]} ${file.lines[index + 1] ?? ""}`),
  "cut in two": (file, index) => {
    const line = file.lines[index]!;
    const middle = line.indexOf(" ", line.length / 2);
    return spliced(file, index, index + 1, line.slice(0, middle), line.slice(middle));
  },
  indented: (file, index) => spliced(file, index, index + 1, `  ${file.lines[index]}`),
  "not indented": (file, index) => spliced(file, index, index + 1, file.lines[index]!.trimStart()),
};

/** A line that is lost, doubled or out of its place, as after a merge that went wrong. */
const lines: Mutator = {
  name: "lines lost, doubled or moved",
  mutate(files, random) {
    const file = anyFile(files, random);
    const way = random.oneOf(Object.keys(waysToMoveLines));
    const index = random.below(file.lines.length);
    return {
      about: `${file.path} with line ${index + 1} ${way}`,
      changes: [changed(file.path, waysToMoveLines[way]!(file, index))],
      expected: right,
    };
  },
};

const waysToRename: Record<string, (name: string, extension: string) => string> = {
  "a space": (name, extension) => `${name} copy${extension}`,
  "a space at its start": (name, extension) => ` ${name}${extension}`,
  "a space before its extension": (name, extension) => `${name} ${extension}`,
  "a space at its end": (name, extension) => `${name}${extension} `,
  "a capital": (name, extension) => name[0]!.toUpperCase() + name.slice(1) + extension,
  capitals: (name, extension) => (name + extension).toUpperCase(),
  "an extension in capitals": (name, extension) => name + extension.toUpperCase(),
  "an emoji": (name, extension) => `${name}-🏥${extension}`,
  "an accent": (name, extension) => `${name}-é${extension}`,
  "an accent in two characters": (name, extension) => `${name}-e\u0301${extension}`,
  Chinese: (name, extension) => `${name}-目标${extension}`,
  "an underscore": (name, extension) => `_${name}${extension}`,
  "a hyphen at its start": (name, extension) => `-${name}${extension}`,
  "two hyphens": (name, extension) => `${name}--two${extension}`,
  brackets: (name, extension) => `${name}-[id]${extension}`,
  "a star": (name, extension) => `${name}-*${extension}`,
  "a backslash": (name, extension) => `${name}\\two${extension}`,
  "a quote": (name, extension) => `${name}'s${extension}`,
  "a percent sign": (name, extension) => `${name}%20two${extension}`,
  "a line break": (name, extension) => `${name}\ntwo${extension}`,
  "a turn of the writing": (name, extension) => `${name}\u202Etwo${extension}`,
  "no name": (_name, extension) => `-${extension}`,
  "two dots": (name, extension) => `${name}.${extension}`,
  "another extension": (name) => `${name}.txt`,
  "two extensions": (name, extension) => `${name}${extension}.bak`,
  "no extension": (name) => name,
  "as many letters as a disk takes": (name, extension) =>
    `${name}-`.padEnd(250, "É").slice(0, 120) + extension,
};

/** A file whose name can’t be an address, or says nothing of what it holds. */
const names: Mutator = {
  name: "names",
  mutate(files, random) {
    const path = random.oneOf([...files.keys()]);
    const { dir, name, ext } = posix.parse(path);
    const way = random.oneOf(Object.keys(waysToRename));
    const other = posix.join(dir, waysToRename[way]!(name, ext));
    const bytes = files.get(path)!;
    // As often a copy as the file itself.
    const gone = random.chance(0.5) ? [{ path, kind: "gone" } as const] : [];
    return {
      about: `${path} as ${JSON.stringify(other)}, which has ${way}`,
      changes: [...gone, { path: other, kind: "file", bytes }],
      expected: refused(other, 1),
    };
  },
};

/** Values of YAML, one in another so many times over, as the lines below a key. */
const values: Record<string, (levels: number) => string[]> = {
  "lists in brackets": (levels) => [`${"[".repeat(levels)}a${"]".repeat(levels)}`],
  "groups in braces": (levels) => [`${"{ a: ".repeat(levels)}b${" }".repeat(levels)}`],
  "brackets on lines, not closed": (levels) => Array.from({ length: levels }, () => "["),
  "lists with hyphens": (levels) => [`${"- ".repeat(levels)}a`],
  "keys of keys": (levels) => [`${"? ".repeat(levels)}a`],
  "groups on lines": (levels) =>
    Array.from({ length: Math.min(levels, 400) }, (_, level) => `${" ".repeat(level)}a:`),
};

/** Markdown, one in another so many times over, and how many times may be read. */
const texts: Record<string, { text: (levels: number) => string[]; isRefused: (levels: number) => boolean }> =
  {
    quotations: { text: (levels) => [`${"> ".repeat(levels)}a`], isRefused: isDeep },
    lists: { text: (levels) => [`${"- ".repeat(levels)}a`], isRefused: isDeep },
    "numbered lists": { text: (levels) => [`${"1. ".repeat(levels)}a`], isRefused: isDeep },
    "lists on lines": {
      text: (levels) =>
        Array.from({ length: Math.min(levels, 300) }, (_, level) => `${"  ".repeat(level)}- a`),
      isRefused: isDeep,
    },
    brackets: { text: (levels) => [`${"[".repeat(levels)}a${"]".repeat(levels)}`], isRefused: () => false },
    emphasis: {
      text: (levels) => [`${"*a **b ".repeat(levels)}c${"** *".repeat(levels)}`],
      isRefused: () => false,
    },
    pictures: {
      text: (levels) => [`${"![".repeat(levels)}a${"](b.png)".repeat(levels)}`],
      isRefused: () => true,
    },
  };

/** Each level is a list and its item, so this is well beyond what is read. */
function isDeep(levels: number): boolean {
  return levels > 100;
}

/** Lists, groups or quotations, each inside another. */
const nesting: Mutator = {
  name: "deep nesting",
  mutate(files, random) {
    const levels = random.oneOf([60, 120, 400, 900]);
    return random.chance(0.5) ? inData(files, random, levels) : inText(files, random, levels);
  },
};

function inData(files: Parameters<Mutator["mutate"]>[0], random: Random, levels: number): Mutant {
  const { file, line } = anyKeyLine(files, random, () => true);
  const { index, indent, key, end } = line;
  const what = random.oneOf(Object.keys(values));
  const deeper = " ".repeat(indent.length + 2);
  const lines = values[what]!(levels).map((line) => deeper + line);
  return {
    about: `${file.path} with ${levels} ${what} under “${key}” of line ${index + 1}`,
    changes: [changed(file.path, spliced(file, index, end, `${indent}${key}:`, ...lines))],
    expected: refused(file.path, index + 1, index + 1 + lines.length),
  };
}

function inText(files: Parameters<Mutator["mutate"]>[0], random: Random, levels: number): Mutant {
  const page = anyPage(files, random);
  const what = random.oneOf(Object.keys(texts));
  const { text, isRefused } = texts[what]!;
  const at = page.lines.length;
  const lines = text(levels);
  return {
    about: `${page.path} with ${levels} ${what} at its end`,
    changes: [changed(page.path, spliced(page, at, at, "", ...lines, ""))],
    expected: isRefused(levels) ? refused(page.path, at + 2, at + 1 + lines.length) : right,
  };
}

/** Texts that must not reach a reader, each in a line or two. */
const wordPieces = [
  "<b>Text</b>",
  "<script>alert(1)</script>",
  "<!-- a note -->",
  "Text <br> text",
  "<style>a{}</style>",
  "[Text](javascript:alert(1))",
  "[Text](data:text/html,x)",
  "[Text](vbscript:x)",
  "[Text](JaVaScript:x)",
  "[Text](/nowhere/at/all/)",
  "[Text](nowhere.md)",
  "[Text](/goals/#nowhere)",
  "[Text](mailto:nobody)",
  "[](/goals/)",
  "[click here](/goals/)",
  "<https://example.org/>",
  "![](a.png)",
  "![A ward](none.png)",
  "![A ward](https://example.org/a.png)",
  "# A second title",
  "> ## A heading in a quotation",
  "- # In a list",
  "| | b |\n| - | - |\n| c | d |",
  "A title\n=======",
  "<<<<<<< HEAD\nText\n=======\nOther text\n>>>>>>> other",
  "(to be written)",
  "[a]: javascript:x",
  "![A ward][b]\n\n[b]: /c",
];

/** Text that is no plain Markdown, or leads nowhere. */
const text: Mutator = {
  name: "HTML, programs and dead links",
  mutate(files, random) {
    const page = anyPage(files, random);
    const piece = random.oneOf(wordPieces);
    const at = page.lines.length;
    const lines = piece.split("\n");
    return {
      about: `${page.path} with ${JSON.stringify(piece)} at its end`,
      changes: [changed(page.path, spliced(page, at, at, "", ...lines, ""))],
      expected: refused(page.path, at + 2, at + 1 + lines.length),
    };
  },
};

interface YamlChange {
  /** The line, or lines, in place of that of a key with its value. */
  lines(line: KeyLine): string[];
  /** How many lines further down, or up, it may be found: YAML can be read in more ways than one. */
  near?: { above?: number; below?: number };
}

const valued =
  (change: (value: string) => string): YamlChange["lines"] =>
  ({ indent, key, value }) => [`${indent}${key}: ${change(value)}`];

const waysToBreakYaml: Record<string, YamlChange> = {
  "a tab before it": { lines: ({ indent, key, value }) => [`\t${indent}${key}: ${value}`] },
  "a colon in its value": { lines: valued((value) => `${value}: more`) },
  "an opening quote": { lines: valued((value) => `"${value}`) },
  "a closing quote": { lines: valued((value) => `"${value}" more`) },
  "an opening bracket": { lines: valued((value) => `[${value}`), near: { below: 1 } },
  "an opening brace": { lines: valued((value) => `{ ${value}`), near: { below: 1 } },
  "a closing bracket": { lines: valued((value) => `[${value}]]`), near: { below: 1 } },
  "an alias": { lines: valued(() => "*other") },
  "an anchor": { lines: valued((value) => `&other ${value}`) },
  "a tag": { lines: valued((value) => `!!set ${value}`) },
  "a sign that is reserved": { lines: valued((value) => `@${value}`) },
  "a backtick": { lines: valued((value) => `\`${value}`) },
  "a percent sign": { lines: valued((value) => `%${value}`) },
  "a list on its line": { lines: valued((value) => `- ${value}`) },
  "no colon": {
    lines: ({ indent, key, value }) => [`${indent}${key} ${value}`],
    near: { above: 1, below: 1 },
  },
  "no space after its colon": {
    lines: ({ indent, key, value }) => [`${indent}${key}:${value}`],
    near: { above: 1, below: 1 },
  },
  "one more space before it": {
    lines: ({ indent, key, value }) => [` ${indent}${key}: ${value}`],
    near: { above: 1, below: 1 },
  },
  "a merge below it": {
    lines: ({ indent, key, value }) => [`${indent}${key}: ${value}`, `${indent}<<: *other`],
    near: { below: 1 },
  },
  "a key of keys below it": {
    lines: ({ indent, key, value }) => [`${indent}${key}: ${value}`, `${indent}? { a: b }`, `${indent}: c`],
    near: { below: 2 },
  },
  "an escape that is none": { lines: valued((value) => `"\\q ${value}"`) },
};

/** YAML that is broken at a line, in all the ways that editors break it. */
const yaml: Mutator = {
  name: "YAML broken",
  mutate(files, random) {
    const { file, line } = anyKeyLine(
      files,
      random,
      ({ value, indent }) => /^[\p{L}\d]/u.test(value) && !/["'#]|: /.test(value) && !indent.includes("-"),
    );
    const way = random.oneOf(Object.keys(waysToBreakYaml));
    const { lines, near } = waysToBreakYaml[way]!;
    const number = line.index + 1;
    const notes = file.lines.slice(line.end).findIndex((one) => !/^\s*(?:#.*)?$/.test(one));
    return {
      about: `${file.path} with ${way} in line ${number}`,
      changes: [changed(file.path, spliced(file, line.index, line.end, ...lines(line)))],
      expected: refused(
        file.path,
        Math.max(1, number - (near?.above ?? 0)),
        number + (near?.below ? near.below + Math.max(0, notes) : 0),
      ),
    };
  },
};

/** Every family of mutations. They take turns. */
export const mutators: readonly Mutator[] = [
  cut,
  flip,
  lines,
  keys,
  yaml,
  encoding,
  text,
  huge,
  nesting,
  names,
  kinds,
];
