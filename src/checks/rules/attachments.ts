import { posix } from "node:path";
import { getAttachmentAddress } from "../../markdown/render.ts";
import { formatNumber } from "../../record/quantities.ts";
import {
  attachmentEndings,
  findAttachmentFile,
  getAttachmentKind,
  isAttachment,
  mostMegabytes,
  type AttachmentFacts,
} from "../../source/attachments.ts";
import type { FolderItem, Source, SourceEntry } from "../../source/index.ts";
import { isImage } from "../../source/pictures.ts";
import { getValidEntries } from "../../source/index.ts";
import { findAttached } from "../attached.ts";
import { askDidYouMean } from "../did-you-mean.ts";
import { writeGoal } from "../example.ts";
import {
  findRepeated,
  locateInData,
  locateStart,
  error,
  warning,
  type Finding,
  type Rule,
} from "../finding.ts";

/** What a package may grow to when it is opened: more is made to fill a computer’s memory. */
const mostOpened = 500;

/** WCAG 2.2 SC 1.3.1 and 2.4.2 hold of a PDF too (https://www.w3.org/TR/WCAG20-TECHS/pdf). */
export const attachments: Rule = {
  id: "attachments",
  about: `A file for readers is what its name says, opens without a password, has no program in it and less than ${mostMegabytes} MB, and names no person in its properties.`,
  why: "Readers open it on their own computers, and what is in it can’t be taken back. A PDF without tags or a title can’t be used with a screen reader.",
  wrong: {
    "goals/falls.md": writeGoal("Read [the report](report.pdf)."),
    "goals/report.pdf": "<!doctype html>\n",
  },
  right: { "goals/falls.md": writeGoal("Read [the report](report.pdf)."), "goals/report.pdf": "%PDF-1.7\n" },
  check: (source) => {
    const attached = findAttached(source);
    const files = source.items.filter(({ path, kind }) => kind === "file" && attached.has(path));
    const names = getValidEntries(source, "site").map(({ data }) => data.organisation.name);
    return [
      ...files.flatMap((file) => findProblems(file, source.attachments.get(file.path), names)),
      ...findSameAddresses(files),
      ...source.entries.flatMap((entry) => findMissing(entry, source)),
    ];
  },
};

function findProblems(
  { path, bytes }: FolderItem,
  facts: AttachmentFacts | undefined,
  names: string[],
): Finding[] {
  const kind = getAttachmentKind(path);
  if (!kind || !bytes) return [];
  const at = locateStart(path);
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > mostMegabytes)
    return [
      error(at, `The file has ${formatNumber(megabytes)} MB.`, `Make it smaller than ${mostMegabytes} MB.`),
    ];
  if (!kind.isLike(bytes) || (kind.part !== undefined && facts?.isReadable === false)) {
    const isOld = Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0";
    return isOld
      ? [
          error(
            at,
            "The file is of an old program, or has a password.",
            "Save it again without a password, with the ending that it has now.",
          ),
        ]
      : [
          error(
            at,
            `The file is no ${kind.name}, as its name says.`,
            "Save it again in the program that made it.",
          ),
        ];
  }
  if (!facts) return [];
  if (facts.isLocked)
    return [error(at, "The file has a password, so no reader can open it.", "Save it again without one.")];
  if ((facts.opened ?? 0) > mostOpened * 1_000_000)
    return [
      error(
        at,
        `The file would have more than ${mostOpened} MB when it is opened.`,
        "Save it again in the program that made it.",
      ),
    ];
  return [
    ...(facts.hasProgram
      ? [
          error(
            at,
            "The file has a program in it, or starts one.",
            "Save it again without macros, scripts and buttons.",
          ),
        ]
      : []),
    ...(facts.hasFiles
      ? [
          error(
            at,
            "The file has other files in it.",
            "Save it without them, and put them beside it if readers need them.",
          ),
        ]
      : []),
    ...(facts.people ?? [])
      .filter((who) => mayBePerson(who, names))
      .map((who) =>
        warning(
          at,
          `The properties of this file name “${who}”.`,
          "If that is a person, remove the name: in Word, Excel or PowerPoint with File, Info, Inspect Document.",
        ),
      ),
    ...(kind.name === "PDF" ? findAccessProblems(path, facts) : []),
  ];
}

function findAccessProblems(path: string, { isReadable, isTagged, title }: AttachmentFacts): Finding[] {
  const at = locateStart(path);
  if (!isReadable)
    return [
      warning(
        at,
        "This PDF can’t be read here, so nobody knows what is in it.",
        "Open it, and save it again.",
      ),
    ];
  const again = "Save it again from the program that it was written in, as a PDF for accessibility (PDF/UA)";
  return [
    ...(isTagged
      ? []
      : [
          warning(
            at,
            "This PDF has no tags, so screen readers can’t tell its headings and tables.",
            `${again}, or give readers the text as a page.`,
          ),
        ]),
    ...(title === undefined
      ? [
          warning(
            at,
            "This PDF has no title, so a screen reader reads out its name.",
            `${again}, with a title in its properties.`,
          ),
        ]
      : []),
  ];
}

const organisations =
  /\b(?:trust|nhs|team|council|department|office|group|service|services|unit|board|foundation|communications|microsoft|adobe|admin|administrator|user|author|ltd|limited|openpyxl|reportlab|pandoc)\b/i;

/** True for what can be the name of a person, or what they sign in with. */
function mayBePerson(who: string, names: readonly string[]): boolean {
  return !names.some((name) => who.includes(name)) && !organisations.test(who) && /\p{L}{2}/u.test(who);
}

/** Two files that would have one address, as it is made of plain letters. */
function findSameAddresses(files: readonly FolderItem[]): Finding[] {
  const named = files.map(({ path }) => ({
    key: getAttachmentAddress(path),
    path,
    at: () => locateStart(path),
  }));
  return findRepeated(named, ({ path }, first) =>
    error(
      locateStart(path),
      `This file would have the address of ${posix.basename(first.path)}.`,
      "Give one of the two another name.",
    ),
  );
}

/** The files that an entry names and that aren’t beside it. */
function findMissing(entry: SourceEntry, source: Source): Finding[] {
  const { data } = entry;
  if (!data || !("attachments" in data)) return [];
  const named = [
    ...data.attachments.flatMap(({ file, accessible }, index) => [
      { path: ["attachments", index, "file"], name: file },
      ...(accessible === undefined || /^(?:\/|https:)/.test(accessible)
        ? []
        : [{ path: ["attachments", index, "accessible"], name: accessible }]),
    ]),
    ...data.alternates.flatMap(({ file }, index) =>
      file === undefined ? [] : [{ path: ["alternates", index, "file"], name: file }],
    ),
  ];
  return named
    .filter(({ name }) => !findAttachmentFile(name, entry.path, source))
    .map(({ path, name }) => error(locateInData(entry, path), ...explainMissingFile(name, entry, source)));
}

/** What to say of a file that an entry names and that isn’t there, or can be none for readers. */
export function explainMissingFile(
  name: string,
  { path }: SourceEntry,
  { items }: Source,
): [message: string, fix: string] {
  const folder = posix.dirname(path);
  const other = items.find((item) => item.kind === "file" && item.path === posix.join(folder, name));
  if (other && !isAttachment(name)) {
    const message = `“${name}” is of a kind that readers don’t get as a file.`;
    return isImage(name)
      ? [message, `It is a picture: show it in the text, ![What it tells](${encodeURI(name)}).`]
      : [message, `Save it as one of ${attachmentEndings.join(", ")}, and write that name here.`];
  }
  const beside = items.flatMap((item) =>
    item.kind === "file" && isAttachment(item.path) ? [posix.relative(folder, item.path)] : [],
  );
  return [
    `There is no file “${name}” for readers here.`,
    askDidYouMean(name, beside, "Put it beside this one."),
  ];
}
