import { isUtf8 } from "node:buffer";
import { changed, refused, right, type Mutator } from "../mutant.ts";
import { anyFile } from "../written-file.ts";

/** A file that ends too early, as after a download or a disk that was full. */
export const cut: Mutator = {
  name: "cut short",
  mutate(files, random) {
    const { path, lines, data } = anyFile(files, random);
    const whole = files.get(path)!;
    // As often in the front matter as in the text, which is longer.
    const front = new TextEncoder().encode(lines.slice(0, data.end).join("\n")).length;
    const length = random.below(random.chance(0.5) ? front : whole.length);
    const bytes = whole.slice(0, length);
    const last = bytes.filter((byte) => byte === 0x0a).length + 1;
    const isBroken = length === 0 || !isUtf8(bytes) || (length <= front && path.endsWith(".md"));
    return {
      about: `${path} after ${length} of ${whole.length} bytes`,
      changes: [changed(path, bytes)],
      // Front matter that isn't closed is best seen where it begins.
      expected: !isBroken
        ? right
        : {
            outcome: "refused",
            at: [...(refused(path, last).at ?? []), ...(isUtf8(bytes) ? (refused(path, 1).at ?? []) : [])],
          },
    };
  },
};
