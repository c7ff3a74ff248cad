import { posix } from "node:path";
import { collectionOf } from "../source/ids.ts";
import { isImage } from "../source/pictures.ts";
import { findings, startOf, type Finding, type Rule } from "./finding.ts";
import { likelyPath, strayFileWords } from "./stray-file.ts";
import type { FolderItem } from "../source/index.ts";

const { error } = findings("file-place");

export const filePlace: Rule = {
  id: "file-place",
  about: "Every file is in the folder of its kind, as a file that can be read.",
  why: "A file outside its place would be left out of the site without a word.",
  wrong: { "goal/falls.md": "---\ntitle: No falls\n---\n", "site.yaml": "title: Example Trust record\n" },
  right: { "goals/falls.md": "---\ntitle: No falls\n---\n", "site.yaml": "title: Example Trust record\n" },
  check: ({ items }) => [
    ...items.flatMap(problemOf),
    ...(items.some((item) => item.kind === "file" && (likelyPath(item) ?? item.path) === "site.yaml")
      ? []
      : [noSite]),
  ],
};

const noSite = error(
  startOf("site.yaml"),
  "There is no file site.yaml.",
  "Add it: it says who the organisation is and what the site is called.",
);

function problemOf(item: FolderItem): Finding[] {
  const at = startOf(item.path);
  switch (item.kind) {
    case "link":
      return [error(at, "This is a link to another file or folder.", "Put the file itself here.")];
    case "unreadable":
      return [error(at, "This can’t be read.", "Check that it is a plain file that you may open.")];
    case "folder":
      if (!collectionOf(item.path)) return [];
      return [error(at, "This is a folder with the name of a file.", "Rename the folder, or remove it.")];
    case "file":
      if (collectionOf(item.path) || isImage(item.path) || posix.basename(item.path) === "README.md")
        return [];
      return [error(at, ...strayFileWords(item))];
  }
}
