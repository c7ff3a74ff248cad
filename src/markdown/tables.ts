import { defineHastPlugin } from "satteri";

/**
 * Makes a Markdown table one that works on phones and with a screen reader: its header
 * cells say what they head (WCAG 2.2 SC 1.3.1) and it scrolls in a box of its own, which
 * the keyboard can reach, instead of widening the page (SC 1.4.10 and 2.1.1).
 */
export const tables = defineHastPlugin({
  name: "tables",
  element: {
    filter: ["table", "th", "td"],
    visit(node, ctx) {
      const { tagName, properties, children } = node;
      if (tagName === "table") {
        const head = children.find((child) => child.type === "element" && child.tagName === "thead");
        ctx.setProperty(node, "className", ["nhsuk-table"]);
        ctx.wrapNode(node, {
          type: "element",
          tagName: "section",
          properties: {
            className: ["app-table"],
            ariaLabel: `Table: ${wordsOf(ctx.textContent(head ?? node))}`,
            tabIndex: 0,
          },
          children: [],
        });
        return;
      }
      if (tagName === "th") ctx.setProperty(node, "scope", "col");
      // The site's security policy lets no element have a style of its own.
      if (properties["style"] === "text-align: right") ctx.setProperty(node, "className", [numeric[tagName]]);
      ctx.setProperty(node, "style", undefined);
    },
  },
});

const numeric: Record<string, string> = {
  th: "nhsuk-table__header--numeric",
  td: "nhsuk-table__cell--numeric",
};

/** The texts of cells, which stand on a line each. */
function wordsOf(text: string): string {
  return text.trim().replace(/\n+/g, ", ");
}
