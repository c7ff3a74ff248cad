import { posix } from "node:path";
import { memoize } from "../lib/memoize.ts";
import { findAttachmentFile, isAttachment } from "../source/attachments.ts";
import { getCollection } from "../source/ids.ts";
import type { Source, SourceEntry } from "../source/index.ts";
import { isRecord, listTexts } from "../source/yaml.ts";
import { findMeant } from "./did-you-mean.ts";

/** The paths of the files that readers get with some entry: what a text links to, and what front matter names. */
export const findAttached = memoize(
  (source: Source): ReadonlySet<string> =>
    new Set(
      source.entries.flatMap((entry) =>
        [...listLinked(entry), ...listNamed(entry)].flatMap(
          (address) => findAttachmentFile(address, entry.path, source)?.path ?? [],
        ),
      ),
    ),
);

/**
 * The paths of the files that lie beside an entry that means to give them to readers, and doesn't: it names them in
 * another place, in another way, or among what can't be read. What is wrong there is the one problem.
 */
export const findMisattached = memoize((source: Source): ReadonlySet<string> => {
  const beside = Map.groupBy(
    source.items.filter(({ kind, path }) => kind === "file" && !getCollection(path)),
    ({ path }) => posix.dirname(path),
  );
  return new Set(
    source.files.flatMap((file) => {
      const items = beside.get(posix.dirname(file.path));
      if (!items) return [];
      const names = items.filter(({ path }) => isAttachment(path)).map(({ path }) => posix.basename(path));
      const [front = ""] = /^---\n[^]*?\n---/.exec(file.text) ?? [
        /\.ya?ml$/.test(file.path) ? file.text : "",
      ];
      const lost = file.entries.flatMap((entry) =>
        [...listLinked(entry), ...listNamed(entry)].filter(
          (name) => !findAttachmentFile(name, entry.path, source),
        ),
      );
      const meant = new Set(lost.flatMap((name) => findMeant(name, names) ?? []));
      const written = front.toLowerCase();
      return items.flatMap(({ path }) => {
        const name = posix.basename(path);
        const isNamed = isAttachment(path) ? written.includes(name.toLowerCase()) : lost.includes(name);
        return meant.has(name) || isNamed ? [path] : [];
      });
    }),
  );
});

function listLinked({ body }: SourceEntry): string[] {
  return (body?.nodes() ?? []).flatMap((node) =>
    node.type === "link" || node.type === "definition" ? [node.url] : [],
  );
}

/** Whatever else is wrong there, a file that is named isn’t left over. */
function listNamed({ raw }: SourceEntry): string[] {
  if (!isRecord(raw)) return [];
  return listTexts([raw.attachments, raw.alternates])
    .map(({ text }) => text)
    .filter((text) => isAttachment(text) || !/\s/.test(text));
}
