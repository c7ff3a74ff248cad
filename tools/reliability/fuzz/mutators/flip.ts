import { isUtf8 } from "node:buffer";
import { changed, right, type Mutator } from "../mutant.ts";
import { anyFile } from "../written-file.ts";

/** One to three bytes of a file with other bits, as after a fault of a disk. */
export const flip: Mutator = {
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
