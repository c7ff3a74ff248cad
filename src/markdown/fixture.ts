import { readMarkdownEntry } from "../source/entries.ts";
import { readFrontMatter } from "../source/front-matter.ts";
import type { SourceEntry } from "../source/index.ts";
import { renderBody, type ShownPicture } from "./render.ts";

/** A page of the strategy with a text. For tests. */
export function getEntry(text: string, syntax: "md" | "mdx" = "md"): SourceEntry {
  return readMarkdownEntry(
    "strategy",
    `strategy/a.${syntax}`,
    readFrontMatter(`---\ntitle: A\n---\n${text}`),
  );
}

/** The HTML of a text, which shows any picture that is called `pond.svg`. For tests. */
export function renderText(text: string, syntax: "md" | "mdx" = "md"): string {
  const pond: ShownPicture = { address: "/pictures/pond.0a1b2c3d.svg", width: 60, height: 40 };
  return renderBody(getEntry(text, syntax), (address) => (address === "pond.svg" ? pond : undefined));
}
