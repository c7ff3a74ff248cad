import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileReader } from "../file-reader.ts";
import { allowStyles } from "./allow.ts";
import { readStyles, type Style } from "./style.ts";
import { wordsOf, wordsOfScript } from "./words.ts";

/**
 * How pages are read and written: byte by byte, since what is looked for is plain letters alone, and to
 * make out the others in a big site would take longer than all the rest.
 */
const plain = "latin1";

/** Gives what a page has in it, by its path. */
type TextOf = (page: string) => string;

const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/**
 * Puts into every built page of a folder the styles that it links to and needs, without the rules that no
 * page of the site needs, and leaves those for print to a file that blocks nothing. A page is then whole
 * with its first response (docs/decisions/0012-styles-come-with-the-page.md). The security policies in pages
 * and in the files for servers then allow these styles.
 */
export async function inlineStyles(folder: string): Promise<void> {
  const pages = globSync("**/*.html", { cwd: folder }).map((path) => join(folder, path));
  const read = fileReader();
  const textOf: TextOf = (page) => read(page).toString(plain);
  const words = wordsIn(folder, pages, textOf);
  const { styles, print } = await readStyles(folder, linksOf(pages, textOf), words);
  for (const address of styles.keys()) rmSync(join(folder, address));
  const printed = print && `<link rel="stylesheet" media="print" href="${writePrint(folder, print)}">`;
  for (const page of pages) {
    const html = textOf(page);
    if (headOf(html).match(link)) writeFileSync(page, withStyles(html, styles, printed), plain);
    // The search index is made meanwhile.
    await setImmediate();
  }
  for (const file of globSync("{_headers,headers.*}", { cwd: folder }).map((name) => join(folder, name))) {
    writeFileSync(file, allowStyles(readFileSync(file, "utf8"), [...styles.values()]));
  }
}

/** All that a selector could name in some pages, or in the scripts that change them. */
function wordsIn(folder: string, pages: string[], textOf: TextOf): Set<string> {
  const words = wordsOf(pages.values().map(textOf));
  const scripts = globSync("_astro/*.js", { cwd: folder }).map((path) => join(folder, path));
  for (const script of scripts) {
    for (const word of wordsOfScript(readFileSync(script, "utf8"))) words.add(word);
  }
  return words;
}

/** The addresses of the stylesheets that pages link to, in the order of the first page that has any. */
function linksOf(pages: string[], textOf: TextOf): string[] {
  const first =
    pages
      .values()
      .map((page) => headOf(textOf(page)))
      .find((head) => head.match(link)) ?? "";
  return [...first.matchAll(link)].map(([, address = ""]) => address);
}

/** Writes the styles for print under a name that tells what is in them, and gives their address. */
function writePrint(folder: string, print: string): string {
  const hash = createHash("sha256").update(print).digest("base64url").slice(0, 8);
  const address = `/_astro/print.${hash}.css`;
  writeFileSync(join(folder, address), print);
  return address;
}

/** A page with its styles where it links to them. The first stylesheet is every page's. */
function withStyles(html: string, styles: ReadonlyMap<string, Style>, printed: string): string {
  const [everywhere] = styles.values();
  const needed = new Map([...styles].filter(([, style]) => style === everywhere || style.isFor(html)));
  const head = headOf(html);
  const inlined = head.replace(link, (_link, address: string) => {
    const style = needed.get(address);
    return style ? `<style>${Buffer.from(style.css).toString(plain)}</style>` : "";
  });
  return allowStyles(`${inlined}${printed}`, [...needed.values()]) + html.slice(head.length);
}

/** What comes before the end of a page's head, where all links to styles are. */
function headOf(html: string): string {
  return html.slice(0, Math.max(0, html.indexOf("</head>")));
}
