import { existsSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeSource, runRule } from "./fixture.ts";
import { checkContent, rules } from "./index.ts";

const paths = [
  "goals/falls.md",
  "goals/falls.mdx",
  "updates/2022-03-14-spring.md",
  "plans/2021-22/priorities.md",
  "places.yaml",
  "redirects.yaml",
  "site.yaml",
  "else.txt",
];

test("every rule is in the file of its name and has its test beside it", () => {
  const names = rules.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  const missing = names.flatMap((name) =>
    [`${name}.ts`, `${name}.test.ts`].filter(
      (file) => !existsSync(new URL(`rules/${file}`, import.meta.url)),
    ),
  );
  expect(missing).toEqual([]);
});

test("gives the problems of all rules by file, line and column", () => {
  const findings = checkContent(
    makeSource({
      "goals/falls.md": "---\ntitle: No falls\nplan: 2021-22\nsummary: a\nsource: b\n---\n# A <b>\n",
      "goals/b.md": "---\nsummry: a\n---\n",
      "site.yaml": "",
    }),
  );
  expect(findings.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`)).toEqual([
    "goals/b.md:2:1 schema",
    "goals/b.md:2:1 schema",
    "goals/falls.md:3:7 known-ids",
    "goals/falls.md:7:1 headings",
    "goals/falls.md:7:5 no-code",
    "site.yaml:1:1 yaml-syntax",
  ]);
});

const dated =
  "---\ntitle: Spring\npublished: 2022-06-01\nsummary: On 2022-06-01 we utilise it.\n---\n\n## Beds\n\nOn 2022-06-01.\n";
const utf16 = new Uint8Array(Buffer.from(dated, "utf16le"));

test.each([
  ["a dash in place of the first hyphens", dated.replace("---", "—"), "yaml-syntax"],
  ["a hyphen too many", dated.replace("---", "----"), "yaml-syntax"],
  ["an empty line above", `\n${dated}`, "yaml-syntax"],
  ["a space before the hyphens", ` ${dated}`, "yaml-syntax"],
  ["no hyphens above", dated.replace("---\n", ""), "yaml-syntax"],
  ["no hyphens below", dated.replace(/\n---\n/, "\n"), "yaml-syntax"],
  ["an open quote", dated.replace("Spring", '"Spring'), "yaml-syntax"],
  ["another encoding", utf16, "plain-text"],
])("a file that can’t be read, with %s, has one finding", (_name, file, rule) => {
  const path = "updates/2022-06-01-spring.md";
  const inFile = checkContent(makeSource({ [path]: file })).filter((one) => one.path === path);
  expect(inFile.map((one) => one.rule)).toEqual([rule]);
});

/** Pieces that content is made of, so that chance comes near to what editors write. */
const piece = fc.constantFrom(
  ..."---|\n|title: |sections:|  - |id: |heading: |2022-03-14|[|]|{|}|\"|'|: |*a|&a |!!set |#|## |`|<b>|{x}|\t|\r\n|\uFEFF|\u000B|&#11;|import |“|> |<|__proto__: |commitments:|places: |readings:|- measure: ".split(
    "|",
  ),
);
const text = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 });
const bytes = fc.oneof(
  text.map((parts) => parts.join("")),
  text.map((parts) => `---\n${parts.join("")}`),
  fc.uint8Array(),
);

test("whatever files hold, the check ends and each finding is a place and two sentences", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...paths), bytes), (files) => {
      for (const finding of checkContent(makeSource(files))) {
        expect(finding.line).toBeGreaterThanOrEqual(1);
        expect(finding.column).toBeGreaterThanOrEqual(1);
        expect(finding.message).toMatch(/[.?]$/);
        expect(finding.fix).toMatch(/\S$/);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s finds something in the content that breaks it, and nothing in the content that keeps it",
  (_id, rule) => {
    expect(runRule(rule, rule.wrong)).not.toEqual([]);
    expect(runRule(rule, rule.right)).toEqual([]);
  },
);
