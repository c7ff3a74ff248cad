import { closeSync, globSync, openSync, readSync, statSync, utimesSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Gives each file of a build the time of the same file of the build before, where their bytes are the same.
 * A server makes `ETag` and `Last-Modified` from size and time, so a feed reader that asks whether anything
 * has changed (RFC 9110, section 13) is told no, however often the site is built.
 */
export function keepTimes(folder: string, before: string): void {
  const isSame = comparison();
  for (const entry of globSync("**", { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const earlier = join(before, relative(folder, file));
    if (!isSame(file, earlier)) continue;
    // In whole seconds, which is what servers look at, so that the time stays the same however often it is kept.
    const time = Math.floor(statSync(earlier).mtimeMs / 1000);
    utimesSync(file, time, time);
  }
}

/** Gives a function that says whether two files have the same bytes; the second one need not be there. */
function comparison(): (file: string, earlier: string) => boolean {
  // A piece at a time, into the same memory: some files are larger than all the rest of the work needs.
  const [one, other] = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)];
  return (file, earlier) => {
    const there = statSync(earlier, { throwIfNoEntry: false });
    if (!there?.isFile() || there.size !== statSync(file).size) return false;
    const [now, then] = [openSync(file, "r"), openSync(earlier, "r")];
    try {
      for (let at = 0; at < there.size;) {
        const length = readSync(now, one, { position: at });
        // A file that is shorter than it was is being changed by somebody.
        if (length === 0 || readSync(then, other, { length, position: at }) !== length) return false;
        if (one.compare(other, 0, length, 0, length) !== 0) return false;
        at += length;
      }
      return true;
    } finally {
      closeSync(now);
      closeSync(then);
    }
  };
}
