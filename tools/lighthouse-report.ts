import { type BuiltSite, pickOneOfEveryKind } from "../tests/site/built-site.ts";

/** A page that Lighthouse is asked about. */
export interface AskedPage {
  path: string;
  /** Audits that it can't pass on purpose. */
  skipAudits: string[];
}

/**
 * One page of every kind of a site. Lighthouse looks at no page that is answered as not found; and a page
 * that search engines are asked to leave out is meant to fail `is-crawlable`, which is not asked of it.
 */
export function listAskedPages({ pages, pageAt }: Pick<BuiltSite, "pages" | "pageAt">): AskedPage[] {
  return pickOneOfEveryKind(pages.map(({ path }) => path))
    .filter((path) => path !== "/404.html")
    .map((path) => {
      const isLeftOut = pageAt(path).$("meta[name=robots][content*=noindex]").length > 0;
      return { path, skipAudits: isLeftOut ? ["is-crawlable"] : [] };
    });
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

/** What a run was made with. */
export interface Run {
  /** The day of the run: `2026-03-20`. */
  day: string;
  browser: string;
  /** What served the site. */
  server: string;
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const names = ["performance", "accessibility", "best practices", "SEO"];

/** Whether a page has the best score in every category. */
export const isPerfect = ({ scores }: Audited): boolean => scores.every((score) => score === 100);

/** A run over pages as Markdown. */
export function writeReport(audited: readonly Audited[], { day, browser, server }: Run): string {
  const perfect = audited.filter(isPerfect).length;
  const milliseconds = (time: number): string => `${Math.round(time)} ms`;
  const rows = audited.map(({ path, scores, figures: { fcp, lcp, cls, bytes } }) =>
    row([
      `\`${path}\``,
      ...scores,
      milliseconds(fcp),
      milliseconds(lcp),
      cls.toFixed(2),
      bytes.toLocaleString("en-GB"),
    ]),
  );
  return [
    `On ${day}: ${perfect} of ${audited.length} pages have 100 in all ${names.length} categories. ` +
      `With Lighthouse ${audited[0]?.version}, Chromium ${browser} and ${server}.`,
    "The first (FCP) and largest (LCP) contentful paint are Lighthouse’s estimates for a phone. CLS is how much the layout " +
      "shifted. Bytes are all that the page loads, with headers. A page with less than 100 is asked up to 4 times again, as a " +
      "busy machine slows it down; the best counts.",
    [
      row(["page", ...names, "FCP", "LCP", "CLS", "bytes"]),
      row(["---", ...names.map(() => "--:"), "--:", "--:", "--:", "--:"]),
      ...rows,
    ].join("\n"),
    "Audits that did not get the best score, though most of them count for nothing in the four above.",
    belowOf(audited),
    "Left out are the page for addresses that are not found, as Lighthouse looks at no page that is answered so, and " +
      "`is-crawlable` on a page that search engines are asked to leave out, such as a whole plan: it fails on purpose.",
  ].join("\n\n");
}

/** Each audit below the best with how many pages it is so on, and what it says of the first of them. */
function belowOf(audited: readonly Audited[]): string {
  const all = audited.flatMap(({ path, below }) => below.map((said) => ({ path, said })));
  if (all.length === 0) return "None.";
  const nameOf = (said: string): string => said.split(", ")[0] ?? said;
  return [...Map.groupBy(all, ({ said }) => nameOf(said))]
    .map(([name, pages]) => {
      const [first] = pages;
      const more = first?.said.slice(name.length) ?? "";
      return `- ${name}: ${pages.length === 1 ? "1 page" : `${pages.length} pages`}, such as \`${first?.path}\`${more}`;
    })
    .join("\n");
}
