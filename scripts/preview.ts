import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { load } from "cheerio";
import { getSitePath } from "../src/routes.ts";
import { UserError } from "../src/lib/user-error.ts";
import { getCollection } from "../src/source/ids.ts";
import { listChangedFiles, readRevision } from "../src/source/git.ts";
import { parseSource, readSource } from "../src/source/index.ts";
import { defineCommand, FlagError, runCommand } from "./command.ts";
import { quote, writeList } from "./compare/report.ts";
import { listChangedPages, makeOverview, makeSelfContained, type PreviewPage } from "./preview/pages.ts";
import { showProgress } from "./show-progress.ts";
import { readSite, type Site } from "./site.ts";

export const previewCommand = defineCommand({
  help: `npm run preview -- --since REVISION FOLDER

Makes the pages that have changed since a revision that git knows, such as main, as they will look: drafts and
scheduled entries too, under a banner that says so. Each is a file in FOLDER/pages that a browser opens, and
FOLDER/preview.html shows them all. It writes what there is as Markdown.

  --since   the revision that is public
  --help    show this

To keep the list, without npm’s own lines: npm run --silent preview -- --since main preview > list.md
Ends with 0 when the pages are made, 1 where the content has to be mended first, 2 where it can’t run.`,
  options: { since: { type: "string" } },
  words: 1,
  async run({ values: { since }, positionals: [folder] }, { settings: read }) {
    if (since === undefined)
      throw new FlagError("With which state to compare? Give --since, such as --since main.");
    if (folder === undefined) throw new FlagError("In which folder are the pages to be? Give its name.");
    const built = mkdtempSync(join(tmpdir(), "preview-"));
    try {
      // For all that is loaded from now on, in this process and in those that it starts.
      const env = { NODE_ENV: "production", SHOW_UNPUBLISHED: "true", OUT_DIR: join(built, "site") };
      Object.assign(process.env, env);
      const settings = await read();
      const addresses = listAddressesSince(since, settings.contentDir);
      const { buildSite } = await import("../src/build/index.ts");
      // Apart from the list, which other programs may read.
      const shown = showProgress(process.stderr);
      try {
        await buildSite(settings, shown.progress);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        shown.end();
        console.error(error.message);
        return 1;
      } finally {
        shown.end();
      }
      const site = readSite(settings.outDir);
      const pages = addresses
        .filter((address) => site.pages.has(address))
        .map((address) => readPage(address, site));
      writePages(pages, folder);
      console.log(describePages(pages));
      return 0;
    } finally {
      rmSync(built, { recursive: true, force: true });
    }
  },
});

/** The addresses of the pages that have changed since a revision. */
function listAddressesSince(name: string, contentDir: string): string[] {
  const before = parseSource(readRevision(contentDir, name));
  const pictures = listChangedFiles(contentDir, name).filter((path) => !getCollection(path));
  return listChangedPages(before, readSource(contentDir), pictures);
}

function readPage(address: string, site: Site): PreviewPage {
  const html = site.text(address);
  const $ = load(html);
  const path = getSitePath(site.origin);
  const read = (whole: string) => {
    const inside = whole.slice(path.length);
    return whole.startsWith(path) && site.files.has(inside) ? site.bytes(inside) : undefined;
  };
  const banner = $("[data-unpublished]").text().trim();
  const title = $("head > title").text();
  return { title, address, banner, html: makeSelfContained(html, new URL(site.origin + address), read) };
}

function writePages(pages: readonly PreviewPage[], folder: string): void {
  if (pages.length === 0) return;
  mkdirSync(join(folder, "pages"), { recursive: true });
  for (const { address, html } of pages) {
    const name = address.replace(/^\/|\/$/g, "").replaceAll("/", "-") || "home";
    writeFileSync(join(folder, "pages", `${name}.html`), html);
  }
  writeFileSync(join(folder, "preview.html"), makeOverview(pages));
}

function describePages(pages: readonly PreviewPage[]): string {
  const lines = pages.map(({ title, address, banner }) =>
    [`${quote(title)} at ${quote(address)}`, banner].filter(Boolean).join(". "),
  );
  const none = "No page’s own text changes, so there is no preview.";
  return `## Changed pages, as they will look\n\n${pages.length === 0 ? none : writeList(lines)}`;
}

if (import.meta.main) await runCommand(previewCommand);
