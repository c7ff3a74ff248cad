import type { Redirect } from "../record/redirects.ts";

/**
 * Redirects in the form that Netlify and Cloudflare Pages read from the root of a site:
 * https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
function hostFile(redirects: Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join("");
}

/** Redirects as what nginx's `map $uri $moved_to { include redirects.nginx.map; }` takes in. */
function nginxMap(redirects: Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} "${to}";\n`).join("");
}

/** The files that tell servers where addresses lead now, by name. A server that reads none still has the pages. */
export const redirectFiles: Record<string, (redirects: Redirect[]) => string> = {
  _redirects: hostFile,
  "redirects.nginx.map": nginxMap,
};
