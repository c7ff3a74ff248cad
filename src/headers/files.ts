import { feedTypes } from "./content-type.ts";
import { cacheHeader, forEver, hashedFolders, httpsHeader, policyHeaders, type Header } from "./headers.ts";
import { hostPolicy } from "./policy.ts";

/**
 * Headers in the form that Netlify and Cloudflare Pages read from the root of a site:
 * https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/
 * What several rules say of one header adds up there, so no two rules that meet name the same one.
 */
export function headersForHosts(): string {
  const everywhere = [...policyHeaders, httpsHeader].map(({ name, value }) =>
    name === "Content-Security-Policy" ? { name, value: hostPolicy } : { name, value },
  );
  const feeds = Object.entries(feedTypes).flatMap(([end, value]) =>
    ["/updates", "/corrections", "/:kind/:id"].map((folder) =>
      rule(`${folder}${end}`, [{ name: "Content-Type", value }]),
    ),
  );
  const hashed = hashedFolders.map((folder) =>
    rule(`/${folder}/*`, [{ name: cacheHeader.name, value: forEver }]),
  );
  return [rule("/*", everywhere), ...hashed, ...feeds].join("\n");
}

function rule(path: string, headers: Header[]): string {
  return [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ""].join("\n");
}
