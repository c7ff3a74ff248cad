import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  getContentType,
  cacheHeader,
  embeddingHeader,
  forEver,
  httpsHeader,
  policyHeaders,
  getHeaderValue,
  type Header,
  hostPolicy,
  pagePolicy,
  policyBesidePage,
  policyInPage,
  sharingHeader,
  workerPolicy,
} from "./headers.ts";
import { formatHeaders } from "./files.ts";

const named = (name: string): Header => policyHeaders.find((header) => header.name === name)!;

test("a policy allows nothing but what it names, and nothing unsafe inside a page", () => {
  for (const policy of [pagePolicy, policyInPage, hostPolicy, workerPolicy]) {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|data:|https?:|\*/);
  }
});

test("the policy in a page is the header's, but for what a page can't say", () => {
  expect(pagePolicy).toBe(`${policyInPage}; frame-ancestors 'none'`);
});

test("what nginx sends beside a page allows no more than the page's own policy, but for styles", () => {
  const directives = (policy: string) => policy.split("; ");
  const more = directives(policyBesidePage).filter((line) => !directives(pagePolicy).includes(line));
  expect(more.filter((line) => !line.endsWith("-src 'none'"))).toEqual([]);
  expect(policyBesidePage).not.toMatch(/default-src|style-src|unsafe/);
  const missing = directives(pagePolicy).filter((line) => !directives(policyBesidePage).includes(line));
  expect(missing).toEqual(["default-src 'none'", "style-src 'self'"]);
});

test("WebAssembly runs in the worker of the search alone", () => {
  const header = named("Content-Security-Policy");
  expect(getHeaderValue("/pagefind/pagefind-worker.js", header)).toContain("wasm-unsafe-eval");
  for (const path of ["/", "/search/", "/pagefind/pagefind.js"]) {
    expect(getHeaderValue(path, header)).toBe(pagePolicy);
  }
  expect(policyInPage).not.toContain("wasm");
});

test.each([
  ["/_astro/Page.Mitguvxk.css", true],
  ["/pagefind/fragment/en_12c1d92.pf_fragment", true],
  ["/pagefind/pagefind.en_692b45966b.pf_meta", true],
  ["/pagefind/headings/1c0a5ef.json", true],
  ["/pagefind/headings.json", false],
  ["/pagefind/pagefind.js", false],
  ["/pagefind/pagefind-entry.json", false],
  ["/updates/", false],
  ["/updates/feed.xml", false],
  ["/404.html", false],
  ["/attachments/updates/full-report.pdf", false],
])("%s may be kept for ever: %s", (path, isForEver) => {
  expect(getHeaderValue(path, cacheHeader)).toBe(isForEver ? forEver : "public, max-age=60");
});

test.each([
  ["/pictures/ward.x1.png", true],
  ["/share/home.png", true],
  ["/favicon.svg", true],
  ["/updates/feed.xml", true],
  ["/places/north/feed.json", true],
  ["/feeds.opml", true],
  ["/commitments/due-dates.ics", true],
  ["/measures/visits/readings.csv", true],
  ["/data/goals.json", true],
  ["/data/schemas/goals.json", true],
  ["/data/datapackage.json", true],
  ["/updates/2022-03-14-rooms/index.json", true],
  ["/", false],
  ["/data/", false],
  ["/updates/2022-03-14-rooms/", false],
  ["/404.html", false],
  ["/search/abbreviations.json", false],
  ["/pagefind/headings.json", false],
  ["/pagefind/pagefind.js", false],
  ["/_astro/Page.x1.css", false],
  ["/sitemap-0.xml", false],
])("pages of other sites may read and show %s: %s", (path, isOpen) => {
  expect(getHeaderValue(path, embeddingHeader)).toBe(isOpen ? "cross-origin" : "same-origin");
  expect(getHeaderValue(path, sharingHeader)).toBe(isOpen ? "*" : "");
  // What hosts are told of it: their rules have a name where a path has a folder or file.
  const matching = formatHeaders()
    .split("\n\n")
    .filter((rule) => matches(rule.trim().split("\n")[0]!, path))
    .join("\n");
  const said = [
    ...matching.matchAll(/^ {2}(?:Access-Control-Allow-Origin|Cross-Origin-Resource-Policy): (.+)$/gm),
  ];
  expect(said.map(([, value]) => value)).toEqual(isOpen ? ["cross-origin", "*"] : []);
});

/** Whether a rule of a host is for a path: `*` is any rest of it, and `:name` one step. */
function matches(rule: string, path: string): boolean {
  const pattern = rule.replaceAll(".", "\\.").replaceAll("*", ".*").replace(/:\w+/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}

test.each([
  ["/updates/feed.xml", "application/rss+xml; charset=utf-8"],
  ["/goals/one/feed.json", "application/feed+json"],
  ["/sitemap-0.xml", "application/xml"],
  ["/data/goals.json", undefined],
  ["/feeds.opml", "text/x-opml; charset=utf-8"],
  ["/commitments/due-dates.ics", "text/calendar; charset=utf-8"],
])("%s is %s", (path, type) => {
  expect(getContentType(path)).toBe(type);
});

test("a host's rules that meet at an address name no header twice", () => {
  const rules = formatHeaders().trim().split(/\n\n/);
  const [everywhere = "", ...others] = rules.map((rule) => rule.split("\n"));
  const names = (lines: string | string[]) => [...lines].slice(1).map((line) => line.split(":")[0]!.trim());
  expect(everywhere[0]).toBe("/*");
  const shared = [embeddingHeader, sharingHeader];
  expect(names(everywhere)).toEqual(
    expect.arrayContaining(
      policyHeaders.filter((header) => !shared.includes(header)).map(({ name }) => name),
    ),
  );
  expect(names(everywhere)).toContain("Strict-Transport-Security");
  for (const rule of others) {
    expect(names(rule).filter((name) => names(everywhere).includes(name))).toEqual([]);
  }
  // Cloudflare Pages reads no longer line and no more rules.
  expect(
    Math.max(
      ...rules
        .join("\n")
        .split("\n")
        .map(({ length }) => length),
    ),
  ).toBeLessThan(2000);
  expect(rules.length).toBeLessThan(100);
});

test("the nginx.conf that is deployed sends the same headers", () => {
  const config = readFileSync("docs/deploy/nginx.conf", "utf8");
  for (const header of [...policyHeaders, cacheHeader, httpsHeader]) {
    const { name, value, except } = header;
    const variable = `$${name.toLowerCase().replaceAll("-", "_")}`;
    if (!except && header !== httpsHeader) {
      expect(config).toContain(`add_header ${name} "${value}" always;`);
      continue;
    }
    expect(config).toContain(`add_header ${name} ${variable} always;`);
    const [, map = ""] = config.split(` ${variable} {\n`);
    const rows = map
      .slice(0, map.indexOf("}\n"))
      .trim()
      .split(/\s*\n\s*/);
    expect(rows[0]).toBe(`default "${header === httpsHeader ? "" : value}";`);
    const others = except
      ? [`"~${except.at.source.replaceAll("\\/", "/")}" "${except.value}";`]
      : [`"on" "${value}";`];
    const ofPages = name === "Content-Security-Policy" ? [`"~\\.html$" "${policyBesidePage}";`] : [];
    expect(rows.slice(1)).toEqual([...others, ...ofPages]);
  }
});

test("nginx reads nothing that a build makes as settings, and asks for no other file but those of the system", () => {
  const config = readFileSync("docs/deploy/nginx.conf", "utf8");
  expect([...config.matchAll(/^\s*include (.*);$/gm)].map(([, path]) => path)).toEqual([
    "/etc/nginx/modules-enabled/*.conf",
    "/etc/nginx/record.d/*.conf",
  ]);
  const named = [...config.matchAll(/^\s*(\w+) .*\/srv\/record/gm)].map(([, directive]) => directive);
  expect(new Set(named)).toEqual(new Set(["root"]));
});
