import type { CalendarDate } from "../../record/calendar.ts";
import { parseSource, type FolderItem, type Source } from "../../source/index.ts";
import { checkContent, type Finding } from "../index.ts";
import type { Wanted } from "../only.ts";
import { mends } from "./mends.ts";

/** A file with small things put right. */
export interface MendedFile {
  path: string;
  text: string;
  /** What was put right. */
  about: string[];
}

/**
 * The files of a source that can be mended without asking, with the text that each should have. A file
 * is left as it is where its new text can't be read, or has a finding that the old one has not.
 */
export function mendedFiles(source: Source, wanted: Wanted, asOf: CalendarDate, at: number): MendedFile[] {
  const before = new Set(checkContent(source, asOf, at).map(keyOf));
  const unread = new Set(unreadIn(source));
  let mended = source.items.flatMap((item) => (wanted(item.path) ? mendedFile(item, source) : []));
  for (;;) {
    const after = parseSource(withTexts(source.items, mended), source.served);
    const worse = new Set([
      ...unreadIn(after),
      ...checkContent(after, asOf, at)
        // What is found in a file that could not be read before was there, and is only now seen.
        .filter((finding) => !before.has(keyOf(finding)) && !unread.has(finding.path))
        .map(({ path }) => path),
    ]);
    const kept = mended.filter(({ path }) => !worse.has(path));
    if (kept.length === mended.length) return kept;
    mended = kept;
  }
}

function keyOf({ path, rule, message }: Finding): string {
  return JSON.stringify([path, rule, message]);
}

/** The paths of the files that can't be read as they were meant. */
function unreadIn({ files }: Source): string[] {
  return files.filter(({ readable }) => !readable).map(({ path }) => path);
}

function mendedFile({ path, bytes }: FolderItem, { files }: Source): MendedFile[] {
  const file = files.find((one) => one.path === path);
  if (!bytes || !file?.encoding.utf8) return [];
  let text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const about = mends.flatMap(({ about, mend }) => {
    const before = text;
    text = mend(text, path.endsWith(".yaml"));
    return text === before ? [] : [about];
  });
  return about.length > 0 ? [{ path, text, about: [...new Set(about)] }] : [];
}

function withTexts(items: FolderItem[], mended: MendedFile[]): FolderItem[] {
  const texts = new Map(mended.map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  return items.map((item) => (texts.has(item.path) ? { ...item, bytes: texts.get(item.path)! } : item));
}
