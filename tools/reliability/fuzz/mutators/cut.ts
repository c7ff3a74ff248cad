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
