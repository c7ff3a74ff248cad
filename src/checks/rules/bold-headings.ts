import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { findBlocks, getText } from "../../source/markdown.ts";
import { writeGoal } from "../example.ts";
import { warning, locateInBody, type Finding, type Rule } from "../finding.ts";

/** WCAG 2.2 SC 1.3.1: what looks like a heading is one, and technique F2. */
export const boldHeadings: Rule = {
  id: "bold-headings",
  about: "A line that heads what follows is a heading, not bold text or capitals.",
  why: "People who listen to a page go from heading to heading, and to them bold text is text. Capitals are slower to read, and some screen readers spell them out.",
  wrong: { "goals/falls.md": writeGoal("**What we do**\n\nRails.\n\nWHAT IS NEXT\n\nFloors.") },
  right: { "goals/falls.md": writeGoal("## What we do\n\nRails.\n\n## What is next\n\nFloors.") },
  check: ({ entries }) => entries.flatMap(findProblems),
};

/** The most letters of a line that heads others. */
const MAX_LENGTH = 80;

function findProblems(entry: SourceEntry): Finding[] {
  const blocks = findBlocks(entry.body?.nodes()[0]);
  let above = 1;
  return blocks.flatMap((node, index): Finding[] => {
    if (node.type === "heading") {
      above = node.depth;
      const words = getText(node);
      return isInCapitals(words)
        ? [
            warning(
              locateInBody(entry, node),
              "This heading is in capitals.",
              `Write “${asSentence(words)}”.`,
            ),
          ]
        : [];
    }
    const words = isBoldLine(blocks[index - 1]) ? undefined : headed(node, blocks[index + 1]);
    if (words === undefined) return [];
    const level = "#".repeat(Math.min(above + 1, 4));
    const message = "This line looks like a heading, and is none to those who listen to the page.";
    return [
      warning(
        locateInBody(entry, node),
        message,
        `Write “${level} ${asSentence(words)}”, with empty lines around it.`,
      ),
    ];
  });
}

/** The words of a paragraph that is bold or in capitals and has something to head: the next block, or its own next line. */
function headed(node: MdastNode, next: MdastNode | undefined): string | undefined {
  if (node.type !== "paragraph") return undefined;
  const [first, second, ...others] = node.children;
  const isBold =
    first?.type === "strong" || (first?.type === "emphasis" && first.children[0]?.type === "strong");
  const after = second === undefined ? "" : second.type === "text" ? second.value : "x";
  const isLine = (others.length === 0 && /^:?\s*$/.test(after)) || /^:?\s*\n/.test(after);
  const words = isBold && isLine && first ? getText(first) : node.children.length === 1 ? getText(node) : "";
  if (!isBold && (!isInCapitals(words) || (first?.type === "text" && first.value.includes("\n"))))
    return undefined;
  if (words === "" || words.length > MAX_LENGTH || !/\p{L}{2}/u.test(words) || /[.!?;,…"”’)]$/.test(words))
    return undefined;
  const isLast = next === undefined || next.type === "heading" || next.type === "thematicBreak";
  const headsItself = /^:?\s*\n/.test(after);
  return (isLast && !headsItself) || isBoldLine(next) ? undefined : words.replace(/:$/, "");
}

/** True for a paragraph that is bold as a whole. Some that follow each other are an address, or the names of people. */
function isBoldLine(node: MdastNode | undefined): boolean {
  return node?.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "strong";
}

/** True for two words or more, or one long one, in capitals alone; an abbreviation is shorter. */
function isInCapitals(words: string): boolean {
  if (/\p{Ll}/u.test(words) || !/\p{Lu}{4}/u.test(words)) return false;
  return words.replace(/[^\p{L}]/gu, "").length >= 8;
}

function asSentence(words: string): string {
  const text = words.replace(/:$/, "");
  return isInCapitals(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}
