import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { isSearchable } from "../search/searchable.ts";
import { fileReader } from "./file-reader.ts";

/** A built site that must not be published; the message says what is wrong with it. */
export class SiteError extends Error {}

const policyMark = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `;

const needed = [
  "index.html",
  "404.html",
  "robots.txt",
  "sitemap-index.xml",
  "updates/feed.xml",
  "_headers",
  ".well-known/security.txt",
];

/**
 * Looks a built site over before it is published: what every site has is there, every page that asks to
 * be searchable is in the index, whose number of pages is `indexed`, and every page carries its policy.
 * @throws {SiteError} with all that is wrong.
 */
export function verifySite(folder: string, indexed: number): void {
  const missing = needed.filter((file) => !existsSync(join(folder, file)));
  const problems = missing.map((file) => `The built site has no ${file}.`);
  const read = fileReader();
  let marked = 0;
  const open: string[] = [];
  for (const file of globSync("**/*.html", { cwd: folder })) {
    const html = read(join(folder, file));
    if (isSearchable(html)) marked++;
    if (!html.includes(policyMark)) open.push(file);
  }
  if (marked !== indexed) {
    problems.push(`${marked} pages are to be searchable, but the search index has ${indexed}.`);
  }
  if (open.length > 0) {
    problems.push(
      `Pages without a security policy: ${open.length}, such as ${open[0]}. The variable DEV of the environment, where it is set, takes it away.`,
    );
  }
  if (problems.length > 0) throw new SiteError(problems.join("\n"));
}
