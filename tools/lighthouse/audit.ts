import { join } from "node:path";
import { z } from "zod";

const packages = join(import.meta.dirname, "../node_modules/lighthouse");

/** The categories of Lighthouse, as it names them, in the order of its report. */
export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

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

/** A page that Lighthouse is asked about. */
export interface AskedPage {
  path: string;
  /** Audits that it can't pass on purpose. */
  skipAudits: string[];
}

/** What Lighthouse says of a page. */
export interface Audited {
  path: string;
  version: string;
  /** From 0 to 100, in the order of `categories`. */
  scores: number[];
  /** What was seen: first and largest contentful paint in milliseconds, the shift of the layout, and bytes. */
  figures: { fcp: number; lcp: number; cls: number; bytes: number };
  /** The audits with less than the best score, with their reasons. */
  below: string[];
}

/**
 * Lets Lighthouse look at a page as on a phone with a slow connection, which is its default, in the browser
 * that listens at `port`. `skipAudits` are left out of its scores.
 */
export async function auditPage(
  site: string,
  { path, skipAudits }: AskedPage,
  port: number,
): Promise<Audited> {
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
      return [`${id}: ${audit.title}${value}${placesOf(audit.details).replaceAll(site, "")}`];
    }),
  };
}

const places = z.object({
  items: z.array(
    z.object({ node: z.object({ selector: z.string() }).optional(), url: z.string().optional() }),
  ),
});

/** Where in the page an audit found something, if it says so: up to 3 places. */
function placesOf(details: unknown): string {
  const { data } = places.safeParse(details);
  const found = (data?.items ?? []).flatMap(({ node, url }) => node?.selector ?? url ?? []);
  return found.length === 0 ? "" : `, at ${found.slice(0, 3).join(" and ")}`;
}
