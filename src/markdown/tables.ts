import { defineHastPlugin } from "satteri";

/**
 * Makes a Markdown table one that works on phones and with a screen reader: its header
 * cells say what they head (WCAG 2.2 SC 1.3.1) and it scrolls in a box of its own, which
 * the keyboard can reach, instead of widening the page (SC 1.4.10 and 2.1.1).
 */
export const tables = defineHastPlugin({
  name: "tables",
  element: {
    filter: ["table", "th"],
    visit(node, ctx) {
      if (node.tagName === "th") {
        ctx.setProperty(node, "scope", "col");
        return;
      }
      ctx.setProperty(node, "className", ["nhsuk-table"]);
      ctx.wrapNode(node, {
        type: "element",
        tagName: "div",
        properties: { className: ["app-table"], role: "region", ariaLabel: "Table", tabIndex: 0 },
        children: [],
      });
    },
  },
});
