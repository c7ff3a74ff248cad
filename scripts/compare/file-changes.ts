import type { OneDay } from "./day.ts";
import { fileKind, type FileKind } from "./file-kind.ts";
import type { Both } from "./page-change.ts";
import type { Site } from "./site.ts";

/** A file that is no page and no feed, and that differs: in bytes, or not there before or after. */
export interface FileChange extends Both<number | undefined> {
  address: string;
  kind: FileKind;
}

/**
 * The data, styles, scripts, pictures and other files that differ between two sites. Pages and RSS are
 * compared by what they say, addresses by where they lead, and the search index holds what pages say.
 */
export function fileChanges(before: Site, after: Site, day: OneDay): FileChange[] {
  const [old, now] = [filesOf(before), filesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((name): FileChange[] => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was !== undefined && is !== undefined && isSame(was, is, day)) return [];
    if (isTold(name, before, after)) return [];
    return [{ address: name, kind: fileKind(name), before: was?.size, after: is?.size }];
  });
}

interface File {
  bytes: () => Buffer;
  size: number;
}

const others = /^\/(?:_redirects|sitemap-[^/]+\.xml)$/;

/** The files of a site that are compared as files, by their names without the mark of their content. */
function filesOf(site: Site): Map<string, File> {
  return new Map(
    [...site.files]
      .filter(([address]) => !["html", "search"].includes(fileKind(address)))
      .filter(([address]) => !address.endsWith("/feed.xml") && !others.test(address))
      .map(([address, size]) => [
        address.replace(/^(\/_astro\/.+?)\.[\w-]{8}(?=[._])/, "$1"),
        { size, bytes: () => site.bytes(address) },
      ]),
  );
}

function isSame(was: File, is: File, day: OneDay): boolean {
  const [old, now] = [was.bytes(), is.bytes()];
  return old.equals(now) || day.text(old.toString("utf8")) === day.text(now.toString("utf8"));
}

/** Whether a file is a JSON Feed that differs as its RSS does, whose items are told. */
function isTold(address: string, before: Site, after: Site): boolean {
  if (!address.endsWith("/feed.json")) return false;
  const rss = address.replace(/json$/, "xml");
  const isKept = before.files.has(rss) && after.files.has(rss);
  return !isKept || !before.bytes(rss).equals(after.bytes(rss));
}
