import type { ContentFiles } from "../setup/content.ts";

/** Something hostile that somebody could suggest as content. */
export interface Input {
  /** A name that no other has, in lower case words joined by hyphens: files are named after it. */
  name: string;
  /** The files that it puts into a good content folder. */
  files?: ContentFiles;
  /** Files that are links to others, with where they lead. */
  links?: Record<string, string>;
  /** What it adds to the data of YAML files. */
  data?: Record<string, object>;
  expected: Expected;
}

/** What must come of an input: an error of a rule at a line of a file, or pages that do nothing. */
export type Expected = "inert" | { rule: string; path: string; line: number };

/** Inputs of one kind. */
export interface Family {
  name: string;
  inputs: Input[];
}

/** What a hostile program calls where it runs: pages are opened with it, so that it tells. */
export const call = "canary()";

/** A host that nothing may be asked of. */
export const elsewhere = "https://canary.example";

/** A variable of the environment of the check and of the build, and what must not get out of it. */
export const secret = { name: "CANARY_SECRET", value: "nightingale-7f3a" };

/** The line of a page that its text begins on. */
const firstLine = 7;

/** The path of the page of an input. */
export function pagePath(name: string, extension = "md"): string {
  return `strategy/${name}.${extension}`;
}

/** A page of the strategy with a text. `yaml` is put at the end of its front matter. */
export function pageOf(text: string, title = "A page", yaml = ""): string {
  return `---\ntitle: ${title}\nsummary: A summary.\nsource: Our plan\n${yaml}---\n\n${text}\n`;
}

/** Texts that a rule must refuse, on a page each. A third item is the line of the text that is at fault, from 1. */
export function refusedTexts(
  rule: string,
  texts: readonly (readonly [name: string, text: string, line?: number])[],
  extension = "md",
): Input[] {
  return texts.map(([name, text, line = 1]) => {
    const path = pagePath(name, extension);
    return { name, files: { [path]: pageOf(text) }, expected: { rule, path, line: firstLine + line - 1 } };
  });
}

/** Texts that may be published, on a page each, and must do nothing there. */
export function inertTexts(
  texts: readonly (readonly [name: string, text: string])[],
  extension = "md",
): Input[] {
  return texts.map(([name, text]) => ({
    name,
    files: { [pagePath(name, extension)]: pageOf(text) },
    expected: "inert",
  }));
}

/** A file that a rule must refuse, at a line. */
export function refusedFile(
  rule: string,
  name: string,
  path: string,
  content: string | Uint8Array,
  line = 1,
): Input {
  return { name, files: { [path]: content }, expected: { rule, path, line } };
}
