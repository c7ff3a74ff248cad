import { posix } from "node:path";
import { collections } from "../schemas/index.ts";
import { collectionOf } from "../source/ids.ts";
import { didYouMean } from "./did-you-mean.ts";
import { findings, startOf, type Finding, type Rule } from "./finding.ts";
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
    ...(items.some(({ path, kind }) => path === "site.yaml" && kind === "file") ? [] : [noSite]),
  ],
};

const noSite = error(
  startOf("site.yaml"),
  "There is no file site.yaml.",
  "Add it: it says who the organisation is and what the site is called.",
);

/** The path of an entry of each collection, with NAME for what its editor chooses. */
const places = Object.values(collections).map(({ files }) =>
  files.replace("!(index)", "NAME").replaceAll("*", "NAME").replace("{md,mdx}", "md"),
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
      return [error(at, "No kind of content has its files here under such a name.", likelyPlace(item.path))];
  }
}

/** True for a picture, which may be beside the content that shows it. */
export function isImage(path: string): boolean {
  return /\.(?:jpe?g|png|svg|webp|gif)$/i.test(path);
}

function likelyPlace(path: string): string {
  const [top] = path.split("/");
  const here = places.filter((place) => place.startsWith(`${top}/`));
  const possible = here.length > 0 ? here : places;
  const likely = possible.flatMap((place) => filledIn(place, path));
  return didYouMean(path, likely, `Content is in ${possible.join(", ")}.`);
}

/** A place with the name and folder of a file in it, where the file has a folder to give. */
function filledIn(place: string, path: string): string[] {
  const { dir, name } = posix.parse(path);
  const folder = dir.split("/")[1];
  const inFolder = place.includes("/NAME/");
  if (inFolder && folder === undefined) return [];
  return [place.replace("/NAME/", `/${folder}/`).replace("NAME", name)];
}
