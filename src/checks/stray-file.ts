import { posix } from "node:path";
import { collections, type Collection } from "../schemas/index.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import type { FolderItem } from "../source/index.ts";
import { attachmentEndings, isAttachment } from "../source/attachments.ts";
import { getCollection } from "../source/ids.ts";
import { findMeant } from "./did-you-mean.ts";
import { makePlainName } from "./plain-name.ts";

type Words = [message: string, fix: string];

/** What to say of a file that is none of the content where it lies. */
export function explainStrayFile(item: FolderItem): Words {
  const { path } = item;
  if (isOfComputer(path)) return ["This is a file that a computer made for itself.", "Delete it."];
  if (isOtherPicture(path)) {
    const kind = posix.extname(path).slice(1).toUpperCase();
    return [`Most browsers can’t show this picture, which is ${kind}.`, savedOtherwise(kind)];
  }
  if (isDocument(path) && !isAttachment(path))
    return ["A Word document can’t be read here.", getDocumentFix(path)];
  if (isAttachment(path)) {
    const link = `[its title](${encodeURI(posix.basename(path))})`;
    return isDocument(path)
      ? [
          "Nothing links to this Word document, and no page is made of it.",
          `${getDocumentFix(path)} If readers need the file itself, link to it from a text beside it: ${link}.`,
        ]
      : [
          "Nothing links to this file, so no reader gets it.",
          `Link to it from a text beside it, ${link}, or list it there under attachments.`,
        ];
  }
  if (isOtherFile(path)) {
    const macros = /\.(?:xlsm|docm|pptm)$/i.test(path) ? "without macros, " : "";
    const fix = `Write what it says as a page. If readers need the file, save it ${macros}as one of ${attachmentEndings.join(", ")}, and link to it from a text beside it.`;
    return ["This file is no text that a page can be made of.", fix];
  }
  const likely = guessPath(item);
  const fix =
    likely === undefined ? `Content is in ${listPlaces(path).join(", ")}.` : `Did you mean “${likely}”?`;
  return ["No kind of content has its files here under such a name.", fix];
}

/** The path that a stray file was probably meant to have; nothing for a file that is where it belongs. */
export function guessPath(item: FolderItem): string | undefined {
  const { path } = item;
  const isOther = isOfComputer(path) || isOtherPicture(path) || isDocument(path) || isOtherFile(path);
  if (getCollection(path) || isOther || posix.basename(path) === "README.md") return undefined;
  const [byKeys, ...others] = placesByKeys(item);
  if (byKeys !== undefined && others.length === 0) return byKeys;
  return findMeant(
    path,
    listPlaces(path).flatMap((place) => fillIn(place, path)),
  );
}

/** True for a document of a word processor. */
function isDocument(path: string): boolean {
  return /\.(?:docx?|odt|rtf|pages|gdoc)$/i.test(path);
}

/** True for a file of a kind that is known, and that holds no text to be published as a page. */
function isOtherFile(path: string): boolean {
  return /\.(?:pdf|docm|pptm|xlsx?|xlsm|csv|ods|numbers|pptx?|odp|key|zip|mp[34]|m4a|mov|wav|html?|json|xml|ics|eml|msg)$/i.test(
    path,
  );
}

/** True for a picture of a kind that cameras make and browsers don’t show. */
export function isOtherPicture(path: string): boolean {
  return /\.(?:heic|heif|tiff?|bmp)$/i.test(path);
}

function savedOtherwise(kind: string): string {
  const phone = "An iPhone takes others as JPEG: Settings, Camera, Formats, Most Compatible.";
  return `Open it, and save or export it as JPEG or PNG.${kind.startsWith("HEI") ? ` ${phone}` : ""}`;
}

function isOfComputer(path: string): boolean {
  return /^(?:Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.tmp)$/i.test(posix.basename(path));
}

function getDocumentFix(path: string): string {
  const { base } = posix.parse(path);
  const [folder] = path.split("/");
  if (folder !== "updates" && path.includes("/")) return "Write its text in a file that ends in .md.";
  const older = base.toLowerCase().endsWith(".docx") ? "" : "save it as .docx, ";
  return `Move it out of the content, ${older}and run npm run new -- update --from "${base.replace(/\.\w+$/, ".docx")}".`;
}

/** The path of an entry of each collection, with NAME for what its editor chooses. */
const places = Object.entries(collections).map(([collection, { files }]) => ({
  collection: collection as Collection,
  place: files.replace("!(index)", "NAME").replaceAll("*", "NAME").replace("{md,mdx}", "md"),
}));

/** The places of the kinds of content that have the folder of a path; of all kinds where none has it. */
function listPlaces(path: string): string[] {
  const [top] = path.split("/");
  const all = places.map(({ place }) => place);
  const here = all.filter((place) => place.startsWith(`${top}/`));
  return here.length > 0 ? here : all;
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
    .flatMap(({ place }) => fillIn(place, path));
}

/** A place with the name and folder of a file in it, where the file has a folder to give. */
function fillIn(place: string, path: string): string[] {
  const { dir, name } = posix.parse(path);
  const folder = dir.split("/")[1];
  if (place.includes("/NAME/") && folder === undefined) return [];
  const plain = makePlainName(name.replace(/\.mdx?$/i, ""));
  return [place.replace("/NAME/", `/${makePlainName(folder ?? "")}/`).replace("NAME", plain)];
}
