import { Temporal } from "temporal-polyfill";
import type { Redirect } from "../record/addresses.ts";
import type { CalendarDate } from "../record/calendar.ts";
import { fileRoutes, getPageData, getReadingsPermalink, getWholeAddress, routes } from "../routes.ts";
import type { SiteData } from "../schemas/site.ts";
import {
  feedTypes,
  cacheHeader,
  embeddingHeader,
  openFiles,
  sharingHeader,
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
  // Of a file that other sites may use, a rule for all addresses would say the opposite.
  const everywhere = [...policyHeaders, httpsHeader].filter(({ except }) => except?.at !== openFiles);
  const sharing = [embeddingHeader, sharingHeader].map(({ name, except }) => ({
    name,
    value: except?.value ?? "",
  }));
  const hashed = hashedFolders.map((folder) => ({
    path: `/${folder}/*`,
    headers: [
      { name: cacheHeader.name, value: forEver },
      ...(folder === "pictures" || folder === "share" ? sharing : []),
    ],
  }));
  const feeds = Object.entries(feedTypes).flatMap(([end, value]) =>
    ["/:list", "/:kind/:id"].map((folder) => ({
      path: `${folder}${end}`,
      headers: [{ name: "Content-Type", value }, ...sharing],
    })),
  );
  const others = [
    fileRoutes.dueDates,
    fileRoutes.favicon,
    fileRoutes.feedList,
    `${routes.data}:file`,
    `${routes.data}schemas/:file`,
    getReadingsPermalink(":id"),
    getPageData("/:kind/:id/"),
    getPageData("/:kind/:id/:part/"),
  ].map((path) => ({ path, headers: sharing }));
  return [
    formatRule(
      "/*",
      everywhere.map(({ name, value }) => ({
        name,
        value: name === "Content-Security-Policy" ? hostPolicy : value,
      })),
    ),
    ...[...hashed, ...feeds, ...others].map(({ path, headers }) => formatRule(path, headers)),
  ].join("\n");
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
 * of a site that nobody builds any more expires. `root` is the address of the site.
 */
export function formatSecurityTxt({ repository }: SiteData, asOf: CalendarDate, root: string | URL): string {
  const inRepository = (path: string) => new URL(`${repository.address}/${path}`).href;
  const fields = {
    Contact: inRepository("security/advisories/new"),
    Expires: `${Temporal.PlainDate.from(asOf).add({ years: 1 }).toString()}T00:00:00Z`,
    "Preferred-Languages": "en",
    Canonical: getWholeAddress(fileRoutes.securityTxt, root),
    Policy: inRepository(`blob/${repository.branch}/SECURITY.md`),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}
