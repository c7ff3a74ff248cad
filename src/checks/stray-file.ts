import { posix } from "node:path";
import { collections, type Collection } from "../schemas/index.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import type { FolderItem } from "../source/index.ts";
import { didYouMean } from "./did-you-mean.ts";

type Words = [message: string, fix: string];

/** What to say of a file that is none of the content where it lies. */
export function strayFileWords(item: FolderItem): Words {
  const { path } = item;
  if (isOfComputer(path)) return ["This is a file that a computer made for itself.", "Delete it."];
  if (isOtherPicture(path)) return ["Browsers can’t show this picture.", "Save it as JPEG or PNG."];
  if (/\.docx?$/i.test(path)) return ["A Word document can’t be read here.", documentFix(path)];
  return ["No kind of content has its files here under such a name.", likelyPlace(item)];
}

/** True for a picture of a kind that cameras make and browsers don’t show. */
export function isOtherPicture(path: string): boolean {
  return /\.(?:heic|heif|tiff?|bmp)$/i.test(path);
}

function isOfComputer(path: string): boolean {
  return /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.tmp)$/i.test(posix.basename(path));
}

function documentFix(path: string): string {
  const { base } = posix.parse(path);
  const [folder] = path.split("/");
  if (folder !== "updates" && path.includes("/")) return "Write its text in a file that ends in .md.";
  const older = base.toLowerCase().endsWith(".doc") ? "save it as .docx, " : "";
  return `Move it out of the content, ${older}and run npm run new -- update --from "${base.replace(/\.doc$/i, ".docx")}".`;
}

/** The path of an entry of each collection, with NAME for what its editor chooses. */
const places = Object.entries(collections).map(([collection, { files }]) => ({
  collection: collection as Collection,
  place: files.replace("!(index)", "NAME").replaceAll("*", "NAME").replace("{md,mdx}", "md"),
}));

function likelyPlace(item: FolderItem): string {
  const { path } = item;
  const [byKeys, ...others] = placesByKeys(item);
  if (byKeys !== undefined && others.length === 0) return `Did you mean “${byKeys}”?`;
  const [top] = path.split("/");
  const all = places.map(({ place }) => place);
  const here = all.filter((place) => place.startsWith(`${top}/`));
  const possible = here.length > 0 ? here : all;
  const likely = possible.flatMap((place) => filledIn(place, path));
  return didYouMean(path, likely, `Content is in ${possible.join(", ")}.`);
}

/** Where a text can lie whose front matter is that of one kind of page or another. */
function placesByKeys({ path, bytes }: FolderItem): string[] {
  if (!bytes || !/\.(?:mdx?|markdown|txt)$/i.test(path)) return [];
  const { data } = readFrontMatter(new TextDecoder().decode(bytes));
  return places
    .filter(
      ({ collection, place }) =>
        place.endsWith(".md") && collections[collection].schema.safeParse(data).success,
    )
    .flatMap(({ place }) => filledIn(place, path));
}

/** A place with the name and folder of a file in it, where the file has a folder to give. */
function filledIn(place: string, path: string): string[] {
  const { dir, name } = posix.parse(path);
  const folder = dir.split("/")[1];
  if (place.includes("/NAME/") && folder === undefined) return [];
  return [place.replace("/NAME/", `/${folder}/`).replace("NAME", name.replace(/\.mdx?$/i, ""))];
}
