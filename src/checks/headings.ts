import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { blocksOf } from "../source/markdown.ts";
import { goal } from "./example.ts";
import { findings, inBody, type Finding, type Rule } from "./finding.ts";

const { error } = findings("headings");

/** WCAG 2.2 SC 1.3.1 and 2.4.6: those who listen to a page find their way by its headings. */
export const headings: Rule = {
  id: "headings",
  about: "Headings in the text begin at ##, leave out no level and stand on their own.",
  why: "People who listen to a page find their way by its headings. One that is missing or in the wrong place leads them astray.",
  wrong: { "goals/falls.md": goal("## What we do\n\n#### On wards") },
  right: { "goals/falls.md": goal("## What we do\n\n### On wards") },
  check: ({ entries }) => entries.flatMap(problemsOf),
};

function problemsOf(entry: SourceEntry): Finding[] {
  const [root, ...nodes] = entry.body?.nodes() ?? [];
  const alone = new Set(blocksOf(root));
  let above = 1; // the page's title
  return nodes.flatMap((node): Finding[] => {
    if (node.type === "paragraph") return withoutSpace(node, entry);
    if (node.type !== "heading") return [];
    const before = above;
    above = node.depth;
    return headingProblem(node, before, alone.has(node)).map(([message, fix]) =>
      error(inBody(entry, node), message, fix),
    );
  });
}

/** Lines of a paragraph that are headings but for the space after ##. A single # may begin a tag such as #NHS. */
function withoutSpace({ position }: MdastNode, entry: SourceEntry): Finding[] {
  const { body, path } = entry;
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 0];
  const lines = body?.text.split("\n").slice(first - 1, last) ?? [];
  return lines.flatMap((line, index) => {
    const [, signs, text] = /^ {0,3}(#{2,6})\u00A0*([^\s#].*)$/.exec(line) ?? [];
    if (!body || signs === undefined) return [];
    const message = `A heading has a space after ${signs}: without one, readers see the signs.`;
    return [
      error({ path, line: body.line + first + index - 1, column: 1 }, message, `Write “${signs} ${text}”.`),
    ];
  });
}

type Heading = Extract<MdastNode, { type: "heading" }>;

function headingProblem({ depth }: Heading, above: number, alone: boolean): [message: string, fix: string][] {
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
