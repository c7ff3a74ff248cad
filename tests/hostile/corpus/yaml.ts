import { pagePath, refusedFile, type Family, type Input } from "../input.ts";

const list = (name: string, yaml: string, line = 1, rule = "yaml-syntax"): Input =>
  refusedFile(rule, name, "words-to-avoid.yaml", yaml, line);

const front = (rule: string, name: string, yaml: string, line: number, extension = "md"): Input =>
  refusedFile(
    rule,
    name,
    pagePath(name, extension),
    `---\ntitle: A page\nsummary: A summary.\nsource: Our plan\n${yaml}\n---\n\nWords.\n`,
    line,
  );

const doubled = Array.from({ length: 40 }, (_, step) => `a${step + 1}: &a${step + 1} [*a${step}, *a${step}]`);

/** YAML that grows, makes objects, or means something else to Astro than to the check. */
export const yaml: Family = {
  name: "YAML",
  inputs: [
    list("bomb", `a0: &a0 [x, x]\n${doubled.join("\n")}\n`),
    list("alias", "utilise: &a { use: use }\nleverage: *a\n"),
    list("alias-to-itself", "utilise: &a { use: *a }\n"),
    list("alias-to-nothing", "utilise: { use: *nothing }\n"),
    list("merge-of-alias", "utilise: &a { use: use }\nleverage: { <<: *a }\n"),
    list("tag-function", 'utilise: { use: !!js/function "function () { canary() }" }\n'),
    list("tag-undefined", 'utilise: { use: !!js/undefined "" }\n'),
    list("tag-regexp", "utilise: { use: !!js/regexp /(a+)+$/ }\n"),
    list("tag-python", "utilise: !!python/object/apply:os.system [id]\n"),
    list("tag-binary", "utilise: { use: !!binary PHNjcmlwdD4= }\n"),
    list("tag-set", "utilise: !!set { use }\n"),
    list("tag-date", "utilise: { use: !!timestamp 2022-03-14 }\n"),
    list("tag-text", "utilise: { use: !!str use }\n"),
    list("tag-own", "utilise: !env CANARY_SECRET\n"),
    list("tag-of-an-address", "utilise: !<tag:canary.example,2002:a> x\n"),
    list("directive-version", "%YAML 1.1\n---\nutilise: { use: use }\n"),
    list("two-documents", "utilise: { use: use }\n---\nleverage: { use: use }\n", 2),
    list("key-of-keys", "? { a: b }\n: { use: use }\n"),
    list("key-of-alias", "utilise: &a { use: use }\n? *a\n: { use: use }\n"),
    list("nested-ten-thousand-deep", `utilise: ${"[".repeat(9000)}\n`),
    list("list-at-the-top", "- utilise\n"),
    list("key-twice", "utilise: { use: use }\nutilise: { use: use }\n", 2),
    list("merge-of-values", "utilise: { <<: { use: use } }\n", 1, "schema"),
    front("schema", "layout-of-astro", "layout: ../../../src/layouts/Page.astro", 5),
    front("schema", "layout-of-astro-in-mdx", "layout: /etc/passwd", 5, "mdx"),
    front("schema", "slug-of-astro", "slug: ../../index", 5),
    front("schema", "merge-in-front-matter", "<<: { draft: true }", 5),
    front("schema", "number-without-end", "order: .inf", 5),
    front("schema", "number-that-is-none", "order: .nan", 5),
    front("schema", "text-as-flag", "draft: 'no'", 5),
    front("schema", "date-that-rolls-over", "published: 2026-02-30", 5),
    front("yaml-syntax", "tag-in-front-matter", "order: !!js/eval canary()", 5),
    front("schema", "other-front-matter-ends-here", "+++: x", 5, "mdx"),
    front("yaml-syntax", "text-that-ends-front-matter", 'owner: "a\n+++\n\nexport const a = 1\n"', 5, "mdx"),
    refusedFile(
      "yaml-syntax",
      "front-matter-of-toml",
      pagePath("front-matter-of-toml", "mdx"),
      '+++\ntitle = "A"\n+++\n\nWords.\n',
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-of-javascript",
      pagePath("front-matter-of-javascript"),
      "---js\n{ title: process.env.CANARY_SECRET }\n---\n",
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-after-a-line",
      pagePath("front-matter-after-a-line"),
      "\n---\ntitle: A page\n---\n",
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-never-closed",
      pagePath("front-matter-never-closed"),
      "---\ntitle: A page\n\nWords.\n",
      4,
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-closed-with-more",
      pagePath("front-matter-closed-with-more"),
      "---\ntitle: A page\n--- <script>canary()</script>\n",
      3,
    ),
    {
      name: "directive-tag",
      files: { "words-to-avoid.yaml": "%TAG ! tag:canary.example,2002:\n---\nutilise: { use: use }\n" },
      expected: "inert",
    },
  ],
};
