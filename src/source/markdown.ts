import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import type { Position } from "./position.ts";

/** The tree of a Markdown body; or, where it can't be read, what is wrong and where. */
export type Markdown =
  { root: MdastNode; fault?: undefined } | { root?: undefined; fault: Position & { reason: string } };

/** Parses a body with the parser that renders it. Positions count from the body's first line. Never throws. */
export function parseMarkdown(body: string, syntax: "md" | "mdx"): Markdown {
  const parse = syntax === "mdx" ? mdxToMdast : markdownToMdast;
  try {
    const root = parse(body, { features: { frontmatter: false } });
    return isDeep(root) ? { fault: { line: 1, column: 1, reason: "nested too deep" } } : { root };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = 1, column = 1, reason = message] = /^(\d+):(\d+): (.*)/s.exec(message) ?? [];
    return { fault: { line: Number(line), column: Number(column), reason } };
  }
}

/** True for a tree that may be too deep to render, whatever room a computer gives. */
function isDeep(root: MdastNode, levels = 100): boolean {
  if (!("children" in root)) return false;
  return levels === 0 || root.children.some((node) => isDeep(node, levels - 1));
}

/** Every node of a tree, in the order of the text. */
export function nodesOf(root: MdastNode): MdastNode[] {
  const nodes: MdastNode[] = [];
  const add = (node: MdastNode): void => {
    nodes.push(node);
    if ("children" in node) for (const child of node.children) add(child);
  };
  add(root);
  return nodes;
}

/** The plain text of a node, on one line. */
export function textOf(node: MdastNode): string {
  const parts = nodesOf(node).map((part) =>
    part.type === "break" ? " " : "value" in part ? part.value : "alt" in part ? (part.alt ?? "") : "",
  );
  return parts.join("").replace(/\s+/g, " ").trim();
}
