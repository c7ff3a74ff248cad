import { changed, refused, right, type Mutator } from "../mutant.ts";
import { anyFile, anyPage, spliced, type WrittenFile } from "../written-file.ts";

const megabyte = 1_000_000;

/** What readers of text have been known to take long for. */
const pieces = [
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

const ways: Record<string, (file: WrittenFile, index: number, piece: string) => string> = {
  "a line of 5 MB": (file, index, piece) =>
    spliced(file, index, index, piece.repeat((5 * megabyte) / Buffer.byteLength(piece))),
  "5 MB of lines": (file, index, piece) => spliced(file, index, index, ...linesOf(piece, 5 * megabyte)),
  "a line of 20 kB": (file, index, piece) => spliced(file, index, index, piece.repeat(20_000 / piece.length)),
};

/** A file with far too much in it, such as a picture pasted as text, or as much as is allowed of what is hard to read. */
export const huge: Mutator = {
  name: "5 MB in a line, and the like",
  mutate(files, random) {
    const piece = random.oneOf(pieces);
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
    const way = random.oneOf(Object.keys(ways));
    const index = random.below(file.lines.length);
    const text = ways[way]!(file, index, piece);
    const last = way === "5 MB of lines" ? text.split("\n").length : index + 1;
    return {
      about: `${file.path} with ${way} ${about} at line ${index + 1}`,
      changes: [changed(file.path, text)],
      expected: refused(file.path, index + 1, last),
    };
  },
};
