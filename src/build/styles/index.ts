import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Write } from "../file-writer.ts";
import { startThread } from "../in-thread.ts";
import { openSpool } from "../spool.ts";
import type { Message } from "./words-thread.ts";
import { wordsOfScript } from "./words.ts";
import { writeWithStyles } from "./write.ts";

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

function wordsOfScripts(folder: string): Set<string> {
  const scripts = globSync("_astro/*.js", { cwd: folder }).map((path) =>
    readFileSync(join(folder, path), "utf8"),
  );
  return wordsOfScript(scripts.join(" "));
}
