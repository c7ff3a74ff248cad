import type { AnyEntry } from "../../source/entries.ts";
import { nodesOf, textOf } from "../../source/markdown.ts";

/**
 * True where two texts of an entry say the same: the same letters in the same order, and links on the same words.
 * Marks, spaces and addresses may differ. A text that couldn’t be read says nothing that could be lost.
 */
export function saysTheSame(before: AnyEntry, after: AnyEntry): boolean {
  const [was, is] = [before, after].map(({ body }) => body?.markdown().root);
  if (!was) return true;
  return is !== undefined && said(was) === said(is);
}

type Root = Parameters<typeof nodesOf>[0];

function said(root: Root): string {
  const nodes = nodesOf(root);
  const texts = nodes.map((node) => {
    if ("value" in node) return markup.has(node.type) ? withoutMarkup(node.value) : node.value;
    return "alt" in node ? (node.alt ?? "") : "";
  });
  const links = nodes.flatMap((node) => {
    if (node.type === "image") return [`image ${lettersOf(node.alt ?? "")}`];
    return node.type === "link" || node.type === "linkReference" ? [`link ${lettersOf(textOf(node))}`] : [];
  });
  return JSON.stringify([lettersOf(texts.join("")), links]);
}

const markup = new Set(["html", "mdxFlowExpression", "mdxTextExpression"]);

/** Without what readers would not have seen: comments and tags. */
function withoutMarkup(value: string): string {
  return value.replace(/<!--[^]*?-->|\/\*[^]*?\*\/|<[^>]*>/g, "");
}

function lettersOf(text: string): string {
  // A ligature is its letters.
  return text.normalize("NFKC").replace(/[^\p{L}]+/gu, "");
}
