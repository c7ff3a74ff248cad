import { posix } from "node:path";
import { id, longestId } from "../../schemas/fields.ts";
import { getCollection } from "../../source/ids.ts";
import { getValidEntries, type FolderItem, type Source, type ValidEntry } from "../../source/index.ts";
import { isAttachment } from "../../source/attachments.ts";
import { isImage } from "../../source/pictures.ts";
import { makePlainName, makePlainPath } from "../plain-name.ts";
import { findRepeated, error, locateStart, type Finding, type Rule } from "../finding.ts";

export const fileName: Rule = {
  id: "file-name",
  about:
    "File names, which become addresses, are lower case words and digits joined by hyphens. Pictures and attachments may have any that all computers take.",
  why: "A page\u2019s address comes from the name of its file, and some servers tell capitals apart.",
  wrong: { "goals/No_Falls.md": "---\ntitle: No falls\n---\n" },
  right: { "goals/no-falls.md": "---\ntitle: No falls\n---\n" },
  check(source) {
    const clashing = clashes(source.items);
    const clashingNames = new Set(clashing.map(({ path }) => getSameName(path)));
    const isClashing = (path: string) => clashingNames.has(getSameName(path));
    return [
      ...clashing,
      ...source.items.flatMap(({ path, kind }) =>
        kind === "file" || kind === "folder" ? findDeviceProblem(path) : [],
      ),
      ...source.items
        .filter(({ path, kind }) => kind === "file" && getCollection(path) && !isPlain(path))
        .filter(({ path }) => !isClashing(path))
        .map(({ path }) =>
          error(
            locateStart(path),
            isLong(path)
              ? `The names of files and folders have at most ${longestId} letters.`
              : "The names of files and folders are lower case words and digits joined by hyphens.",
            `Rename it to ${renamedTo(path, source)}.`,
          ),
        ),
      ...source.items
        .filter(({ path, kind }) => kind === "file" && (isImage(path) || isAttachment(path)))
        .filter(({ path }) => isUnusable(path) && !isClashing(path))
        .map(({ path }) =>
          error(
            locateStart(path),
            "The name of this file is too long, or has a sign that not every computer takes.",
            `Rename it to ${makePlainPath(path)}.`,
          ),
        ),
      ...getValidEntries(source, "updates")
        .filter((entry) => isPlain(entry.path) && !isNamedForItsDay(entry))
        .map((entry) =>
          error(
            { path: entry.path, ...entry.locate(["published"]) },
            "The file’s name doesn’t begin with the date that the update was published.",
            renameOrDate(entry, source),
          ),
        ),
    ];
  },
};

/** What to do about an update whose file has the name of another day; there can be one of that name already. */
function renameOrDate({ path, data }: ValidEntry<"updates">, { items }: Source): string {
  const to = stripDate(path, data.published);
  return items.some((item) => item.path === to)
    ? `Correct the date, or give the file another name that begins with ${data.published}: there is ${to} already.`
    : `Rename it to ${to}, or correct the date.`;
}

/** The plain name of a file, with the day of its update, where that is known. */
function renamedTo(path: string, source: Source): string {
  const update = getValidEntries(source, "updates").find((entry) => entry.path === path);
  return update && !isNamedForItsDay(update)
    ? stripDate(makePlainPath(path), update.data.published)
    : makePlainPath(path);
}

/** Two names in a folder that macOS and Windows take for one: capitals and Unicode’s form of a letter don’t count. */
function clashes(items: FolderItem[]): Finding[] {
  const named = items.map(({ path }) => ({ key: getSameName(path), path, at: () => locateStart(path) }));
  return findRepeated(named, ({ path }, first) =>
    error(
      locateStart(path),
      `On many computers this is the same name as ${posix.basename(first.path)}, and one of the two is lost.`,
      "Give one of them another name, or delete it.",
    ),
  );
}

/** The name that stands for all names of which a computer may keep only one. */
function getSameName(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/**
 * The names that Windows keeps for devices, with any extension:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

function findDeviceProblem(path: string): Finding[] {
  const { base, name, ext } = posix.parse(path);
  if (!device.test(base)) return [];
  const message = `Windows keeps the name ${name.split(".", 1)[0]} for itself, so nobody there could have this file.`;
  return [error(locateStart(path), message, `Give it another name, such as ${makePlainName(name)}-1${ext}.`)];
}

/** True for an update whose file has the name of another day: until one is put right, nobody knows its day. */
export function isMisdated(entry: ValidEntry<"updates">): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:-|$)/.test(entry.id) && !isNamedForItsDay(entry);
}

function isNamedForItsDay({ id, data }: ValidEntry<"updates">): boolean {
  return `${id}-`.startsWith(`${data.published}-`);
}

/** The path that a file is to have which this rule finds fault with, with its update if it has one. */
export function renameFile(path: string, update: ValidEntry<"updates"> | undefined): string | undefined {
  if (!getCollection(path)) return undefined;
  if (!isPlain(path)) return makePlainPath(path);
  return update && isMisdated(update) ? stripDate(path, update.data.published) : undefined;
}

function isPlain(path: string): boolean {
  const { dir, name, ext } = posix.parse(path);
  const names = [...dir.split("/").filter(Boolean), name];
  return ext === ext.toLowerCase() && names.every((part) => id.safeParse(part).success);
}

function isLong(path: string): boolean {
  return path.split("/").some((name) => name.length > longestId);
}

/** True for a name that Windows refuses, that no text can name, or that is longer than a file system takes. */
function isUnusable(path: string): boolean {
  return path
    .split("/")
    .some((name) => /[\\?#%:*"<>|\p{Cc}]|^\s|[.\s]$/u.test(name) || name.length > longestId);
}

function stripDate(path: string, published: string): string {
  const { dir, name, ext } = posix.parse(path);
  const rest = name.replace(/^[\d-]*(?=[a-z])/, "");
  return `${dir}/${published}-${rest}${ext}`;
}
