import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { findBlocks, getNodes, getText } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { error, locateInBody, locateInText, type Finding, type Rule, type TextEdit } from "../finding.ts";

/** WCAG 2.2 SC 1.3.1 and 2.4.6: those who listen to a page find their way by its headings. */
export const headings: Rule = {
  id: "headings",
  about: "Headings in the text begin at ##, leave out no level and stand on their own.",
  why: "People who listen to a page find their way by its headings. One that is missing or in the wrong place leads them astray.",
  wrong: { "goals/falls.md": writeGoal("## What we do\n\n#### On wards") },
  right: { "goals/falls.md": writeGoal("## What we do\n\n### On wards") },
  check: ({ entries }) => entries.flatMap(findProblems),
};

function findProblems(entry: SourceEntry): Finding[] {
  const [root, ...nodes] = entry.body?.nodes() ?? [];
  const alone = new Set(findBlocks(root));
  const lines = entry.body?.text.split("\n") ?? [];
  let above = isOfOneSection(entry) ? 2 : 1; // the page's title
  // They belong together, so the first that is wrong has them all.
  let edits = findLevelEdits(entry, findBlocks(root));
  const found = nodes.flatMap((node): Finding[] => {
    if (node.type !== "heading") return [];
    const before = above;
    above = node.depth;
    const doubt = findHeadingDoubt(entry, node);
    if (doubt) return [doubt];
    return findHeadingProblem(node, before, alone.has(node)).map(([message, fix]) => {
      const finding = error(locateInBody(entry, node), message, fix, edits?.length ? edits : undefined);
      edits = undefined;
      return finding;
    });
  });
  return [...found, ...findBlocks(root).flatMap((node) => removeSpace(entry, lines, node))];
}

/** Lines of a paragraph that are headings but for the space after ##. A single # may begin a tag such as #NHS. */
function removeSpace(entry: SourceEntry, lines: readonly string[], { type, position }: MdastNode): Finding[] {
  const { body, path } = entry;
  if (type !== "paragraph" || !body) return [];
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 0];
  return lines.slice(first - 1, last).flatMap((line, index) => {
    const [, before = "", signs, space = "", text] = /^( {0,3})(#{2,6})(\u00A0*)([^\s#].*)$/.exec(line) ?? [];
    if (signs === undefined) return [];
    const message = `A heading has a space after ${signs}: without one, readers see the signs.`;
    const at = { path, line: body.line + first + index - 1, column: before.length + 1 };
    const edit = { ...at, written: signs + space, instead: `${signs} ` };
    return [error({ ...at, column: 1 }, message, `Write “${signs} ${text}”.`, [edit])];
  });
}

/** A heading that is none, or that a line of hyphens under a paragraph made one: CommonMark 0.31, 4.3. */
function findHeadingDoubt(entry: SourceEntry, node: Heading): Finding | undefined {
  if (getText(node) === "" && !getNodes(node).some(({ type }) => type === "image")) {
    return error(
      locateInBody(entry, node),
      "This heading has no words.",
      "Write them after the signs, or delete the line.",
    );
  }
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const [text = "", line] = (entry.body?.text.slice(start, end) ?? "").split(/\n(?=[^\n]*$)/);
  // Of front matter that isn't closed, its last line is no heading.
  if (
    line === undefined ||
    !entry.readable ||
    !/^\s*-+\s*$/.test(line) ||
    !/[.!?:]["”’]?$/.test(text.trimEnd())
  )
    return undefined;
  const message = "The line of hyphens under this sentence makes a heading of it.";
  return error(locateInBody(entry, node), message, "Write an empty line above the hyphens.");
}

type Heading = Extract<MdastNode, { type: "heading" }>;

function findHeadingProblem(
  { depth }: Heading,
  above: number,
  alone: boolean,
): [message: string, fix: string][] {
  if (depth === 1) {
    return [["A heading with one # is a page’s title, which the front matter gives.", "Write ## instead."]];
  }
  if (!alone) {
    return [
      [
        "A heading can’t be inside a list, a quotation, a note or a component.",
        "Move it out, or make it bold.",
      ],
    ];
  }
  if (depth > above + 1) {
    const [written, next] = ["#".repeat(depth), "#".repeat(above + 1)];
    return [
      [`This heading has ${written}, but the one above it leads to ${next}.`, `Write ${next} instead.`],
    ];
  }
  return [];
}

/**
 * Gives each heading of a text the level that it is meant to have: each that is below another, one more. None
 * where that would make another section of one that an update’s front matter names.
 */
function findLevelEdits(entry: SourceEntry, blocks: readonly MdastNode[]): TextEdit[] | undefined {
  const above = isOfOneSection(entry) ? [1] : [];
  const wrong = blocks.filter(isHeading).flatMap((node) => {
    while ((above.at(-1) ?? 0) >= node.depth) above.pop();
    above.push(node.depth);
    return above.length + 1 === node.depth ? [] : [{ node, level: Math.min(above.length + 1, 6) }];
  });
  const losesSections =
    entry.collection === "updates" && wrong.some(({ node, level }) => node.depth === 2 && level > 2);
  const edits = wrong.map(({ node, level }) => findLevelEdit(entry, node, level));
  return losesSections || edits.some((edit) => !edit)
    ? undefined
    : edits.filter((edit) => edit !== undefined);
}

/** True for an update whose text is under the heading of the one section that front matter lists. */
function isOfOneSection({ collection, data, body }: SourceEntry): boolean {
  const sections = collection === "updates" && data && "sections" in data ? data.sections : [];
  return (
    Array.isArray(sections) &&
    sections.length === 1 &&
    !findBlocks(body?.markdown().root).some((node) => isHeading(node) && node.depth <= 2)
  );
}

function isHeading(node: MdastNode): node is Heading {
  return node.type === "heading";
}

/** Also of a heading that is marked by a line below it, where it is one line. */
export function findLevelEdit(
  entry: SourceEntry,
  { depth, position }: Heading,
  level: number,
): TextEdit | undefined {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  const written = entry.body?.text.slice(start, end) ?? "";
  const at = locateInText(entry, start);
  const marks = "#".repeat(depth);
  if (new RegExp(`^${marks}(?!\\S)`).test(written))
    return { ...at, written: marks, instead: "#".repeat(level) };
  const [text = "", line = "", ...more] = written.split("\n");
  return /^\s*[=-]+\s*$/.test(line) && more.length === 0 && !text.includes("#")
    ? { ...at, written, instead: `${"#".repeat(level)} ${text.trim()}` }
    : undefined;
}
