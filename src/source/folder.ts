import { readdirSync, readFileSync, type Dirent } from "node:fs";
import { join, posix } from "node:path";
import { UserError } from "../lib/user-error.ts";
import { isAttachment } from "./attachments.ts";
import { getCollection } from "./ids.ts";
import { isImage } from "./pictures.ts";

/** What lies in a folder under one path. Entries, pictures and attachments have their bytes, other files have them when asked. */
export interface FolderItem {
  /** Inside the folder, with `/`. */
  path: string;
  kind: "file" | "folder" | "link" | "hidden" | "unreadable";
  bytes?: Uint8Array;
}

/** A content folder that can't be read; its message is for the person who named it. */
export class FolderError extends UserError {}

/**
 * Everything in a folder and its folders, sorted by path. Links are named and never followed, and so are names
 * that begin with a dot: most programs hide them, and nothing of them is content. Git’s own folder is passed over.
 * @throws {FolderError} where there is no such folder.
 */
export function readFolder(folder: string): FolderItem[] {
  try {
    return findItems(folder, "").toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    throw new FolderError(`There is no content folder at ${folder}.`);
  }
}

function findItems(root: string, inside: string): FolderItem[] {
  const items = readdirSync(join(root, inside), { withFileTypes: true });
  return items
    .filter(({ name }) => name !== ".git")
    .flatMap((item) => read(root, posix.join(inside, item.name), getKind(item)));
}

function getKind(item: Dirent): FolderItem["kind"] {
  if (item.name.startsWith(".")) return "hidden";
  if (item.isSymbolicLink()) return "link";
  if (item.isDirectory()) return "folder";
  return item.isFile() ? "file" : "unreadable";
}

function read(root: string, path: string, kind: FolderItem["kind"]): FolderItem[] {
  try {
    if (kind === "folder") return [{ path, kind }, ...findItems(root, path)];
    if (kind !== "file") return [{ path, kind }];
    const file = join(root, path);
    if (getCollection(path) || isImage(path) || isAttachment(path))
      return [{ path, kind, bytes: readFileSync(file) }];
    return [
      {
        path,
        kind,
        get bytes() {
          return readFileSync(file);
        },
      },
    ];
  } catch {
    return [{ path, kind: "unreadable" }];
  }
}
