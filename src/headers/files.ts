import { feedTypes } from "./content-type.ts";
import { cacheHeader, forEver, hashedFolders, httpsHeader, policyHeaders, type Header } from "./headers.ts";
import { hostPolicy, policyBesidePage } from "./policy.ts";

/**
 * Headers in the form that Netlify and Cloudflare Pages read from the root of a site:
 * https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/
 * What several rules say of one header adds up there, so no two rules that meet name the same one.
 */
function hostFile(): string {
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

const inNginx = [...policyHeaders, cacheHeader];

/** A page comes with the styles of its own build, and nginx with the headers that it last read. */
const pagesInNginx = { at: "~\\.html$", value: policyBesidePage };

/** Maps for nginx's `http` block: the value of each header that isn't the same for all addresses. */
function nginxMaps(): string {
  const byPath = inNginx.flatMap(({ name, value, except }) => {
    if (!except) return [];
    const ofPages = name === "Content-Security-Policy" ? [pagesInNginx] : [];
    return [map("uri", name, value, [{ at: `~${except.at.source}`, value: except.value }, ...ofPages])];
  });
  const { name, value } = httpsHeader;
  return [...byPath, map("https", name, "", [{ at: "on", value }])].join("\n");
}

function map(by: string, name: string, otherwise: string, rows: { at: string; value: string }[]): string {
  const lines = [`default "${otherwise}";`, ...rows.map(({ at, value }) => `"${at}" "${value}";`)];
  return `map $${by} ${variable(name)} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/**
 * The headers for nginx's `server` block. A block inside it that has an `add_header` of its own loses
 * these (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).
 */
function nginxHeaders(): string {
  return [...inNginx, httpsHeader]
    .map((header) => {
      const value = header.except || header === httpsHeader ? variable(header.name) : `"${header.value}"`;
      return `add_header ${header.name} ${value} always;\n`;
    })
    .join("");
}

function variable(name: string): string {
  return `$${name.toLowerCase().replaceAll("-", "_")}`;
}

/** The files that tell servers which headers to send, by name. */
export const headerFiles: Record<string, () => string> = {
  _headers: hostFile,
  "headers.nginx.map": nginxMaps,
  "headers.nginx.conf": nginxHeaders,
};
