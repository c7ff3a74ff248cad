import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A built site that must not be published; the message says what is wrong with it. */
export class SiteError extends Error {}

const needed = ["index.html", "404.html", "robots.txt", "sitemap-index.xml", "updates/feed.xml", "_headers"];

/**
 * Looks a built site over before it is published: what every site has is there, and every page
 * that asks to be searchable is in the index. `indexed` is the number of pages in the index.
 * @throws {SiteError} with all that is wrong.
 */
export function verifySite(folder: string, indexed: number): void {
  const missing = needed.filter((file) => !existsSync(join(folder, file)));
  const marked = globSync("**/*.html", { cwd: folder }).filter((file) =>
    readFileSync(join(folder, file), "utf8").includes("data-pagefind-body"),
  );
  const problems = missing.map((file) => `The built site has no ${file}.`);
  if (marked.length !== indexed) {
    problems.push(`${marked.length} pages are to be searchable, but the search index has ${indexed}.`);
  }
  if (problems.length > 0) throw new SiteError(problems.join("\n"));
}
