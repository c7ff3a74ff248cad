import type { FileChange } from "../file-changes.ts";
import { byteText } from "./count.ts";
import { list } from "./list.ts";
import { quoted } from "./quoted.ts";

/** The data and other files that differ; nothing where none does. */
export function filesText(files: FileChange[]): string[] {
  if (files.length === 0) return [];
  return ["### Data and other files", list(files.map(fileText))];
}

function fileText({ address, before, after }: FileChange): string {
  if (before === undefined) return `${quoted(address)} is new, ${byteText(after ?? 0)}`;
  if (after === undefined) return `${quoted(address)} is gone, ${byteText(before)}`;
  const size = before === after ? `${byteText(after)} as before` : `${byteText(before)} → ${byteText(after)}`;
  return `${quoted(address)} changed, ${size}`;
}
