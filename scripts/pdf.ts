import { mkdirSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import process from "node:process";
import { closest } from "fastest-levenshtein";
import { chromium, type Page, type Route } from "playwright-core";
import { getInnerAddress } from "../src/routes.ts";
import { UserError } from "../src/lib/user-error.ts";
import { type Browser, findBrowser } from "./browser.ts";
import { defineCommand, runCommand } from "./command.ts";
import { getFilePath, getPath, readSite, type Site } from "./site.ts";

/**
 * The page that an address means: `/plans/`, `plans` or the whole address.
 * @throws {UserError} where there is none.
 */
export function findPage(address: string, { origin, pages }: Site): string {
  const whole = URL.parse(address)?.href ?? origin + posix.join("/", address);
  const path = (getInnerAddress(whole, origin) ?? address).replace(/[?#].*$/s, "").replace(/\/*$/, "/");
  if (pages.has(path)) return path;
  throw new UserError(`There is no page at ${path}. Did you mean ${closest(path, [...pages])}?`);
}

/** The pages that are made to be printed: whole plans and whole histories. */
export function listWholePages({ pages }: Site): string[] {
  return [...pages].filter((path) => /^\/(?:plans|programmes)\/[^/]+\/whole\//.test(path));
}

/** A page as a PDF. */
export interface Printed {
  path: string;
  pdf: Buffer;
}

/**
 * Prints pages of a built site on A4, one after the other, tagged and with an outline (PDF/UA's basis).
 * The browser sees them at the site's public address, so that their links lead there. It asks nothing else.
 */
export async function* printPages(site: Site, paths: string[], browser: Browser): AsyncGenerator<Printed> {
  const running = await chromium.launch(browser);
  try {
    // A chart or a picture that a script would have to bring is not in print either.
    const page = await running.newPage({ locale: "en-GB", javaScriptEnabled: false });
    await page.route("**", (route) => answer(route, site));
    for (const path of paths) yield { path, pdf: await print(page, site.origin + path) };
  } finally {
    await running.close();
  }
}

async function print(page: Page, address: string): Promise<Buffer> {
  await page.goto(address);
  return page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true, outline: true });
}

/** Answers a request for the site from its folder, and no other. */
async function answer(route: Route, site: Site): Promise<void> {
  const inner = getInnerAddress(route.request().url(), site.origin);
  const address = inner === undefined ? "" : decodeURI(getPath(inner));
  if (site.files.has(address)) {
    await route.fulfill({ path: join(site.folder, getFilePath(address)) });
  } else await route.abort();
}

export const pdfCommand = defineCommand({
  help: `npm run pdf -- [ADDRESS …] [--to FOLDER]

Prints pages of the built site as PDFs, with tags for screen readers and an outline. Build the site first.

  ADDRESS       a page of the site, such as /progress/; every whole plan and whole history if left out
  --to FOLDER   the folder to write to; pdf if left out
  --help        show this`,
  options: { to: { type: "string", default: "pdf" } },
  words: Infinity,
  async run({ values: { to }, positionals }, { settings }) {
    const { outDir } = await settings();
    const site = readSite(outDir);
    const paths =
      positionals.length > 0 ? positionals.map((address) => findPage(address, site)) : listWholePages(site);
    if (paths.length === 0) throw new UserError("There is no whole plan or history yet: name a page.");
    mkdirSync(to, { recursive: true });
    for await (const { path, pdf } of printPages(site, paths, await findBrowser(process.env))) {
      const file = join(to, `${path.slice(1, -1).replaceAll("/", "-") || "home"}.pdf`);
      writeFileSync(file, pdf);
      console.log(`${file} (${Math.ceil(pdf.length / 1000)} kB)`);
    }
    return 0;
  },
});

if (import.meta.main) await runCommand(pdfCommand);
