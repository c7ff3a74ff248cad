import { memoize } from "../lib/memoize.ts";
import { findAttachmentFile, isAttachment } from "../source/attachments.ts";
import type { Source, SourceEntry } from "../source/index.ts";
import { isRecord, listTexts } from "../source/yaml.ts";

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
    .filter(isAttachment);
}
