import { findBlocks, getText } from "../../source/markdown.ts";
import { getValidEntries, type ValidEntry } from "../../source/index.ts";
import { writeUpdate } from "../example.ts";
import { error, locateInBody, locateStart, type Finding, type Rule } from "../finding.ts";
import { isSection } from "./section-headings.ts";

const sections = "- { id: planting, heading: Planting }";

export const sectionTexts: Rule = {
  id: "section-texts",
  about: "Each section of an update has a text, of its own.",
  why: "Threads and feeds show a section alone: a subscriber would get nothing.",
  wrong: { "updates/2022-03-14-spring.md": writeUpdate(sections, "## Planting\n") },
  right: {
    "updates/2022-03-14-spring.md": writeUpdate(sections, "## Planting\n\nTwo trees were planted.\n"),
  },
  check: (source) => getValidEntries(source, "updates").flatMap(removeText),
};

function removeText(entry: ValidEntry<"updates">): Finding[] {
  const blocks = findBlocks(entry.body?.markdown().root);
  if (blocks.length === 0) {
    const message = "This update has no text.";
    return [error(locateStart(entry.path), message, "Write below its front matter what it reports.")];
  }
  return blocks
    .filter((node, index) => isSection(node) && (!blocks[index + 1] || isSection(blocks[index + 1]!)))
    .map((node) =>
      error(
        locateInBody(entry, node),
        `The section “${getText(node)}” has no text.`,
        "Write below its heading what it reports, or remove it here and in the front matter.",
      ),
    );
}
