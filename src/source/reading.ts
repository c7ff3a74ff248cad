import { settings } from "../settings.ts";
import { readContent, type Source } from "./index.ts";

// Astro runs this module once for the content collections and once more for the pages, each time as another copy,
// and the build that checked the content has its own: what was read is kept where all of them find it.
const place = Symbol.for("the content that was read");
const kept = globalThis as { [place]?: Promise<Source> };

/** Has all that follows in this process work on some content that was read: its collections, pages and feeds. */
export function keepReading(source: Source): void {
  kept[place] = Promise.resolve(source);
}

/** The content that this process works on. It is read once: by the build, which checks it, or else now. */
export function getReading(): Promise<Source> {
  return (kept[place] ??= readContent(settings.contentDir));
}
