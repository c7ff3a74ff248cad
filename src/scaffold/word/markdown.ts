import { format } from "prettier";
import TurndownService from "turndown";
import { tables } from "turndown-plugin-gfm";
import { markdownText } from "../markdown-text.ts";

const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", br: "\\" });
service.use(tables);
service.escape = markdownText;

/** HTML as Markdown, in the form that the project's other files have. */
export async function markdownOf(html: string): Promise<string> {
  const written = service.turndown(html).replace(/^( *\d+\.) {2}/gm, "$1 ");
  const text = await format(written, { parser: "markdown", proseWrap: "preserve" });
  return text.trim();
}
