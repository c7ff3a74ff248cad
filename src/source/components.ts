import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import type { Body } from "./entries.ts";

/** The node of a component: its name begins with a capital, as that of no HTML element does. */
export type ComponentNode = (MdxJsxFlowElement | MdxJsxTextElement) & { name: string };

/** An attribute as it is written in the tag of a component. */
export interface WrittenAttribute {
  name: string;
  /** Its text; nothing where it has none, or code. */
  value: string | undefined;
  /** Where it begins in the body. */
  start: number;
  /** Where its text begins in the body. */
  valueStart: number;
}

/** True for a component in the text, known or not. */
export function isComponent(node: MdastNode): node is ComponentNode {
  const isTag = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  return isTag && /^[A-Z][A-Za-z0-9]*$/.test(node.name ?? "");
}

/** Every component of a body, in the order of the text. */
export function findComponents(body: Body | undefined): ComponentNode[] {
  return (body?.nodes() ?? []).filter(isComponent);
}

/** The attributes of a component, in the order in which they are written. */
export function getAttributes(node: ComponentNode, body: Body): WrittenAttribute[] {
  // The parser says where a tag begins, and not where its attributes do.
  let end = (node.position?.start.offset ?? 0) + 1 + node.name.length;
  return node.attributes.flatMap((attribute): WrittenAttribute[] => {
    if (attribute.type !== "mdxJsxAttribute") return [];
    const { name } = attribute;
    const value = typeof attribute.value === "string" ? attribute.value : undefined;
    const start = Math.max(body.text.indexOf(name, end), end);
    const [opening = ""] = /^\s*=\s*["']?/.exec(body.text.slice(start + name.length)) ?? [];
    const valueStart = start + name.length + opening.length;
    const quote = opening.at(-1) ?? "";
    end = quote === '"' || quote === "'" ? body.text.indexOf(quote, valueStart) + 1 : valueStart;
    return [{ name, value, start, valueStart }];
  });
}
