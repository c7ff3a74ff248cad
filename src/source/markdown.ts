import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import type { Position } from "./position.ts";

/** The tree of a Markdown body; or, where it can't be read, what is wrong and where. */
export type Markdown =
  { root: MdastNode; fault?: undefined } | { root?: undefined; fault: Position & { reason: string } };

/**
 * Parses a body with the parser that renders it. Comments are left out of the tree, and `<br>` in a line is a line
 * break. Positions count from the body's first line. Never throws. An .mdx text whose comments stand between more
 * pieces of code than `tries` is not read on.
 */
export function parseMarkdown(body: string, syntax: "md" | "mdx", tries = 20): Markdown {
  const parse = syntax === "mdx" ? mdxToMdast : markdownToMdast;
  try {
    const root = parse(body, { features: { frontmatter: false } });
    const deep = findDeepNode(root);
    if (deep === undefined) {
      if (body.includes("~")) keepSingleTildes(root, body);
      return { root: removeComments(root) };
    }
    const { line, column } = deep.position?.start ?? { line: 1, column: 1 };
    return { fault: { line, column, reason: "nested too deep" } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = 1, column = 1, reason = message] = /^(\d+):(\d+): (.*)/s.exec(message) ?? [];
    const fault = { line: Number(line), column: Number(column), reason };
    const readable = syntax === "mdx" && tries > 0 ? withCommentsOfMdx(body, fault) : undefined;
    return readable === undefined ? { fault } : parseMarkdown(readable, syntax, tries - 1);
  }
}

/**
 * Makes text again of what single tildes strike out: "5~10 days and 20~30 visits" has nothing that is no longer so. The
 * parser has no setting for it, as remark-gfm has in `singleTilde`.
 */
function keepSingleTildes(parent: MdastNode, body: string): void {
  if (!("children" in parent)) return;
  const nodes: MdastNode[] = [];
  const add = (node: MdastNode): void => {
    const last = nodes.at(-1);
    if (node.type !== "text" || last?.type !== "text" || !last.position || !node.position) {
      nodes.push(node);
      return;
    }
    const position = { start: last.position.start, end: node.position.end };
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value, position };
  };
  for (const node of parent.children) {
    keepSingleTildes(node, body);
    const { start, end } = node.position ?? {};
    if (node.type !== "delete" || !start || !end || body.startsWith("~~", start.offset)) {
      add(node);
      continue;
    }
    const [afterFirst, beforeLast] = [move(start, 1), move(end, -1)];
    add({ type: "text", value: "~", position: { start, end: afterFirst } });
    for (const child of node.children) add(child);
    add({ type: "text", value: "~", position: { start: beforeLast, end } });
  }
  (parent as { children: MdastNode[] }).children = nodes;
}

type Point = NonNullable<MdastNode["position"]>["start"];

function move({ line, column, offset = 0 }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

/**
 * A text in which the HTML comment that the parser of .mdx stopped at is one that it reads, as long as before, and with
 * it every other comment down to the next code or the end. Nothing where it stopped at something else.
 */
function withCommentsOfMdx(body: string, { line, column }: Position): string | undefined {
  const start = body.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0);
  // It stops at the sign that begins a comment, or at the one after it.
  const open = [start + column - 1, start + column - 2].find((at) => body.startsWith("<!--", at));
  if (open === undefined) return undefined;
  const [before, rest] = [body.slice(0, open), body.slice(open)];
  const [written = rest] = rest.split("`", 1);
  const comments = /<!--([^]*?)-->/g;
  const whole = comments.exec(rest);
  if (!whole) return undefined;
  const end = Math.max(written.length, whole[0].length);
  const blank = (_: string, inside: string) => `{/* ${inside.replace(/[^\n]/g, " ")}*/}`;
  return before + rest.slice(0, end).replace(comments, blank) + rest.slice(end);
}

/** The kinds of nodes that hold a line of text. */
const lines = new Set<MdastNode["type"]>(
  "paragraph heading tableCell emphasis strong delete link linkReference".split(" ") as MdastNode["type"][],
);

/** A tree without its comments, which are for other writers, and with line breaks where a line has `<br>`. */
function removeComments<Node extends MdastNode>(node: Node): Node {
  if (!("children" in node)) return node;
  const children = node.children.flatMap((child: MdastNode): MdastNode[] => {
    if (isComment(child)) return [];
    if (isLineBreak(child)) return lines.has(node.type) ? [{ type: "break", position: child.position }] : [];
    const kept = removeComments(child);
    return kept !== child && isBlank(kept) ? [] : [kept];
  });
  const isSame =
    children.length === node.children.length && children.every((one, at) => one === node.children[at]);
  return isSame ? node : { ...node, children };
}

/** True for a paragraph that nothing is left of. */
function isBlank(node: MdastNode): boolean {
  return (
    node.type === "paragraph" &&
    getNodes(node).every(({ type }) => /^(?:paragraph|text)$/.test(type)) &&
    getText(node) === ""
  );
}

/** True for comments alone. Words behind one on its line, and one that a browser ends early or never, are none. */
function isComment(node: MdastNode): boolean {
  if (node.type === "html") return /^\s*(?:<!--(?!-?>)(?:(?!-->)[^])*-->\s*)+$/.test(node.value);
  const isCode = node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
  return isCode && /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(node.value);
}

function isLineBreak(node: MdastNode): boolean {
  if (node.type === "html") return /^\s*(?:<\/?br\s*\/?>\s*)+$/i.test(node.value);
  const isTag = node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement";
  return isTag && node.name === "br" && node.children.length === 0 && node.attributes.length === 0;
}

/** The first node of a tree that is so deep in it that it may not be rendered, whatever room a computer gives. */
function findDeepNode(root: MdastNode, levels = 100): MdastNode | undefined {
  if (!("children" in root)) return undefined;
  if (levels === 0) return root;
  for (const node of root.children) {
    const deep = findDeepNode(node, levels - 1);
    if (deep) return deep;
  }
  return undefined;
}

/** The nodes that stand on their own in a tree: not in a list, a quotation or a component. */
export function findBlocks(root: MdastNode | undefined): MdastNode[] {
  return root && "children" in root ? root.children : [];
}

/** Every node of a tree, in the order of the text. */
export function getNodes(root: MdastNode): MdastNode[] {
  const nodes: MdastNode[] = [];
  const add = (node: MdastNode): void => {
    nodes.push(node);
    if ("children" in node) for (const child of node.children) add(child);
  };
  add(root);
  return nodes;
}

/** Where in its body the text of a node begins and ends: that of a table’s cell is without the line before it. */
export function getSpan(node: MdastNode): { start: number; end: number } {
  const [first, last] = node.type === "tableCell" ? [node.children[0], node.children.at(-1)] : [node, node];
  return { start: first?.position?.start.offset ?? 0, end: last?.position?.end.offset ?? 0 };
}

/** The plain text of a node, on one line. */
export function getText(node: MdastNode): string {
  const parts = getNodes(node).map((part) =>
    part.type === "break" ? " " : "value" in part ? part.value : "alt" in part ? (part.alt ?? "") : "",
  );
  return parts.join("").replace(/\s+/g, " ").trim();
}
