import { defineHastPlugin } from "satteri";

/**
 * Tells a callout, whose warnings have a heading, which level that is to have: one below the heading that
 * it stands under (WCAG 2.2 SC 1.3.1). Before the first, that is the page's title.
 */
export const headingLevels = defineHastPlugin({
  name: "heading-levels",
  before(root, ctx) {
    let above = 1;
    for (const node of root.children) {
      if (node.type === "element" && /^h[1-6]$/.test(node.tagName)) above = Number(node.tagName[1]);
      if (node.type === "mdxJsxFlowElement" && node.name === "Callout") {
        ctx.setProperty(node, "level", String(Math.min(above + 1, 6)));
      }
    }
  },
});
