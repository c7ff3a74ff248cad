import { pageOf, pagePath, refusedFile, refusedTexts, type Family, type Input } from "../input.ts";

const place = (name: string, path: string): Input => refusedFile("file-place", name, path, pageOf("Words."));
const named = (name: string, path: string): Input => refusedFile("file-name", name, path, pageOf("Words."));
const from = (name: string, address: string): Input =>
  refusedFile(
    "schema",
    name,
    pagePath(name),
    pageOf("Words.", "A page", `redirect_from: [${JSON.stringify(address)}]\n`),
    5,
  );
const to = (name: string, address: string): Input =>
  refusedFile("schema", name, "redirects.yaml", `/a/: { to: ${JSON.stringify(address)} }\n`);
const key = (name: string, address: string): Input =>
  refusedFile("schema", name, "redirects.yaml", `${JSON.stringify(address)}: { to: /goals/ }\n`);
const field = (name: string, yaml: string): Input =>
  refusedFile("schema", name, pagePath(name), pageOf("Words.", "A page", `${yaml}\n`), 5);

/** Paths that would read or write outside the content and the site, or send readers away. */
export const paths: Family = {
  name: "Paths",
  inputs: [
    named("dots-in-a-name", "strategy/a..-..-etc.md"),
    named("encoded-dots-in-a-name", "strategy/%2e%2e%2fetc.md"),
    named("backslashes-in-a-name", "strategy/a\\..\\..\\etc.md"),
    named("line-break-in-a-name", "strategy/a\nb.md"),
    named("command-in-a-name", "strategy/a\n::error title=x::b.md"),
    named("markup-in-a-name", "strategy/<img src=x onerror=canary()>.md"),
    named("quote-in-a-name", "strategy/a'\"b.mdx"),
    named("query-in-a-name", "strategy/a?raw.md"),
    named("anchor-in-a-name", "strategy/a#b.md"),
    named("capital-readme", "strategy/README.mdx"),
    named("dots-as-a-plan", "plans/a..b/index.md"),
    named("query-in-a-picture", "strategy/a?raw.png"),
    place("page-outside", "etc/passwd.md"),
    place("page-of-the-site", "pages/index.md"),
    place("page-in-a-deep-folder", "strategy/a/b.md"),
    place("page-of-other-ending", "strategy/a.markdown"),
    place("html-file", "strategy/a.html"),
    place("configuration", "astro.config.mjs"),
    place("package", "package.json"),
    place("server-file", "strategy/_headers"),
    {
      name: "link-to-passwords",
      links: { "strategy/a.md": "/etc/passwd" },
      expected: { rule: "file-place", path: "strategy/a.md", line: 1 },
    },
    {
      name: "link-to-the-environment",
      links: { "strategy/a.png": "/proc/self/environ" },
      expected: { rule: "file-place", path: "strategy/a.png", line: 1 },
    },
    {
      name: "link-to-a-folder",
      links: { "goals/more": "/etc" },
      expected: { rule: "file-place", path: "goals/more", line: 1 },
    },
    {
      name: "link-as-site",
      links: { "glossary.yaml": "/etc/hostname" },
      expected: { rule: "file-place", path: "glossary.yaml", line: 1 },
    },
    from("redirect-from-above", "/../../etc/"),
    from("redirect-from-encoded-dots", "/%2e%2e/etc/"),
    from("redirect-from-elsewhere", "https://canary.example/"),
    from("redirect-from-markup", '/"><script>canary()</script>/'),
    from("redirect-from-configuration", '/a/ "/b/"; } location / { return 302 https://canary.example; } #/'),
    from("redirect-from-lines", "/a/\n/* https://canary.example/ 301/"),
    from("redirect-from-any", "/*/"),
    from("redirect-from-a-file", "/index.html"),
    to("redirect-to-elsewhere", "https://canary.example/"),
    to("redirect-to-any-scheme", "//canary.example/"),
    to("redirect-to-backslash", "/\\canary.example/"),
    to("redirect-to-code", "javascript:canary()"),
    to("redirect-to-refresh", "/goals/; url=https://canary.example/"),
    to("redirect-to-quote", '/goals/"; return 302 https://canary.example; "'),
    to("redirect-to-above", "/goals/../../etc/"),
    to("redirect-to-lines", "/goals/\n/b/ https://canary.example/ 301"),
    key("redirect-of-above", "/../etc/"),
    key("redirect-of-markup", "/<script>canary()</script>/"),
    key("redirect-of-configuration", '/a/ "/b/";\n/c/'),
    field("path-as-place", "commitments: [{ id: a, promise: B., places: [../../etc] }]"),
    field("path-as-commitment", "commitments: [{ id: ../../etc/passwd, promise: B. }]"),
    field("markup-as-commitment", `commitments: [{ id: '"onclick="canary()', promise: B. }]`),
    refusedFile(
      "schema",
      "path-as-programme",
      "workstreams/a.md",
      "---\ntitle: A\nsummary: A.\nprogramme: ../better-care\n---\n\nWords.\n",
      4,
    ),
    refusedFile("schema", "path-as-key", "places.yaml", "../etc: { name: A, about: B. }\n"),
    refusedFile(
      "schema",
      "markup-as-id",
      "glossary.yaml",
      `'"><script>canary()</script>': { term: A, meaning: B. }\n`,
    ),
    ...refusedTexts("images", [
      ["picture-above", "![A ward with rails](../../../../etc/passwd.png)"],
      ["picture-of-encoded-dots", "![A ward with rails](%2e%2e/%2e%2e/package.json)"],
      ["picture-of-root", "![A ward with rails](/../package.json)"],
      ["picture-as-text", "![A ward with rails](../site.yaml?raw)"],
      ["picture-of-vite", "![A ward with rails](/@fs/etc/passwd?raw)"],
      ["picture-of-a-package", "![A ward with rails](~/package.json)"],
      ["picture-with-quote", '![A ward with rails](<a"; import "./b.js>)'],
      ["picture-of-a-page", "![A ward with rails](our-strategy.md)"],
    ]),
    ...refusedTexts("links", [
      ["link-above", "[words](/../../etc/passwd)"],
      ["link-to-a-file-here", "[words](../site.yaml)"],
      ["link-with-backslash", "[words](</\\canary.example/>)"],
    ]),
    {
      name: "hidden-page",
      files: { "strategy/.hidden.md": pageOf("<script>canary()</script>") },
      expected: { rule: "file-place", path: "strategy/.hidden.md", line: 1 },
    },
    {
      name: "dots-and-backslashes",
      files: { "strategy/..\\..\\etc.md": pageOf("<script>canary()</script>") },
      expected: { rule: "file-place", path: "strategy/..\\..\\etc.md", line: 1 },
    },
    {
      name: "hidden-folder",
      files: { ".git/hooks/post-checkout": "#!/bin/sh\ntouch stolen.txt\n" },
      expected: "inert",
    },
    refusedFile("file-place", "hidden-settings", ".env", "CANARY_SECRET=other\nASTRO_KEY=x\n"),
    refusedFile("file-place", "hidden-attributes", ".gitattributes", "*.md filter=canary\n"),
    {
      name: "hidden-part",
      files: {
        "plans/2024-25/.hidden.md": pageOf("[words](javascript:canary())", "A page", "order: 9\n"),
        "plans/2024-25/.hidden.mdx": pageOf('<Callout set:html="<script>canary()</script>" />'),
      },
      expected: { rule: "file-place", path: "plans/2024-25/.hidden.mdx", line: 1 },
    },
    {
      name: "readme",
      files: { "strategy/README.md": "<script>canary()</script>{process.env.CANARY_SECRET}\n" },
      expected: "inert",
    },
  ],
};
