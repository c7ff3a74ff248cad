import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Write } from "../file-writer.ts";
import type { Spool } from "../spool.ts";
import { allowStyles } from "./allow.ts";
import { readStyles, type Style } from "./style.ts";

/**
 * How pages are read and written: byte by byte, since what is looked for is plain letters alone, and to
 * make out the others in a big site would take longer than all the rest.
 */
const plain = "latin1";

const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/**
 * Writes files that waited for the styles of a site: pages with those that they need, and servers' files with policies
 * that allow them. `words` are those of the whole site, and `folder` has its stylesheets.
 */
export async function writeWithStyles(
  waiting: Spool,
  words: ReadonlySet<string>,
  folder: string,
  write: Write,
): Promise<void> {
  const { styles, print } = await readStyles(folder, linksIn(waiting), words);
  for (const address of styles.keys()) rmSync(join(folder, address));
  const printed = print && `<link rel="stylesheet" media="print" href="${writePrint(write, print)}">`;
  for (const [path, content] of waiting.all()) {
    const text = content.toString(plain);
    const whole = isPage(path) ? withStyles(text, styles, printed) : allowStyles(text, [...styles.values()]);
    write(path, Buffer.from(whole, plain));
    // The search index is made meanwhile.
    await setImmediate();
  }
}

function isPage(path: string): boolean {
  return path.endsWith(".html");
}

/** The addresses of the stylesheets that pages link to, in the order of the first page that has any. */
function linksIn(waiting: Spool): string[] {
  for (const [path, content] of waiting.all()) {
    const links = isPage(path) ? [...headOf(content.toString(plain)).matchAll(link)] : [];
    if (links.length > 0) return links.map(([, address = ""]) => address);
  }
  return [];
}

/** Writes the styles for print under a name that tells what is in them, and gives their address. */
function writePrint(write: Write, print: string): string {
  const hash = createHash("sha256").update(print).digest("base64url").slice(0, 8);
  const address = `/_astro/print.${hash}.css`;
  write(address, print);
  return address;
}

/** A page with its styles where it links to any. The first stylesheet is every page's. */
function withStyles(html: string, styles: ReadonlyMap<string, Style>, printed: string): string {
  const head = headOf(html);
  if (!head.match(link)) return html;
  const [everywhere] = styles.values();
  const needed = new Map([...styles].filter(([, style]) => style === everywhere || style.isFor(html)));
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
