import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Write } from "../file-writer.ts";
import { startThread } from "../in-thread.ts";
import { openSpool, type Spool } from "../spool.ts";
import { allowStyles } from "./allow.ts";
import { readStyles, type Style } from "./style.ts";
import type { Message } from "./words-thread.ts";
import { wordsOfScript } from "./words.ts";

/**
 * How pages are read and written: byte by byte, since what is looked for is plain letters alone, and to
 * make out the others in a big site would take longer than all the rest.
 */
const plain = "latin1";

const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/** Whether a file of a site, by its path, is to have styles, or a security policy that allows them. */
export function needsStyles(path: string): boolean {
  return /\.html$|^\/(?:_headers|headers\.[^/]+)$/.test(path);
}

/** The pages of a site that is being built, and what else waits until it is known which styles the site needs. */
export interface Waiting {
  add: Write;
  /**
   * Puts into every page the styles that it links to and needs, without the rules that no page of the site needs,
   * leaves those for print to a file that blocks nothing, and writes it. A page is then whole with its first response
   * (docs/decisions/0012-styles-come-with-the-page.md). The security policies in pages and in the files for servers
   * then allow these styles. `folder` has all other files of the site.
   */
  write(folder: string, write: Write): Promise<void>;
  /** Removes what it has on disk, and ends what works on it. */
  end(): Promise<unknown>;
}

/** Begins to wait for pages, which a file has meanwhile. A thread looks at them as they come. */
export function startWaiting(file: string): Waiting {
  const spool = openSpool(file);
  const thread = startThread<Set<string>>(new URL("./words-thread.ts", import.meta.url), file);
  const tell = (message: Message): void => thread.send(message);
  return {
    add: (path, content) => tell(spool.add(path, content)),
    async write(folder, write) {
      tell("end");
      const words = (await thread.answer).union(wordsOfScripts(folder));
      await writeWithStyles(spool, words, folder, write);
    },
    end() {
      spool.end();
      return thread.end();
    },
  };
}

async function writeWithStyles(
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

function wordsOfScripts(folder: string): Set<string> {
  const scripts = globSync("_astro/*.js", { cwd: folder }).map((path) =>
    readFileSync(join(folder, path), "utf8"),
  );
  return wordsOfScript(scripts.join(" "));
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
