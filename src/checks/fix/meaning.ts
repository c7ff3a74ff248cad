import type { AnyEntry } from "../../source/entries.ts";
import { nodesOf, textOf } from "../../source/markdown.ts";

/**
 * True where two texts of an entry say the same: the same letters in the same order, and links on the same words.
 * Marks, spaces and addresses may differ; and what was typed as a link and is one now is no longer read as text. A
 * text that couldn’t be read says nothing that could be lost.
 */
export function saysTheSame(before: AnyEntry, after: AnyEntry): boolean {
  const [was, is] = [before, after].map(({ body }) => body?.markdown().root);
  if (!was) return true;
  return (
    is !== undefined && (said(was) === said(is) || (haveSameLetters(before, after) && hasMoreLinks(was, is)))
  );
}

function haveSameLetters(before: AnyEntry, after: AnyEntry): boolean {
  return lettersOf(before.body?.text ?? "") === lettersOf(after.body?.text ?? "");
}

/** True where all that was a link still is one, and more is; and no text has become the address of another. */
function hasMoreLinks(was: Root, is: Root): boolean {
  const [definitionsBefore, definitions] = [was, is].map(
    (root) =>
      nodesOf(root).filter(({ type }) => type === "definition" || type === "footnoteDefinition").length,
  );
  if (definitionsBefore !== definitions) return false;
  const before = linksOf(was);
  const now = linksOf(is);
  let found = 0;
  for (const link of now) if (link === before[found]) found++;
  return found === before.length && now.length > before.length;
}

type Root = Parameters<typeof nodesOf>[0];

function said(root: Root): string {
  const nodes = nodesOf(root);
  const texts = nodes.map((node) => {
    if ("value" in node) return markup.has(node.type) ? withoutMarkup(node.value) : node.value;
    return "alt" in node ? (node.alt ?? "") : "";
  });
  return JSON.stringify([lettersOf(texts.join("")), linksOf(root)]);
}

function linksOf(root: Root): string[] {
  return nodesOf(root).flatMap((node) => {
    if (node.type === "image") return [`image ${lettersOf(node.alt ?? "")}`];
    return node.type === "link" || node.type === "linkReference" ? [`link ${lettersOf(textOf(node))}`] : [];
  });
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
