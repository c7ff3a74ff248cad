import { cpSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { z } from "zod";
import { findBrowser } from "../scripts/browser.ts";
import { runCommand } from "../scripts/command.ts";
import { findFreePort, serveSite } from "../scripts/server.ts";
import { compressSite } from "../src/build/compress.ts";
import { readSite } from "../tests/site/built-site.ts";
import { hasNginx, startNginx } from "../tests/site/nginx.ts";
import { listAskedPages, isPerfect, writeReport, type AskedPage, type Audited } from "./lighthouse-report.ts";
import { useWorkFolder, findSiteToLookAt } from "./process.ts";

const packages = join(import.meta.dirname, "node_modules/lighthouse");

/** The categories of Lighthouse, as it names them, in the order of its report. */
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const result = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(
    z.enum(categories),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      errorMessage: z.string().optional(),
      numericValue: z.number().optional(),
      details: z.unknown().optional(),
    }),
  ),
});

/**
 * Lets Lighthouse look at a page as on a phone with a slow connection, which is its default, in the browser
 * that listens at `port`. `skipAudits` are left out of its scores.
 */
async function auditPage(site: string, { path, skipAudits }: AskedPage, port: number): Promise<Audited> {
  // By its address, so that the types of the whole project can be checked where it isn't installed.
  const { default: lighthouse } = await import(join(packages, "core/index.js"));
  const flags = { port, logLevel: "silent", onlyCategories: [...categories], skipAudits };
  const { lhr } = await lighthouse(site + path, flags);
  const { lighthouseVersion: version, categories: found, audits } = result.parse(lhr);
  const ids = new Set(categories.flatMap((name) => found[name].auditRefs.map(({ id }) => id)));
  const figure = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  return {
    path,
    version,
    scores: categories.map((name) => Math.round((found[name].score ?? 0) * 100)),
    figures: {
      fcp: figure("first-contentful-paint"),
      lcp: figure("largest-contentful-paint"),
      cls: figure("cumulative-layout-shift"),
      bytes: figure("total-byte-weight"),
    },
    below: [...ids].flatMap((id) => {
      const audit = audits[id];
      if (audit?.errorMessage) return [`${id}: could not be told, ${audit.errorMessage}`];
      if (!audit || audit.score === null || audit.score === 1) return [];
      const value = audit.displayValue ? `, ${audit.displayValue}` : "";
      return [`${id}: ${audit.title}${value}${describePlaces(audit.details).replaceAll(site, "")}`];
    }),
  };
}

const places = z.object({
  items: z.array(
    z.object({ node: z.object({ selector: z.string() }).optional(), url: z.string().optional() }),
  ),
});

/** Where in the page an audit found something, if it says so: up to 3 places. */
function describePlaces(details: unknown): string {
  const { data } = places.safeParse(details);
  const found = (data?.items ?? []).flatMap(({ node, url }) => node?.selector ?? url ?? []);
  return found.length === 0 ? "" : `, at ${found.slice(0, 3).join(" and ")}`;
}

/** A site as it is served to readers. */
export interface Served {
  url: string;
  /** What serves it, for the report. */
  server: string;
  close(): Promise<void>;
}

/**
 * Serves a copy of a built site, in `folder`: by nginx as docs/deploy says, with compressed files, or where
 * that isn't installed by this project's own server, which compresses nothing.
 */
async function serveAsDeployed(site: string, folder: string): Promise<Served> {
  const dist = join(folder, "dist");
  cpSync(site, dist, { recursive: true, dereference: true });
  if (!hasNginx) {
    const own = await serveSite(dist, 4800);
    return { ...own, server: "this project’s own server, without compression" };
  }
  await compressSite(dist);
  const nginx = await startNginx(dist, join(folder, "nginx"));
  return { url: nginx.url, close: nginx.close, server: "nginx as in docs/deploy" };
}

const MAX_TRIES = 5;
const tell = (line: string): void => console.error(line);

await runCommand({
  help: `npm run lighthouse -- [--site FOLDER]

Lets Lighthouse look at one page of every kind of the site, as on a phone with a slow connection, and tells its
scores. Takes some minutes.

  --site FOLDER   a built site; one is built of the content folder if left out
  --help          show this

Ends with 0 where every page has 100 in every category, 1 where not.`,
  options: { site: { type: "string" } },
  async run({ values: { site } }, { settings }) {
    const { asOf } = await settings();
    return useWorkFolder("lighthouse", async (folder) => {
      const built = await findSiteToLookAt(site, folder, asOf);
      const { audited, browser, server } = await auditSite(built, folder);
      console.log(writeReport(audited, { day: asOf, browser, server }));
      return audited.every(isPerfect) ? 0 : 1;
    });
  },
});

/** Serves a built site and has a page of every kind audited. */
async function auditSite(built: string, folder: string) {
  const asked = listAskedPages(readSite("the site", built));
  const served = await serveAsDeployed(built, folder);
  const { executablePath, args } = await findBrowser(process.env);
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath,
    // The certificate of the local server is its own.
    args: [...args, "--ignore-certificate-errors", `--remote-debugging-port=${port}`],
    // Readers' browsers keep the page that they go back to.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const best = new Map<string, Audited>();
    const isDone = ({ path }: AskedPage): boolean => best.has(path) && isPerfect(best.get(path)!);
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
      for (const page of asked.filter((one) => !isDone(one))) {
        const next = better(best.get(page.path), await auditPage(served.url, page, port));
        best.set(page.path, next);
        tell(`${page.path}: ${next.scores.join(", ")}`);
      }
    }
    const audited = [...best.values()];
    return { audited, browser: browser.version(), server: served.server };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What is better of two times. */
function better(before: Audited | undefined, now: Audited): Audited {
  const total = ({ scores }: Audited): number => scores.reduce((sum, score) => sum + score, 0);
  return before && total(before) >= total(now) ? before : now;
}
