import { Temporal } from "temporal-polyfill";
import type { Redirect } from "../record/addresses.ts";
import type { CalendarDate } from "../record/calendar.ts";
import { fileRoutes } from "../routes.ts";
import type { SiteData } from "../schemas/site.ts";
import {
  feedTypes,
  cacheHeader,
  forEver,
  hashedFolders,
  httpsHeader,
  policyHeaders,
  type Header,
  hostPolicy,
} from "./headers.ts";

/**
 * Headers in the form that Netlify and Cloudflare Pages read from the root of a site:
 * https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/
 * What several rules say of one header adds up there, so no two rules that meet name the same one.
 */
export function formatHeaders(): string {
  const everywhere = [...policyHeaders, httpsHeader].map(({ name, value }) =>
    name === "Content-Security-Policy" ? { name, value: hostPolicy } : { name, value },
  );
  const feeds = Object.entries(feedTypes).flatMap(([end, value]) =>
    ["/updates", "/corrections", "/:kind/:id"].map((folder) =>
      formatRule(`${folder}${end}`, [{ name: "Content-Type", value }]),
    ),
  );
  const hashed = hashedFolders.map((folder) =>
    formatRule(`/${folder}/*`, [{ name: cacheHeader.name, value: forEver }]),
  );
  return [formatRule("/*", everywhere), ...hashed, ...feeds].join("\n");
}

function formatRule(path: string, headers: Header[]): string {
  return [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ""].join("\n");
}

/**
 * Redirects in the form that Netlify and Cloudflare Pages read from the root of a site:
 * https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * A server that doesn't read it still has the pages that lead on.
 */
export function formatRedirects(redirects: Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join("");
}

/**
 * Where to report a weakness of the site (RFC 9116). It holds for a year from the day of the build, so one
 * of a site that nobody builds any more expires. `address` is the site's own, without a last slash.
 */
export function formatSecurityTxt({ repository }: SiteData, asOf: CalendarDate, address: string): string {
  const inRepository = (path: string) => new URL(`${repository.address}/${path}`).href;
  const fields = {
    Contact: inRepository("security/advisories/new"),
    Expires: `${Temporal.PlainDate.from(asOf).add({ years: 1 }).toString()}T00:00:00Z`,
    "Preferred-Languages": "en",
    Canonical: `${address}${fileRoutes.securityTxt}`,
    Policy: inRepository(`blob/${repository.branch}/SECURITY.md`),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}
