import type { MdastNode } from "satteri";
import type { Holds } from "../../schemas/components.ts";
import type { ComponentNode } from "../../source/components.ts";

type Problem = [message: string, fix: string];

/** What is wrong with where a component stands that is inside something else. */
export function placeProblem({ name, type }: ComponentNode): Problem {
  return type === "mdxJsxTextElement"
    ? [`<${name}> stands in the middle of a line.`, "Put it on lines of its own."]
    : [
        `<${name}> is inside a list, a quotation or another component.`,
        "Put it outside, with an empty line before and after it.",
      ];
}

/** What is wrong with what stands between the tags of a component, if anything is. */
export function contentProblem({ name, children }: ComponentNode, holds: Holds): Problem | undefined {
  const parts: MdastNode[] = children;
  const [first, ...others] = parts;
  if (holds === "nothing") {
    const fix = `Write it as <${name} … />, and put the text under it.`;
    return first ? [`<${name}> holds nothing between its tags.`, fix] : undefined;
  }
  if (!first) return [`<${name}> is empty.`, `Put ${wanted[holds]} between <${name}> and </${name}>.`];
  if (parts.some(isPhrasing)) {
    return [
      `The content of <${name}> is on the line of its tag.`,
      `Put it on a line of its own, and </${name}> on the next.`,
    ];
  }
  if (holds === "text" || (others.length === 0 && fits[holds](first))) return undefined;
  return [`<${name}> holds ${wanted[holds]} and nothing else.`, examples[holds]];
}

const wanted: Record<Exclude<Holds, "nothing">, string> = {
  text: "the text",
  picture: "one picture",
  "ordered list": "one numbered list",
  "bullet list": "one list with bullets",
};

const examples: Record<"picture" | "ordered list" | "bullet list", string> = {
  picture: "Write ![What the picture tells](its-name.jpg) there, and other text under the component.",
  "ordered list": "Begin each item with its number, such as “1. ”, and put other text outside.",
  "bullet list": "Begin each item with “- ”, and put other text outside.",
};

const fits: Record<keyof typeof examples, (node: MdastNode) => boolean> = {
  picture: (node) =>
    node.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "image",
  "ordered list": (node) => node.type === "list" && node.ordered === true,
  "bullet list": (node) => node.type === "list" && node.ordered !== true,
};

/** What Markdown puts inside a paragraph: it stands bare where it is on the line of a tag. */
function isPhrasing({ type }: MdastNode): boolean {
  return phrasing.has(type);
}

const phrasing = new Set<MdastNode["type"]>([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "mdxJsxTextElement",
]);
