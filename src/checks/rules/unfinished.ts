import type { AnyEntry } from "../../source/entries.ts";
import { isRecord } from "../../source/yaml.ts";
import { writeGoal } from "../example.ts";
import { error, warning, locateInText, type Finding, type Place, type Rule } from "../finding.ts";
import { boxAddresses, matchApart, plainLines, writtenBlocks } from "../written-blocks.ts";

/** What stands in a new entry where its writer still has to write. */
export const unwritten = "(to be written)";

/** What stands in a change note that was added for its writer. */
export const unsaid = "(say what changed)";

const marks = /\(to be written\)|\(say what changed\)/;

/** What is left of a draft, and what of it can be meant as it is. */
const leftovers: { pattern: RegExp; isDoubt?: boolean }[] = [
  {
    // In brackets that are no link. Those of a quotation hold words of its sentence.
    pattern:
      /[[<{](?:please )?(?:insert|enter|type|paste|replace|delete|placeholder)\b[^[\]<>{}\n]{0,80}[\]>}](?![([])|\((?:please )?(?:insert|enter|placeholder)\b[^()\n]{0,80}\)/giu,
  },
  {
    pattern: /\[(?:add|include|update|check|confirm|put|choose|select) [^[\]\n]{1,80}\](?![([])/giu,
  },
  {
    // A quotation can have such words in place of a name.
    pattern:
      /[[<{](?:your )?(?:date|name|figure|number|month|year|amount|title|role|job title|team|ward|trust|link|url|email|phone|picture|photo|image|logo|quote|text|heading|source|reference|ref|x+|tb[acd]|to be (?:confirmed|added|agreed|completed|updated))(?: (?:of [^[\]<>{}\n]{1,40}|here|tb[acd]|needed|goes here|to (?:be )?(?:follow|come|confirmed|added)))?[\]>}](?![([])/giu,
    isDoubt: true,
  },
  { pattern: /\blorem ipsum\b(?:[^.\n]{0,80}\.?)|\bdolor sit amet\b/giu },
  {
    pattern: /\b(?:text|heading|title|quote|picture|photo|image|caption) goes here\b|\binsert \w+ here\b/giu,
  },
  {
    pattern:
      /Error! (?:Reference source|Bookmark|No text)[^.\n]{0,40}\.?|\bClick (?:or tap )?(?:here )?to (?:enter|add) (?:text|a date|title|subtitle)\b|\bChoose an item\.|\bClick (?:or tap )?here to enter (?:text|a date)\b/giu,
  },
  { pattern: /#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)|(?<![\p{L}\p{N}])NaN(?![\p{L}\p{N}])/gu },
  { pattern: /\[(?:citation needed|sic\?|\?+|…|\.\.\.|_+)\](?![([])|\?{3,}/giu },
  { pattern: /(?<![\p{L}\p{N}])(?:TODO|FIXME)(?![\p{L}\p{N}])/gu, isDoubt: true },
  { pattern: /(?<![\p{L}\p{N}./@-])(?:TB[ACD]|T\.B\.C\.?)(?![\p{L}\p{N}@-])|\(tb[acd]\)/gu, isDoubt: true },
  {
    // Not the number 20 of the Romans, nor chromosomes.
    pattern:
      /(?<![\p{L}\p{N}@-]|(?:Article|Part|Chapter|Section|Schedule|Annex|Volume|Title|Louis|Pius|John) )(?:[Xx]{2}\/[Xx]{2}\/[Xx]{2,4}|[Xx]{2,})(?=(?:[mk]|bn|th|[ap]m)?(?![\p{L}\p{N}@-]))(?![ ,/]+(?:and |or )?(?:XY|X0|chromosome|century))/gu,
    isDoubt: true,
  },
  { pattern: /(?<=£)[Xx](?=[\d.,]|[ \n]|[mk]\b|$)|(?<![\p{L}\p{N}])[Xx](?=%)/gu, isDoubt: true },
];

/** What is left of a draft in some words, and where. */
function findLeftovers(words: string): { index: number; written: string; isDoubt: boolean }[] {
  if (!/[[<{(#?]|[Xx]|TB|lorem|dolor|Error!|here|TODO|FIXME|to enter|NaN|T\.B|item/i.test(words)) return [];
  return matchApart(leftovers, () => words).map(({ sort: { isDoubt = false }, match }) => ({
    index: match.index,
    written: match[0],
    isDoubt,
  }));
}

/** True for letters that stand for what is still to come: no abbreviation that a glossary explains. */
export function isLeftover(letters: string): boolean {
  return /^(?:TB[ACD]|X{2,}|TODO|FIXME)$/.test(letters);
}

export const unfinished: Rule = {
  id: "unfinished",
  about: "What is left to be written is written before the entry stops being a draft.",
  why: "A new entry has marks where its writer still has to write, and documents have others, such as TBC, XX and [insert figure]. Readers must never see one. Of TBC and XX it is a warning, as they can be meant: write when it will be known.",
  wrong: { "goals/falls.md": writeGoal(`${unwritten}\n\nWe will open [insert figure] rooms, by TBC.`) },
  right: {
    "goals/falls.md": writeGoal(
      "Rails along the walls.\n\nWe will open 3 rooms. We will say in May by when.",
    ),
  },
  check: ({ files }) =>
    files.flatMap(({ path, text, entries }) => {
      const isDraft = entries.some(({ raw }) => isRecord(raw) && raw.draft === true);
      const lines = marks.test(text) ? text.split("\n") : [];
      return [
        ...lines.flatMap((written, index) => {
          const match = marks.exec(written);
          return match ? [found({ path, line: index + 1, column: match.index + 1 }, match[0], isDraft)] : [];
        }),
        ...entries.flatMap((entry) => findLeft(entry, isDraft)),
      ];
    }),
};

function findLeft(entry: AnyEntry, isDraft: boolean): Finding[] {
  // The list of words to avoid has them to avoid.
  if (entry.collection === "words") return [];
  const blocks = writtenBlocks(entry).flatMap(({ words, start, written }) =>
    findLeftovers(words).map(({ index, written: { length }, isDoubt }) =>
      found(locateInText(entry, start + index), written.slice(index, index + length), isDraft, isDoubt),
    ),
  );
  const lines = plainLines(entry).flatMap(({ text, at }) =>
    findLeftovers(boxAddresses(text)).map(({ index, written, isDoubt }) =>
      found(at(index), written, isDraft, isDoubt),
    ),
  );
  return [...lines, ...blocks];
}

function found(at: Place, written: string, isDraft: boolean, isDoubt = false): Finding {
  const message = `“${written}” still stands here.`;
  if (isDraft) return warning(at, message, "Write it before you take out the line “draft: true”.");
  if (!isDoubt) return error(at, message, "Write it, or leave it out where it isn’t needed.");
  return warning(at, message, "Write what it stands for, or when it will be known.");
}
