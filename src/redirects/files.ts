import type { Redirect } from "../record/redirects.ts";

/**
 * Redirects in the form that Netlify and Cloudflare Pages read from the root of a site:
 * https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * A server that doesn't read it still has the pages that lead on.
 */
export function redirectsForHosts(redirects: Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join("");
}
