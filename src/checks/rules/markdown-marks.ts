import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { getNodes, parseMarkdown, getText } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { error, warning, locateInText, type Finding, type Rule } from "../finding.ts";
import { typedMarks, type TypedMark } from "../typed-marks.ts";
import {
  boxAddresses,
  matchApart,
  plainLines,
  writtenBlocks,
  type PlainLine,
  type WrittenBlock,
} from "../written-blocks.ts";

/** CommonMark 0.31, 6.2 and 6.3: marks without their partner, and brackets of a link that don't meet, are text. */
export const markdownMarks: Rule = {
  id: "markdown-marks",
  about: "Readers see no marks: those of links and bold text are complete, and plain fields have none.",
  why: "A link with half a bracket is no link: readers get the brackets and the address in the middle of a sentence. Other programs have marks that are none here, and titles, summaries and captions are shown as they are typed. A sign that is meant has a backslash before it (\\*\\*), or stands in code.",
  wrong: {
    "goals/falls.md": writeGoal(
      "See [all goals] (/goals/), (the plan)[/plans/] and ** this **.\n\n## Why {#why}\n\n==Falls== are rare.",
      "**Nobody** falls &amp; all walk.",
    ),
  },
  right: {
    "goals/falls.md": writeGoal(
      "See [all goals](/goals/), [the plan](/plans/) and **this**.\n\n## Why\n\n**Falls** are rare.",
      "Nobody falls & all walk.",
    ),
  },
  check: ({ entries }) =>
    entries.flatMap((entry) => [
      // The heading that a section names stands in the text, where its marks are looked at.
      ...plainLines(entry)
        .filter(({ key }) => key !== "heading")
        .flatMap(findPlainProblem),
      ...writtenBlocks(entry).flatMap((block) => findBlockProblems(entry, block)),
    ]),
};

function findBlockProblems(entry: SourceEntry, block: WrittenBlock): Finding[] {
  return findMet(block.unread, block.words).map(({ sort: mark, match }) => {
    const { index, 0: found } = match;
    const written = block.written.slice(index, index + found.length);
    const part = (number: number) => {
      const [from = 0, to = 0] = match.indices?.[number] ?? [];
      return block.written.slice(from, to);
    };
    const at = locateInText(entry, block.start + index);
    const instead = mark.instead?.(part);
    const make = mark.isDoubt ? warning : error;
    const edits = instead === undefined || instead === written ? undefined : [{ ...at, written, instead }];
    const say = (said: TypedMark["fix"]) => (typeof said === "string" ? said : said(part, instead));
    return make(at, say(mark.message), say(mark.fix), edits);
  });
}

/** The marks of a text, of which none is part of another. Addresses have signs that only look like marks. */
function findMet(unread: string, words: string): ReturnType<typeof matchApart<TypedMark>> {
  if (!/[*_[\](){}=~^:#&!?'【]|^h\d|\.\. |cite/.test(unread)) return [];
  return matchApart(typedMarks, (mark) => (mark.isOfLinks ? unread : words));
}

/** One finding a line, however many marks it has. It is no error: a title may be about a mark or a tag. */
function findPlainProblem({ text, at, isWhole }: PlainLine): Finding[] {
  if (!/[*_`[<&~\\=^{:#!|'【]/.test(text) || isAddress(text)) return [];
  const { marked, plain } = readLine(text);
  if (marked !== undefined) {
    const index = Math.max(text.indexOf(marked), 0);
    const message = `Readers see “${marked}” as it is typed: this line is plain text.`;
    const isSure = isWhole && /^[\p{L}\p{N}]/u.test(plain) && !/ #|: /.test(plain.replaceAll(text, ""));
    const edits = isSure ? [{ ...at(0), written: text, instead: plain }] : undefined;
    return [warning(at(index), message, `Write “${plain}”.`, edits)];
  }
  const [first] = findMet(text, boxAddresses(text)).toSorted((a, b) => a.match.index - b.match.index);
  if (!first) return [];
  const message = `Readers see “${first.match[0].trim()}” as it is typed: this line is plain text.`;
  return [warning(at(first.match.index), message, "Write it without marks.")];
}

/** True for an address or an id, which readers don’t read. */
function isAddress(text: string): boolean {
  return /^[^\s*`[\]<&]+$/.test(text) && /^(?:https?:|mailto:|tel:|\/|#)|[@/]/.test(text);
}

/** Tags that editors know. Others can be words in brackets. */
const htmlTag =
  /<\/?(?:b|strong|i|em|u|s|br|hr|p|a|span|div|li|ul|ol|h[1-6]|su[bp]|small|font|img|table|t[rdh]|mark|code|script|iframe)\b[^<>]*>/i;

/** The first part of a line that Markdown would read as marks, and the line without them. */
function readLine(text: string): { marked: string | undefined; plain: string } {
  // With a word before it, nothing in the line is a list or a heading.
  const before = "x ";
  const { root } = parseMarkdown(before + text, "md");
  const nodes = root ? getNodes(root) : [];
  const marked = nodes.flatMap((node) => {
    const written = (before + text).slice(node.position?.start.offset, node.position?.end.offset);
    return isMarked(node, written) ? [written] : [];
  })[0];
  const entity = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.exec(text)?.[0];
  const plain = root && getText(root).slice(before.length).replace(new RegExp(htmlTag, "gi"), "");
  if (plain === undefined || plain === text) return { marked: undefined, plain: text };
  return { marked: marked ?? (entity && !plain.includes(entity) ? entity : undefined), plain };
}

function isMarked(node: MdastNode, written: string): boolean {
  switch (node.type) {
    case "emphasis":
    case "strong":
      // A sum such as 4*5*6 is no emphasis.
      return /\p{L}/u.test(getText(node));
    // `<br>`, as no line of a field ends.
    case "break":
    case "delete":
    case "inlineCode":
    case "image":
      return true;
    case "html":
      return htmlTag.test(written);
    case "link":
      return /^[[<]/.test(written);
    default:
      return false;
  }
}
