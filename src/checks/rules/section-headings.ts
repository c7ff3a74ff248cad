import type { MdastNode } from "satteri";
import { findBlocks, getText } from "../../source/markdown.ts";
import type { SourceEntry, SourceFile, ValidEntry } from "../../source/index.ts";
import { findMeant } from "../did-you-mean.ts";
import { writeUpdate } from "../example.ts";
import {
  error,
  locateInBody,
  locateInData,
  locateInText,
  type Finding,
  type Place,
  type Rule,
  type TextEdit,
} from "../finding.ts";
import { findLevelEdit } from "./headings.ts";
import { listSection, listSections } from "../section-list.ts";

export const sectionHeadings: Rule = {
  id: "section-headings",
  about:
    "The sections in an update’s front matter are the ## headings of its text, in the same order. A text without headings has one section or none.",
  why: "A section\u2019s workstream, promises and figures are found by its heading, and would be shown with the wrong text.",
  wrong: {
    "updates/2022-03-14-spring.md": writeUpdate("- { id: planting, heading: Planting }", "## Plants\n"),
  },
  right: {
    "updates/2022-03-14-spring.md": writeUpdate("- { id: planting, heading: Planting }", "## Planting\n"),
  },
  check: (source) =>
    source.files.flatMap((file) =>
      file.entries.flatMap((entry) =>
        entry.collection === "updates" && entry.data
          ? findProblems({ ...entry, data: entry.data }, file)
          : [],
      ),
    ),
};

/** A heading as front matter gives it or as the text has it, and what stands at the same place in the other. */
interface Heading {
  text: string;
  at: () => Place;
  finding: (message: string, fix: string, edits?: readonly TextEdit[]) => Finding;
  /** The edit that gives it another text, or that lists it. */
  edits: (text: string) => readonly TextEdit[] | undefined;
}

function findProblems(entry: ValidEntry<"updates">, file: SourceFile): Finding[] {
  const root = entry.body?.markdown().root;
  if (!root) return [];
  const listed = entry.data.sections.map(({ heading }, index) => ({
    text: heading.replace(/\s+/g, " "),
    at: () => locateInData(entry, ["sections", index, "heading"]),
    finding: (message: string, fix: string, edits?: readonly TextEdit[]) =>
      error(locateInData(entry, ["sections", index, "heading"]), message, fix, edits),
    edits: (text: string) => rename(heading, text, locateInData(entry, ["sections", index, "heading"])),
  }));
  const written = findBlocks(root)
    .filter(isSection)
    .map((node) => ({
      text: getText(node),
      at: () => locateInBody(entry, node),
      finding: (message: string, fix: string, edits?: readonly TextEdit[]) =>
        error(locateInBody(entry, node), message, fix, edits),
      edits: (text: string) => listSection(text, entry, file),
    }));
  const repeats = [
    ...findRepeats(listed, "Another section in the front matter has the heading"),
    ...findRepeats(written, "The text has this ## heading twice:"),
  ];
  const [first, second] = listed;
  const isOneSection = written.length === 0 && first && !second && !guessLine(first.text, entry);
  if (isOneSection) return [];
  if (!first && written.length > 0) {
    const message = "The text has ## headings, and the front matter lists no sections.";
    const fix = "List each under “sections:”, with an id and its heading.";
    return [error(locateInData(entry, ["sections"]), message, fix, listSections(entry))];
  }
  // A heading without its space is found by the rule `headings`.
  const typed = new Set(
    (entry.body?.text.match(/^ {0,3}##\u00A0*[^\s#].*$/gm) ?? []).map((line) => line.trim().slice(2)),
  );
  const missing = differences(
    listed.filter(({ text }) => !typed.has(text)),
    written,
    entry,
  );
  if (typed.size > 0) return [...repeats, ...missing];
  return repeats.length + missing.length > 0 ? [...repeats, ...missing] : wrongOrder(listed, written);
}

/** A line of the text that was meant to be a heading: one without its space, of another level, bold or set in. */
function guessLine(text: string, { body, path }: SourceEntry): Place | undefined {
  const lines = body?.text.split("\n") ?? [];
  const index = lines.findIndex((line) => line.replace(/^[\s\\#*_]+|[\s#*_:]+$/g, "") === text);
  return index === -1 ? undefined : { path, line: index + (body?.line ?? 1), column: 1 };
}

/** The edit that makes a section’s heading of the one of another level that has its words, or of a bold line. */
function findSectionEdit(text: string, entry: SourceEntry): TextEdit[] | undefined {
  const [node, ...others] = findBlocks(entry.body?.markdown().root).filter(
    (block) => (block.type === "heading" || isBoldLine(block)) && getText(block) === text,
  );
  if (!node || others.length > 0) return undefined;
  const edit = node.type === "heading" ? findLevelEdit(entry, node, 2) : findBoldEdit(entry, node);
  return edit && [edit];
}

function isBoldLine(node: MdastNode): boolean {
  return node.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "strong";
}

function findBoldEdit(entry: SourceEntry, { position }: MdastNode): TextEdit | undefined {
  const start = position?.start.offset ?? 0;
  const written = entry.body?.text.slice(start, position?.end.offset) ?? "";
  const [, , words] = /^(\*\*|__)([^*_\n]+)\1$/.exec(written) ?? [];
  return words === undefined ? undefined : { ...locateInText(entry, start), written, instead: `## ${words}` };
}

/** True for a heading of the level that begins a section, where it stands on its own. */
export function isSection(node: MdastNode): boolean {
  return node.type === "heading" && node.depth === 2;
}

function findRepeats(headings: Heading[], message: string): Finding[] {
  const met = new Set<string>();
  return headings
    .filter(({ text }) => met.size === met.add(text).size)
    .map(({ text, finding }) => finding(`${message} “${text}”.`, "Give each section a heading of its own."));
}

function differences(listed: Heading[], written: Heading[], entry: SourceEntry): Finding[] {
  const spare = new Set(without(written, listed));
  const changed = changedInOne(listed, written);
  const lost = without(listed, written);
  // Where hundreds are wrong it is no slip, and to look for each among all the others takes minutes.
  const isSlip = lost.length + spare.size <= 100;
  const unmatched = lost.map(({ text, finding, edits }) => {
    const texts = isSlip ? [...spare].map((heading) => heading.text) : [];
    const near = findMeant(text, texts);
    const other = near === undefined ? changed.get(text) : undefined;
    if (other) {
      spare.delete(other);
      return finding(
        `This heading is “${other.text}” in the text, in line ${other.at().line}.`,
        `Write it in both places as it is meant: “${other.text}” here, or “## ${text}” there.`,
      );
    }
    // One slip is one finding: the heading that was meant isn't reported as well.
    for (const heading of spare) if (heading.text === near) spare.delete(heading);
    const line = isSlip && near === undefined ? guessLine(text, entry) : undefined;
    if (line) {
      const message = `This line is to be the heading of the section “${text}”, and is none of its level.`;
      const fix = `Write “## ${text}”, with a space after ##, and an empty line after it.`;
      return error(line, message, fix, findSectionEdit(text, entry));
    }
    return finding(
      `The text below has no ## heading “${text}”.`,
      near === undefined ? `Add the line “## ${text}” to the text.` : `Did you mean “${near}”?`,
      near === undefined ? undefined : edits(near),
    );
  });
  const unlisted = [...spare].map(({ text, finding, edits }) =>
    finding(
      `The heading “${text}” is not in the list of sections in the front matter.`,
      "Add a section with this heading there, or write ### for a heading inside a section.",
      isSlip ? edits(text) : undefined,
    ),
  );
  return [...unmatched, ...unlisted];
}

/** The headings that stand at the same place of the list and of the text, and that were changed in one of them alone. */
function changedInOne(listed: Heading[], written: Heading[]): Map<string, Heading> {
  if (listed.length !== written.length) return new Map();
  const others = new Set(without(written, listed));
  return new Map(
    without(listed, written).flatMap((heading) => {
      const other = written[listed.indexOf(heading)];
      return other && others.has(other) ? [[heading.text, other] as const] : [];
    }),
  );
}

/** The list takes the words of the text, where they differ by capitals, quotes, dashes and stops alone. */
function rename(written: string, instead: string, at: Place): TextEdit[] | undefined {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ,.’‘“”()&–-]*$/u.test(instead);
  return isPlain && getLetters(written) === getLetters(instead) ? [{ ...at, written, instead }] : undefined;
}

function getLetters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}

function without(headings: Heading[], others: Heading[]): Heading[] {
  const texts = new Set(others.map(({ text }) => text));
  return headings.filter(({ text }) => !texts.has(text));
}

function wrongOrder(listed: Heading[], written: Heading[]): Finding[] {
  const index = listed.findIndex(({ text }, at) => text !== written[at]?.text);
  const [here, there] = [listed[index], written[index]];
  if (!here || !there) return [];
  return [
    here.finding(
      `Section ${index + 1} here is “${here.text}”, but in the text it is “${there.text}”.`,
      "Put the sections in the order of the text.",
    ),
  ];
}
