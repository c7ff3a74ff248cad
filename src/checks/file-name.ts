import { posix } from "node:path";
import { id, longestId } from "../schemas/fields.ts";
import { collectionOf } from "../source/ids.ts";
import { validEntries, type Source } from "../source/index.ts";
import { findPictureFile, isImage } from "../source/pictures.ts";
import { addressEdit } from "./links/written-address.ts";
import { plainPath } from "./plain-name.ts";
import { findings, startOf, type Edit, type Rule } from "./finding.ts";

const { error } = findings("file-name");

export const fileName: Rule = {
  id: "file-name",
  about: "File names, which become addresses, are lower case words and digits joined by hyphens.",
  why: "A page\u2019s address comes from the name of its file, and some servers tell capitals apart.",
  wrong: { "goals/No_Falls.md": "---\ntitle: No falls\n---\n" },
  right: { "goals/no-falls.md": "---\ntitle: No falls\n---\n" },
  check: (source) => [
    ...source.items
      .filter(({ path, kind }) => kind === "file" && (collectionOf(path) || isImage(path)) && !isPlain(path))
      .map(({ path }) =>
        error(
          startOf(path),
          isLong(path)
            ? `The names of files and folders have at most ${longestId} letters.`
            : "The names of files and folders are lower case words and digits joined by hyphens.",
          `Rename it to ${plainPath(path)}.`,
          renaming(path, source),
        ),
      ),
    ...validEntries(source, "updates")
      .filter((entry) => !`${entry.id}-`.startsWith(`${entry.data.published}-`))
      .map((entry) =>
        error(
          { path: entry.path, ...entry.locate(["published"]) },
          "The file’s name doesn’t begin with the date that the update was published.",
          `Rename it to ${dated(entry.path, entry.data.published)}, or correct the date.`,
        ),
      ),
  ],
};

function isPlain(path: string): boolean {
  const { dir, name, ext } = posix.parse(path);
  const names = [...dir.split("/").filter(Boolean), name];
  return ext === ext.toLowerCase() && names.every((part) => id.safeParse(part).success);
}

function isLong(path: string): boolean {
  return path.split("/").some((name) => name.length > longestId);
}

/** A picture is renamed where its name alone is wrong, and with it in the texts that show it. */
function renaming(path: string, source: Source): readonly Edit[] | undefined {
  const to = plainPath(path);
  if (!isImage(path) || posix.dirname(to) !== posix.dirname(path)) return undefined;
  const uses = source.entries.flatMap((entry) =>
    (entry.body?.nodes() ?? []).flatMap((node) =>
      node.type === "image" && findPictureFile(node.url, entry.path, source)?.path === path
        ? [addressEdit(entry, node, posix.join(posix.dirname(node.url), posix.basename(to)))]
        : [],
    ),
  );
  const known = uses.filter((edits) => edits !== undefined);
  return known.length < uses.length ? undefined : [{ path, to }, ...known.flat()];
}

function dated(path: string, published: string): string {
  const { dir, name, ext } = posix.parse(path);
  const rest = name.replace(/^[\d-]*(?=[a-z])/, "");
  return `${dir}/${published}-${rest}${ext}`;
}
