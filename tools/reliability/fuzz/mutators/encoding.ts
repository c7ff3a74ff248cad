import { changed, refused, warned, type Expected, type Mutator } from "../mutant.ts";
import { anyFile, spliced } from "../written-file.ts";

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
export const encoding: Mutator = {
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
