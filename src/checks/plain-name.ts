import { posix } from "node:path";
import { longestId } from "../schemas/fields.ts";

/** A name as an id or a file name writes it: `St Helens’ Café` gives `st-helens-cafe`. */
export function makePlainName(name: string): string {
  const letters = name.normalize("NFKD").replace(/\p{M}|['’]/gu, "");
  const words = letters.toLowerCase().match(/[a-z0-9]+/g) ?? ["name"];
  return words.join("-").slice(0, longestId).replace(/-$/, "");
}

/** A path as files are named: each name plain, and its extension in lower case. */
export function makePlainPath(path: string): string {
  const { dir, name, ext } = posix.parse(path);
  const folders = dir.split("/").filter(Boolean);
  return [...folders.map(makePlainName), makePlainName(name) + ext.toLowerCase()].join("/");
}
