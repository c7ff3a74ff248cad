import { posix } from "node:path";
import type { MdastNode } from "satteri";
import type { FolderItem, Source, SourceEntry } from "../../source/index.ts";
import { formatNumber } from "../../record/quantities.ts";
import { mostPixels } from "../../source/prepared-pictures.ts";
import { askDidYouMean } from "../did-you-mean.ts";
import { writeGoal } from "../example.ts";
import { findPictureFile, isDrawing, isImage, measurePicture } from "../../source/pictures.ts";
import { error, locateInBody, type Finding, type Rule, type TextEdit } from "../finding.ts";
import { findAddressFault } from "../../markdown/address-fault.ts";
import { findAddressEdit } from "../links/written-address.ts";
import { makePlainPath } from "../plain-name.ts";
import { isOtherPicture } from "../stray-file.ts";

/** The most megabytes of a picture, which the build makes smaller, and kilobytes of a drawing, which it can’t. */
const mostMegabytes = 20;
const mostKilobytes = 500;

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"></svg>\n';

/** WCAG 2.2 SC 1.1.1: a picture has a text that serves the same purpose. */
export const images: Rule = {
  id: "images",
  about: `A picture is there, has a text for those who can’t see it, and is smaller than ${mostMegabytes} MB; a drawing, than ${mostKilobytes} kB.`,
  why: "Screen readers read out the text of a picture. The build makes large ones smaller, up to this size; a large drawing keeps people on a phone waiting.",
  wrong: {
    "goals/falls.md": writeGoal("![Image of a ward](ward.svg)\n\n![](garden.svg)"),
    "goals/ward.svg": drawing,
  },
  right: {
    "goals/falls.md": writeGoal("![A ward with rails along its walls](ward.svg)"),
    "goals/ward.svg": drawing,
  },
  check: (source) => source.entries.flatMap((entry) => findProblems(entry, source)),
};

type Picture = Extract<MdastNode, { type: "image" }>;
type Words = [message: string, fix: string];

function findProblems(entry: SourceEntry, source: Source): Finding[] {
  const nodes = entry.body?.nodes() ?? [];
  return nodes.flatMap((node) => {
    if (node.type === "imageReference") {
      const fix = "Write its address in round brackets: ![What it shows](name.jpg).";
      return [error(locateInBody(entry, node), "This picture has its address elsewhere in the text.", fix)];
    }
    if (node.type !== "image") return [];
    // What is pasted as text has to become a file first.
    if (/^data:/i.test(node.url)) return [];
    return [
      ...findTextProblems(node).map((words) => error(locateInBody(entry, node), ...words)),
      ...findFileProblems(node, entry, source).map((words) =>
        error(locateInBody(entry, node), ...words, findAddressLike(node, entry, source)),
      ),
    ];
  });
}

/** How the text of a picture begins that says what screen readers say of themselves. */
export const spokenOpening = /^(?:an? )?(?:image|picture|photo|photograph|graphic|icon) (?:of|showing) /i;

function findTextProblems({ alt, url }: Picture): Words[] {
  const text = (alt ?? "").trim();
  const fix = "Write in the [ ] what the picture tells.";
  if (text === "") return [["This picture has no text.", fix]];
  const isName = isImage(text) || text === posix.parse(url).name;
  if (isName) return [[`The text of this picture is the name of a file, “${text}”.`, fix]];
  const opening = spokenOpening.exec(text)?.[0];
  if (opening === undefined) return [];
  return [[`Screen readers say already that this is a picture.`, `Leave out “${opening.trim()}”.`]];
}

function findFileProblems({ url }: Picture, entry: SourceEntry, source: Source): Words[] {
  if (url === "") return [["This picture has no address.", "Write the name of its file in the ( )."]];
  const fault = findAddressFault(url, "picture");
  // `no-code` says the others.
  if (fault) return fault.rule === images.id ? [[fault.message, fault.fix]] : [];
  const file = findPictureFile(url, entry.path, source);
  if (file) return findSizeProblems(file);
  const files = (url.startsWith("/") ? source.served : source.items).filter(({ kind }) => kind === "file");
  // That browsers can’t show it is said of the file.
  const path = posix.join(posix.dirname(entry.path), url);
  if (files.some((item) => item.path === path && isOtherPicture(path))) return [];
  const others = files.filter((item) => isImage(item.path)).map((item) => getAddress(item, url, entry.path));
  return [[`There is no picture “${url}”.`, askDidYouMean(url, others, "Put its file beside this one.")]];
}

/** The address of the one picture whose name differs by capitals, spaces and the like alone. */
function findAddressLike(node: Picture, entry: SourceEntry, source: Source): TextEdit[] | undefined {
  const { url } = node;
  if (findPictureFile(url, entry.path, source)) return undefined;
  const like = makePlainPath(url.replaceAll("%20", " "));
  const others = source.items
    .filter(({ path, kind }) => kind === "file" && isImage(path))
    .map((item) => getAddress(item, url, entry.path))
    .filter((address) => makePlainPath(address) === like);
  return others.length === 1 && !/[\s<>()]/.test(others[0]!)
    ? findAddressEdit(entry, node, others[0]!)
    : undefined;
}

function findSizeProblems({ path, bytes }: FolderItem): Words[] {
  const size = bytes && measurePicture(bytes);
  if (!bytes || !size) return [["The file is no picture.", "Save it again as JPEG, PNG, WebP or SVG."]];
  const kilobytes = Math.ceil(bytes.length / 1000);
  if (isDrawing(path)) {
    if (kilobytes < mostKilobytes) return [];
    return [
      [`The drawing has ${kilobytes} kB.`, `Make it smaller than ${mostKilobytes} kB, or save it as PNG.`],
    ];
  }
  const megabytes = Math.ceil(kilobytes / 1000);
  if (megabytes > mostMegabytes)
    return [[`The picture has ${megabytes} MB.`, `Make it smaller than ${mostMegabytes} MB.`]];
  if (size.width * size.height <= mostPixels) return [];
  const message = `The picture is ${size.width} by ${size.height} pixels.`;
  return [[message, `Make it smaller: ${formatNumber(mostPixels / 1_000_000)} million pixels at most.`]];
}

/** The address of a picture as this entry would write it. */
function getAddress({ path }: FolderItem, url: string, from: string): string {
  return url.startsWith("/") ? `/${path}` : posix.relative(posix.dirname(from), path);
}
