import { posix } from "node:path";
import { getCollection } from "../../source/ids.ts";
import { isImage } from "../../source/pictures.ts";
import { error, warning, locateStart, type Finding, type Rule } from "../finding.ts";
import { findAttached, findMisattached } from "../attached.ts";
import { guessPath, explainStrayFile } from "../stray-file.ts";
import type { FolderItem } from "../../source/index.ts";

export const filePlace: Rule = {
  id: "file-place",
  about: "Every file is in the folder of its kind, as a file that can be read.",
  why: "A file outside its place would be left out of the site without a word.",
  wrong: { "goal/falls.md": "---\ntitle: No falls\n---\n", "site.yaml": "title: Example Trust record\n" },
  right: { "goals/falls.md": "---\ntitle: No falls\n---\n", "site.yaml": "title: Example Trust record\n" },
  check: (source) => [
    ...source.items
      .filter(({ path }) => !findAttached(source).has(path) && !findMisattached(source).has(path))
      .flatMap(findProblem),
    ...(source.items.some((item) => item.kind === "file" && (guessPath(item) ?? item.path) === "site.yaml")
      ? []
      : [noSite]),
  ],
};

const noSite = error(
  locateStart("site.yaml"),
  "There is no file site.yaml.",
  "Add it: it says who the organisation is and what the site is called.",
);

function findProblem(item: FolderItem): Finding[] {
  const at = locateStart(item.path);
  switch (item.kind) {
    case "link":
      return [error(at, "This is a link to another file or folder.", "Put the file itself here.")];
    case "hidden":
      return findHiddenProblem(item.path);
    case "unreadable":
      return [error(at, "This can’t be read.", "Check that it is a plain file that you may open.")];
    case "folder":
      if (!getCollection(item.path)) return [];
      return [error(at, "This is a folder with the name of a file.", "Rename the folder, or remove it.")];
    case "file":
      if (getCollection(item.path) || isImage(item.path) || posix.basename(item.path) === "README.md")
        return [];
      return [error(at, ...explainStrayFile(item))];
  }
}

/** What macOS, Windows, Linux and LibreOffice write beside files that someone looks at or has open. */
const ofSystem =
  /^\.(?:DS_Store|_.*|AppleDouble|Spotlight-V100|Trashes|fseventsd|TemporaryItems|directory|Trash-\d+|fuse_hidden.*|nfs.*|~lock\..*#|.*\.sw[op])$/;

function findHiddenProblem(path: string): Finding[] {
  const name = posix.basename(path);
  // It keeps an empty folder in git.
  if (name === ".gitkeep") return [];
  if (ofSystem.test(name)) {
    const message = "A computer made this file for itself, and hides it from most programs.";
    return [
      warning(
        locateStart(path),
        message,
        `Delete it. To keep it out for good, add a line “${name}” to .gitignore.`,
      ),
    ];
  }
  const message = "The name begins with a dot, so most programs hide it and the site leaves it out.";
  const fix = getCollection(path.replaceAll(/(^|\/)\.+/g, "$1"))
    ? "Rename it without the dot, or delete it."
    : "Delete it, or move it out of the content.";
  return [error(locateStart(path), message, fix)];
}
