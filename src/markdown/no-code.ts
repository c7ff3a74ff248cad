import { defineHastPlugin, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from "satteri";
import { components, isComponentName } from "../schemas/components.ts";

/**
 * Stops at whatever would run as code or reach a page as HTML. The check says the same with its place and
 * what to write instead; this holds where a page is made without it, as while someone edits.
 */
export const noCode = defineHastPlugin({
  name: "no-code",
  raw: () => refuse("HTML"),
  mdxjsEsm: () => refuse("A line that begins with import or export"),
  mdxFlowExpression: () => refuse("{ }"),
  mdxTextExpression: () => refuse("{ }"),
  mdxJsxFlowElement: { filter: [], visit: refuseUnlessLiteral },
  mdxJsxTextElement: { filter: [], visit: refuseUnlessLiteral },
});

function refuseUnlessLiteral({ name, attributes }: MdxJsxFlowElementHast | MdxJsxTextElementHast): void {
  if (name === null || !isComponentName(name)) return refuse(`<${name ?? ""}>`);
  const { shape } = components[name].attributes;
  for (const attribute of attributes) {
    const isLiteral = attribute.type === "mdxJsxAttribute" && typeof (attribute.value ?? "") === "string";
    if (!isLiteral) refuse(`{ } in <${name}>`);
    // Astro has attributes of its own, such as set:html.
    if (!Object.hasOwn(shape, attribute.name)) refuse(`“${attribute.name}” in <${name}>`);
  }
}

function refuse(what: string): never {
  throw new Error(`${what} can’t be used in content: npm run check says where it stands.`);
}
