import type { MdastNode } from "satteri";
import type { SourceEntry } from "../source/index.ts";
import { locateInText, type TextEdit } from "./finding.ts";

/** How much of a text is looked at round a piece of HTML. */
const MAX_LENGTH = 1000;

/**
 * The edit that frees the words which a comment or `<br>` at the beginning of their line keeps from being read as
 * Markdown. Nothing for other HTML, which only its writer can put into other words.
 */
export function removeHtml(entry: SourceEntry, node: MdastNode): TextEdit[] | undefined {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type !== "html" || end - start > MAX_LENGTH) return undefined;
  const written = entry.body?.text.slice(start, end) ?? "";
  const bare = written
    .replace(/<!--(?!-?>)[^]*?-->[ \t]*/g, "")
    .replace(/^(?:[ \t>]*<\/?br\s*\/?>[ \t]*\n?)+/i, "");
  const isText = bare !== written && !/<[!/\w]/.test(bare.replace(/<\/?br\s*\/?>/gi, ""));
  return isText ? [{ ...locateInText(entry, start), written, instead: bare }] : undefined;
}
