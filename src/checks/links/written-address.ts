import type { MdastNode } from "satteri";
import type { SourceEntry } from "../../source/index.ts";
import { locateInText, type TextEdit } from "../finding.ts";

type Addressed = Extract<MdastNode, { type: "link" | "image" | "definition" }>;

/**
 * The edit that gives a link, picture or definition of a body another address. Nothing where its address is written
 * in another way than it reads, as with signs that are escaped.
 */
export function findAddressEdit(
  entry: SourceEntry,
  node: Addressed,
  instead: string,
): TextEdit[] | undefined {
  // Markdown reads it as a sign of its own.
  if (/&#?\w+;/.test(instead)) return undefined;
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const written = entry.body?.text.slice(start, end) ?? "";
  // An address that is its own words keeps them: what readers see stays.
  if (written === node.url || written === `<${node.url}>`) {
    return [{ ...locateInText(entry, start), written, instead: `[${node.url}](${instead})` }];
  }
  const opening = node.type === "definition" ? written.indexOf("]:") : written.lastIndexOf("](");
  const space = /^\]\(?:?\s*<?/.exec(written.slice(opening))?.[0].length ?? 0;
  const at = opening + space;
  if (opening === -1 || !written.startsWith(node.url, at)) return undefined;
  return [{ ...locateInText(entry, start + at), written: node.url, instead }];
}
