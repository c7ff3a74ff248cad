import { changed, right, type Mutator } from "../mutant.ts";
import { anyFile, spliced, type WrittenFile } from "../written-file.ts";

const ways: Record<string, (file: WrittenFile, index: number) => string> = {
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
export const lines: Mutator = {
  name: "lines lost, doubled or moved",
  mutate(files, random) {
    const file = anyFile(files, random);
    const way = random.oneOf(Object.keys(ways));
    const index = random.below(file.lines.length);
    return {
      about: `${file.path} with line ${index + 1} ${way}`,
      changes: [changed(file.path, ways[way]!(file, index))],
      expected: right,
    };
  },
};
