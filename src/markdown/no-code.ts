import { defineHastPlugin, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from "satteri";
import { isComponentName } from "../schemas/components.ts";

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
  if (!isComponentName(name ?? "")) refuse(`<${name ?? ""}>`);
  const isLiteral = attributes.every(
    (attribute) => attribute.type === "mdxJsxAttribute" && typeof (attribute.value ?? "") === "string",
  );
  if (!isLiteral) refuse(`{ } in <${name}>`);
}

function refuse(what: string): never {
  throw new Error(`${what} can’t be used in content: npm run check says where it stands.`);
}
