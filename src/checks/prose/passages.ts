import { memoize } from "../../lib/memoize.ts";
import type { CommitmentData } from "../../schemas/commitment.ts";
import { committing } from "../../schemas/index.ts";
import type { SectionData } from "../../schemas/update.ts";
import { findBlocks, getText } from "../../source/markdown.ts";
import {
  getValidEntries,
  type Path,
  type Source,
  type SourceEntry,
  type ValidEntry,
} from "../../source/index.ts";
import { locateInBody, locateInData, type Place } from "../finding.ts";
import { isSection } from "../rules/section-headings.ts";
import { findDates, type NamedDate } from "../../schemas/dates-in-words.ts";
import { findFigures, type Figure } from "./figures.ts";
import { getProse } from "./prose.ts";

/** A heading, paragraph, table cell, picture's words or component's attribute of a body. */
export interface Block {
  text: string;
  /** Where the character at an index of the text stands. */
  at: (index: number) => Place;
  /** The line that it begins on. */
  line: number;
  isTable: boolean;
  isHeading: boolean;
}

/** What the front matter says of a text, and the text: a section of an update, or the whole of another page. */
export interface Passage {
  entry: ValidEntry<"updates"> | ValidEntry<(typeof committing)[number]>;
  path: Path;
  commitments: CommitmentData[];
  /** Of an update alone. */
  section?: SectionData;
  blocks: Block[];
  /** What stands above the first section, which is about all of them. */
  opening: Block[];
}

/** Every section of an update, and every other page that promises something, where it has a text. */
export const getPassages = memoize((source: Source): Passage[] => {
  const pages = committing.flatMap((collection) => getValidEntries(source, collection));
  return [
    ...getValidEntries(source, "updates").flatMap(getSections),
    ...pages.map((entry): Passage => {
      const { commitments } = entry.data;
      return { entry, path: [], commitments, blocks: allBlocks(entry), opening: [] };
    }),
  ].filter(({ blocks }) => blocks.some(({ isHeading }) => !isHeading));
});

function getSections(entry: ValidEntry<"updates">): Passage[] {
  const headings = findBlocks(entry.body?.markdown().root).filter(isSection);
  const starts = headings.map((node) => ({ heading: getText(node), line: locateInBody(entry, node).line }));
  const blocks = allBlocks(entry);
  const [first] = starts;
  const opening = first ? blocks.filter((block) => block.line < first.line) : [];
  return entry.data.sections.flatMap((section, index): Passage[] => {
    const at = starts.findIndex(({ heading }) => heading === section.heading.replace(/\s+/g, " "));
    const isWhole = starts.length === 0 && entry.data.sections.length === 1;
    if (at === -1 && !isWhole) return [];
    const from = isWhole ? 0 : starts[at]!.line;
    const to = starts[at + 1]?.line ?? Infinity;
    const own = blocks.filter((block) => from <= block.line && block.line < to);
    const { commitments } = section;
    return [{ entry, path: ["sections", index], commitments, section, blocks: own, opening }];
  });
}

/** The blocks of a body, in its order. */
export const allBlocks = memoize((entry: SourceEntry): Block[] => {
  const { body } = entry;
  if (!body) return [];
  const nodes = body.nodes();
  const lines = (type: string) =>
    nodes
      .filter((node) => node.type === type)
      .map(({ position }) =>
        [position?.start.line ?? 0, position?.end.line ?? 0].map((line) => line + body.line - 1),
      );
  const [tables, headings] = [lines("table"), lines("heading")];
  const isIn = (spans: number[][], line: number) =>
    spans.some(([from = 0, to = 0]) => from <= line && line <= to);
  const written = getProse(entry).flatMap(({ text, at, isData }) => {
    if (isData) return [];
    const { line } = at(0);
    return [{ text, at, line, isTable: isIn(tables, line), isHeading: isIn(headings, line) }];
  });
  const pictures = nodes.flatMap((node) => {
    if (node.type !== "image" || !node.alt) return [];
    const place = locateInBody(entry, node);
    return [{ text: node.alt, at: () => place, line: place.line, isTable: false, isHeading: false }];
  });
  return [...written, ...pictures];
});

/** The dates that a block, a line or the words of a date name. */
export const getDates = memoize(({ text }: { text: string }): NamedDate[] => findDates(text));

/** The figures of a block or a line; a date is none. */
export const getFigures = memoize((part: { text: string }): Figure[] =>
  findFigures(part.text, getDates(part)),
);

/** The words of a block, as `plainWords` has them. */
export const getPlainWords = memoize(({ text }: { text: string }): string => plainWords(text));

/** A date with the block of the text that names it. */
export interface DateMention {
  date: NamedDate;
  block: Block;
}

/** The dates of some blocks, in their order. */
export function findDateMentions(blocks: Block[]): DateMention[] {
  return blocks.flatMap((block) => getDates(block).map((date) => ({ date, block })));
}

/** The sentence of a text that a part of it stands in, to the end of the sentence or of the line. */
export function getSentence(text: string, { start, end }: { start: number; end: number }): string {
  const from = Math.max(...[". ", "? ", "! ", "\n"].map((sign) => text.lastIndexOf(sign, start)));
  const [rest = ""] = /^(?:[^.?!\n]|[.](?=\d))*/.exec(text.slice(end)) ?? [];
  return text.slice(from + 1, end) + rest;
}

/** A text in lower case with its numbers in digits and one space between words, to look for others in. */
export function plainWords(text: string): string {
  let plain = text;
  for (const { start, end, value, kind, of } of findFigures(text).toReversed()) {
    if (kind === "number" && of === undefined && value > 1)
      plain = plain.slice(0, start) + value + plain.slice(end);
  }
  return ` ${plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

/** A line of front matter in an editor's own words, and what editors call it. */
export interface Line {
  text: string;
  name: string;
  at: (index: number) => Place;
}

/** What a passage promises and reports, each in a sentence. */
export const ownLines = memoize(({ entry, path, commitments, section }: Passage): Line[] => {
  return [
    ...commitments.flatMap(({ promise, milestones }, index) => [
      getLine(entry, promise, "promise", [...path, "commitments", index, "promise"]),
      ...milestones.map((one, step) =>
        getLine(entry, one.promise, "promise", [
          ...path,
          "commitments",
          index,
          "milestones",
          step,
          "promise",
        ]),
      ),
    ]),
    ...(section?.outcomes ?? []).map(({ note }, index) =>
      getLine(entry, note, "note", [...path, "outcomes", index, "note"]),
    ),
  ];
});

/** The title and the summary of an update. */
export const titleLines = memoize((entry: ValidEntry<"updates">): Line[] => {
  const { title, summary } = entry.data;
  return [getLine(entry, title, "title", ["title"]), getLine(entry, summary, "summary", ["summary"])];
});

function getLine(entry: SourceEntry, text: string, name: string, path: Path): Line {
  const at = (index: number) => {
    const { column, ...place } = locateInData(entry, path);
    return { ...place, column: column + index };
  };
  return { text, name, at };
}
